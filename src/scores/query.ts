import { getCollection, type CollectionEntry } from "astro:content";
import { getCities } from "../cities/query.ts";
import { localise, type Localised } from "../i18n/localise.ts";
import { typeset } from "../i18n/typography/index.ts";
import { getPractices } from "../practices/query.ts";
import type { PracticeEntry } from "../practices/practice.ts";
import {
  getLanguages,
  once,
  onceInBuild,
  readContent,
} from "../site/site.build.ts";
import { getIds, getLabel } from "../vocab/vocab.build.ts";
import type { AreaEntry } from "./areas.ts";
import {
  joinEvaluations,
  latestOf,
  toComparedCity,
  type ComparedCity,
  type Evaluation,
} from "./evaluation.ts";
import { learningGroups, type LearningGroup } from "./learning-groups.ts";
import { peersOf } from "./peers.ts";
import { areaThemesSchema, type Area, type AreaText } from "./schema.ts";
import {
  standingEvaluation,
  strengthsOf,
  type Strengths,
} from "./strengths.ts";
import { suggestionsFor, type Suggestion } from "./suggestions.ts";

export type LocalisedArea = Localised<Area, AreaText, CollectionEntry<"areas">>;

const resultFiles = onceInBuild(() => getCollection("results"));
const areaFiles = onceInBuild(() => getCollection("areas"));

/** Calls `make` once for each language of the site. */
function byLanguage<T>(
  make: (language: string) => Promise<T>,
): (language: string) => Promise<T> {
  const made = onceInBuild(
    () =>
      new Map(getLanguages().map(({ code }) => [code, once(() => make(code))])),
  );
  return (language) => (made().get(language) ?? (() => make(language)))();
}

/** All cities, by id, their names typeset: they stand in sentences. */
const getNamedCities = byLanguage(
  async (language) =>
    new Map(
      [...(await getCities(language))].map(([id, city]) => [
        id,
        {
          ...city,
          text: { name: typeset(city.text.name, city.textLanguage) },
        },
      ]),
    ),
);

/** All evaluations, by city and date, with their cities as readers of that language know them. */
export const getEvaluations = byLanguage(
  async (language): Promise<Evaluation[]> =>
    joinEvaluations(await resultFiles(), await getNamedCities(language)),
);

/** The evaluations of one city, oldest first; what is not dated comes before. */
export const getEvaluationsOf = async (
  language: string,
  city: string,
): Promise<Evaluation[]> =>
  (await getEvaluations(language)).filter(
    (evaluation) => evaluation.city.id === city,
  );

/** The latest evaluation of each city that has one, by the city's id. */
export const getLatest = byLanguage(
  async (language): Promise<Map<string, Evaluation>> =>
    new Map(
      latestOf(await getEvaluations(language)).map((evaluation) => [
        evaluation.city.id,
        evaluation,
      ]),
    ),
);

/** What comparisons know of every city, with or without evaluations; by id. */
export const getComparedCities = byLanguage(
  async (language): Promise<Map<string, ComparedCity>> => {
    const evaluated = Map.groupBy(
      await getEvaluations(language),
      ({ city }) => city.id,
    );
    return new Map(
      [...(await getNamedCities(language)).values()].map((city) => [
        city.id,
        toComparedCity(
          city,
          (evaluated.get(city.id) ?? []).map(({ result }) => result),
        ),
      ]),
    );
  },
);

/** The texts about areas that there are, by id. */
export const getAreaTexts = byLanguage(
  async (language): Promise<Map<string, LocalisedArea>> =>
    new Map(
      localise<Area, AreaText, CollectionEntry<"areas">>(
        await areaFiles(),
        language,
      ).map((area) => [area.id, area]),
    ),
);

/** Area → the themes of good practices that belong to it, the nearest first. */
export const getAreaThemes = once(() =>
  readContent("vocab/area-themes.yml", areaThemesSchema),
);

/** All areas, in the questionnaire's order. */
export const getAreas = byLanguage(async (language): Promise<AreaEntry[]> => {
  const texts = await getAreaTexts(language);
  const composites = new Set(
    [...texts.values()].map(({ source }) => source.composite),
  );
  return getIds("areas").map((id) => {
    const source = texts.get(id)?.source;
    return {
      id,
      name: getLabel("areas", id, language),
      isComposite: composites.has(id),
      composite: source?.composite,
      isOptional: source?.optional ?? false,
      since: source?.since,
      themes: getAreaThemes()[id] ?? [],
    };
  });
});

/** The evaluation that says most lately where a city stands in areas, by the city's id. */
export const getStandingEvaluations = byLanguage(
  async (language): Promise<Map<string, Evaluation>> =>
    new Map(
      [
        ...Map.groupBy(await getEvaluations(language), ({ city }) => city.id),
      ].flatMap(([city, evaluations]) => {
        const found = standingEvaluation(evaluations);
        return found ? [[city, found]] : [];
      }),
    ),
);

/** Where each city is strong and where to focus, by the city's id. */
export const getStrengths = byLanguage(
  async (language): Promise<Map<string, Strengths>> => {
    const [evaluations, areas, compared, standing] = await Promise.all([
      getEvaluations(language),
      getAreas(language),
      getComparedCities(language),
      getStandingEvaluations(language),
    ]);
    const cities = [...compared.values()];
    return new Map(
      [...standing.values()].flatMap((evaluation) => {
        const peers = new Set(
          peersOf(evaluation.city, cities).map(({ city }) => city.id),
        );
        const strengths = strengthsOf(
          evaluation,
          areas,
          evaluations.filter(({ city }) => peers.has(city.id)),
        );
        return strengths ? [[evaluation.city.id, strengths]] : [];
      }),
    );
  },
);

/** From score to practice: what a city is offered for each area it should focus on. */
export async function getSuggestions(
  language: string,
  city: string,
): Promise<Suggestion<PracticeEntry>[]> {
  const evaluation = (await getStandingEvaluations(language)).get(city);
  if (!evaluation) return [];
  return suggestionsFor({
    evaluation,
    strengths: (await getStrengths(language)).get(city),
    evaluations: await getEvaluations(language),
    cities: [...(await getComparedCities(language)).values()],
    practices: await getPractices(language),
    areaThemes: getAreaThemes(),
  });
}

/** The learning groups of an area, by one questionnaire. */
export async function getLearningGroups(
  language: string,
  area: string,
  generation: string,
): Promise<LearningGroup[]> {
  const strengths = [...(await getStrengths(language)).values()];
  return learningGroups({
    area,
    generation,
    evaluations: await getEvaluations(language),
    wants: new Set(
      strengths
        .filter(
          ({ evaluation, weak }) =>
            evaluation.result.questionnaire === generation &&
            weak.some((standing) => standing.area === area),
        )
        .map(({ evaluation }) => evaluation.city.id),
    ),
  });
}
