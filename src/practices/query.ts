import { getCollection, type CollectionEntry } from "astro:content";
import { getCities } from "../cities/query.ts";
import { sizeOf } from "../cities/size.ts";
import { localise, type Localised } from "../i18n/localise.ts";
import { originOf } from "../i18n/origin.build.ts";
import { paths } from "../i18n/paths.ts";
import { typeset, typesetAll } from "../i18n/typography/index.ts";
import { memoiseInBuild, onceInBuild } from "../site/site.build.ts";
import { toFacets } from "./facets.ts";
import { labelsIn } from "./labels.ts";
import {
  byNewest,
  groupByValue,
  PAGE_FACETS,
  toNeighbourhood,
  type PageFacet,
  type PracticeEntry,
} from "./practice.ts";
import type { Practice, PracticeText } from "./schema.ts";

type LocalisedPractice = Localised<
  Practice,
  PracticeText,
  CollectionEntry<"practices">
>;

const files = onceInBuild(() => getCollection("practices"));

/** All practices, newest first, for readers of that language. */
export const getPractices = memoiseInBuild(readPractices);

/** Under each facet that has pages, the practices that have a value, newest first. */
export const getPracticesBy = memoiseInBuild(async (language: string) => {
  const practices = await getPractices(language);
  return Object.fromEntries(
    PAGE_FACETS.map((facet) => [facet, groupByValue(practices, facet)]),
  ) as Record<PageFacet, Map<string, PracticeEntry[]>>;
});

/** All practices, arranged to find those near one. */
export const getNeighbourhood = memoiseInBuild(async (language: string) =>
  toNeighbourhood(await getPractices(language)),
);

/** What the values of facets are called. */
export const getFacetLabels = memoiseInBuild(async (language: string) =>
  labelsIn(language, await getPractices(language)),
);

/** Every facet with its values, counted over all practices. */
export const getFacets = memoiseInBuild(async (language: string) =>
  toFacets(
    language,
    await getPractices(language),
    await getFacetLabels(language),
  ),
);

async function readPractices(language: string): Promise<PracticeEntry[]> {
  const cities = await getCities(language);
  return localise<Practice, PracticeText, CollectionEntry<"practices">>(
    await files(),
    language,
  )
    .map((practice) => toEntry(practice, language, cities))
    .sort(byNewest(language));
}

function toEntry(
  practice: LocalisedPractice,
  language: string,
  cities: Awaited<ReturnType<typeof getCities>>,
): PracticeEntry {
  const { id, source, text } = practice;
  const city = cities.get(source.city);
  if (!city) throw new Error(`content/cities/ has no “${source.city}”.`);
  const { title, summary, audience, partners, figures } = typesetAll(
    {
      title: text.title,
      summary: text.summary,
      audience: text.audience,
      partners: text.partners,
      figures: text.figures,
    },
    practice.textLanguage,
  );
  return {
    id,
    path: paths.practice(language, id),
    title,
    summary,
    keywords: text.keywords,
    audience,
    partners,
    figures,
    city: {
      id: city.id,
      name: typeset(city.text.name, city.textLanguage),
      country: city.source.country,
      networks: city.source.networks,
      size: sizeOf(city.source.population?.value),
    },
    themes: source.themes,
    sdgs: source.sdgs,
    start: source.start,
    end: source.end,
    ongoing: source.ongoing,
    year: source.year,
    cost: source.cost,
    documentation: source.documentation,
    sources: source.sources,
    // A practice of which more is known than its summary has sections.
    depth: (practice.sourceFile.body ?? "").trim() === "" ? "short" : "full",
    ...originOf(practice),
  };
}
