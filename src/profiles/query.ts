import { diversityOf } from "../cities/diversity.ts";
import { getCities, type LocalisedCity } from "../cities/query.ts";
import { sizeOf } from "../cities/size.ts";
import { textHash } from "../i18n/follow.build.ts";
import { byText } from "../i18n/format.ts";
import { paths } from "../i18n/paths.ts";
import { typeset } from "../i18n/typography/index.ts";
import type { PracticeEntry } from "../practices/practice.ts";
import { getPractices } from "../practices/query.ts";
import {
  getAreaTexts,
  getAreaThemes,
  getEvaluations,
} from "../scores/query.ts";
import type { Result } from "../scores/schema.ts";
import { contentPath, memoiseInBuild } from "../site/site.build.ts";
import { getIds, getLabel } from "../vocab/vocab.build.ts";
import type { AreaPageEntry } from "./area.ts";
import type { CityEntry } from "./city.ts";

/** All cities, by name, for readers of that language. */
export const getCityEntries = memoiseInBuild(readCities);

/** The areas there is a text about, in the order of their list, for readers of that language. */
export const getAreaPages = memoiseInBuild(
  async (language: string): Promise<AreaPageEntry[]> => {
    const texts = await getAreaTexts(language);
    const ids = getIds("areas");
    return ids.flatMap((id) => {
      const area = texts.get(id);
      if (!area) return [];
      const { source, text, textLanguage, file, ...entry } = area;
      return [
        {
          id,
          path: paths.area(language, id),
          name: getLabel("areas", id, language),
          summary: typeset(text.summary, textLanguage),
          source,
          parts: ids.filter(
            (other) => texts.get(other)?.source.composite === id,
          ),
          themes: getAreaThemes()[id] ?? [],
          textLanguage,
          sourceLanguage: entry.sourceLanguage,
          isFallback: entry.isFallback,
          translations: entry.languages,
          fileId: file.id,
          file: contentPath(file.filePath ?? ""),
        },
      ];
    });
  },
);

async function readCities(language: string): Promise<CityEntry[]> {
  const [cities, practices, results] = await Promise.all([
    getCities(language),
    getPractices(language),
    getEvaluations(language),
  ]);
  const practicesOf = Map.groupBy(practices, ({ city }) => city.id);
  const resultsOf = Map.groupBy(results, ({ city }) => city.id);
  const compare = byText(language);
  return [...cities.values()]
    .map((city) =>
      toEntry(
        city,
        language,
        practicesOf.get(city.id) ?? [],
        (resultsOf.get(city.id) ?? []).map(({ result }) => result),
      ),
    )
    .sort((a, b) => compare(a.name, b.name));
}

function toEntry(
  { source, text, textLanguage, follows, ...entry }: LocalisedCity,
  language: string,
  practices: PracticeEntry[],
  results: Result[],
): CityEntry {
  const say = (words: string) => typeset(words, textLanguage);
  const body = entry.sourceFile.body ?? "";
  return {
    id: entry.id,
    path: paths.city(language, entry.id),
    name: say(text.name),
    source,
    notes: Object.fromEntries(
      Object.entries(text.notes).map(([figure, note]) => [figure, say(note)]),
    ),
    milestones: source.milestones.map((milestone, index) => {
      const own: unknown = text.milestones[index];
      return {
        date: milestone.date,
        text: say(typeof own === "string" ? own : milestone.text),
        source: milestone.source,
      };
    }),
    size: sizeOf(source.population?.value),
    diversity: diversityOf(source.bornAbroad?.value),
    results: results.toSorted((a, b) =>
      (b.date ?? "").localeCompare(a.date ?? ""),
    ),
    practices,
    hasProfile: (entry.file.body ?? "").trim() !== "",
    textLanguage,
    sourceLanguage: entry.sourceLanguage,
    isFallback: entry.isFallback,
    isStale: follows !== undefined && follows !== textHash(source, body),
    translations: entry.languages,
    fileId: entry.file.id,
    file: contentPath(entry.file.filePath ?? ""),
  };
}
