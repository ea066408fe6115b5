import { getCollection, type CollectionEntry } from "astro:content";
import { toMilestones } from "../cities/milestones.ts";
import { localise } from "../i18n/localise.ts";
import { originOf } from "../i18n/origin.build.ts";
import { paths } from "../i18n/paths.ts";
import { typeset } from "../i18n/typography/index.ts";
import { getCityEntries } from "../profiles/query.ts";
import { onceInBuild } from "../site/site.build.ts";
import { getIds, getLabel } from "../vocab/vocab.build.ts";
import type { NetworkEntry } from "./network.ts";
import type { Network, NetworkText } from "./schema.ts";

const files = onceInBuild(() => getCollection("networks"));

/** The networks there is a text about, in the order of their list, for readers of that language. */
export async function getNetworks(language: string): Promise<NetworkEntry[]> {
  const cities = await getCityEntries(language);
  const order = getIds("networks");
  return localise<Network, NetworkText, CollectionEntry<"networks">>(
    await files(),
    language,
  )
    .map((network) => {
      const { id, source, text, textLanguage } = network;
      const say = (words: string) => typeset(words, textLanguage);
      return {
        id,
        path: paths.network(language, id),
        name: getLabel("networks", id, language),
        summary: say(text.summary),
        source,
        milestones: toMilestones(source.milestones, text.milestones, say),
        cities: cities.filter((city) => city.source.networks.includes(id)),
        ...originOf(network),
      };
    })
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
