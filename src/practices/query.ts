import { getCollection, type CollectionEntry } from "astro:content";
import { getCities } from "../cities/query.ts";
import { sizeOf } from "../cities/size.ts";
import { textHash } from "../i18n/follow.build.ts";
import { localise, type Localised } from "../i18n/localise.ts";
import { paths } from "../i18n/paths.ts";
import { typesetAll } from "../i18n/typography/index.ts";
import { contentPath, getLanguages, onceInBuild } from "../site/site.build.ts";
import { byNewest, type PracticeEntry } from "./practice.ts";
import type { Practice, PracticeText } from "./schema.ts";

type LocalisedPractice = Localised<
  Practice,
  PracticeText,
  CollectionEntry<"practices">
>;

const files = onceInBuild(() => getCollection("practices"));

const practicesByLanguage = onceInBuild(
  () =>
    new Map(
      getLanguages().map(({ code }) => [
        code,
        onceInBuild(() => readPractices(code)),
      ]),
    ),
);

/** All practices, newest first, for readers of that language. */
export const getPractices = async (
  language: string,
): Promise<PracticeEntry[]> =>
  (await practicesByLanguage().get(language)?.()) ?? [];

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
  { source, text, textLanguage, follows, ...entry }: LocalisedPractice,
  language: string,
  cities: Awaited<ReturnType<typeof getCities>>,
): PracticeEntry {
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
    textLanguage,
  );
  return {
    id: entry.id,
    path: paths.practice(language, entry.id),
    title,
    summary,
    keywords: text.keywords,
    audience,
    partners,
    figures,
    city: {
      id: city.id,
      name: city.text.name,
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
    depth: (entry.sourceFile.body ?? "").trim() === "" ? "short" : "full",
    textLanguage,
    sourceLanguage: entry.sourceLanguage,
    isFallback: entry.isFallback,
    isStale:
      follows !== undefined &&
      follows !== textHash(source, entry.sourceFile.body ?? ""),
    translations: entry.languages,
    fileId: entry.file.id,
    file: contentPath(entry.file.filePath ?? ""),
  };
}
