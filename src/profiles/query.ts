import { diversityOf } from "../cities/diversity.ts";
import { getCities, type LocalisedCity } from "../cities/query.ts";
import { toMilestones } from "../cities/milestones.ts";
import { sizeOf } from "../cities/size.ts";
import { byText } from "../i18n/format.ts";
import { originOf } from "../i18n/origin.build.ts";
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
import { memoiseInBuild } from "../site/site.build.ts";
import { getIds, getLabel } from "../vocab/vocab.build.ts";
import type { AreaPageEntry } from "./area.ts";
import type { CityEntry } from "./city.ts";
import { toCityKinds } from "./similar.ts";

/** All cities, by name, for readers of that language. */
export const getCityEntries = memoiseInBuild(readCities);

/** All cities, arranged to find those like one. */
export const getCityKinds = memoiseInBuild(async (language: string) =>
  toCityKinds(await getCityEntries(language)),
);

/** The areas there is a text about, in the order of their list, for readers of that language. */
export const getAreaPages = memoiseInBuild(
  async (language: string): Promise<AreaPageEntry[]> => {
    const texts = await getAreaTexts(language);
    const ids = getIds("areas");
    return ids.flatMap((id) => {
      const area = texts.get(id);
      if (!area) return [];
      const { source, text, textLanguage } = area;
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
          ...originOf(area),
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
  city: LocalisedCity,
  language: string,
  practices: PracticeEntry[],
  results: Result[],
): CityEntry {
  const { id, source, text, textLanguage } = city;
  const say = (words: string) => typeset(words, textLanguage);
  return {
    id,
    path: paths.city(language, id),
    name: say(text.name),
    source,
    notes: Object.fromEntries(
      Object.entries(text.notes).map(([figure, note]) => [figure, say(note)]),
    ),
    milestones: toMilestones(source.milestones, text.milestones, say),
    size: sizeOf(source.population?.value),
    diversity: diversityOf(source.bornAbroad?.value),
    results: results.toSorted((a, b) =>
      (b.date ?? "").localeCompare(a.date ?? ""),
    ),
    practices,
    hasProfile: (city.file.body ?? "").trim() !== "",
    ...originOf(city),
  };
}
