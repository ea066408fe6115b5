import { getCollection, type CollectionEntry } from "astro:content";
import { localise } from "../i18n/localise.ts";
import { paths } from "../i18n/paths.ts";
import { typeset } from "../i18n/typography/index.ts";
import { getCityEntries } from "../profiles/query.ts";
import { contentPath, onceInBuild } from "../site/site.build.ts";
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
    .map(({ id, source, text, textLanguage, file, ...entry }) => ({
      id,
      path: paths.network(language, id),
      name: getLabel("networks", id, language),
      summary: typeset(text.summary, textLanguage),
      source,
      milestones: source.milestones.map((milestone, index) => {
        const own: unknown = text.milestones[index];
        return {
          date: milestone.date,
          text: typeset(
            typeof own === "string" ? own : milestone.text,
            textLanguage,
          ),
          source: milestone.source,
        };
      }),
      cities: cities.filter((city) => city.source.networks.includes(id)),
      textLanguage,
      sourceLanguage: entry.sourceLanguage,
      isFallback: entry.isFallback,
      translations: entry.languages,
      fileId: file.id,
      file: contentPath(file.filePath ?? ""),
    }))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
