/** What the explorer knows of the Index, as compact columns: the build writes them, the browser reads them. Pure. */
import { diversityOf } from "../cities/diversity.ts";
import { sizeOf } from "../cities/size.ts";
import type { AreaEntry } from "../scores/areas.ts";
import { OVERALL, pointsOf, type Evaluation } from "../scores/evaluation.ts";
import type { Result } from "../scores/schema.ts";

/** What cities can be narrowed by, in the order shown. */
export const FACETS = ["size", "diversity", "country", "network"] as const;
export type Facet = (typeof FACETS)[number];

export interface Labelled {
  id: string;
  label: string;
}

/** What an id of a list is called. */
export const labelOf = (list: readonly Labelled[], id: string): string =>
  list.find((known) => known.id === id)?.label ?? id;

export interface MeasureColumn extends Labelled {
  /** Of the extended index only. */
  isOptional: boolean;
  /** The average of other areas: never beside them. */
  isComposite: boolean;
}

export interface CityColumn {
  id: string;
  name: string;
  /** Its values under each facet. */
  size: string | undefined;
  diversity: string | undefined;
  country: string;
  network: readonly string[];
}

export interface ExploreData {
  /** The whole first, then the areas in the questionnaire's order. */
  measures: MeasureColumn[];
  /** Those with results, the oldest first. */
  generations: Labelled[];
  /** The values that cities have, in the order shown. */
  facets: Record<Facet, Labelled[]>;
  /** Cities with results, by name. */
  cities: CityColumn[];
  /** One item for each evaluation with a known questionnaire and any points, oldest first. */
  evaluations: {
    /** Places in `cities`. */
    city: number[];
    /** Places in `generations`. */
    generation: number[];
    /** As far as known: `2018`, `2018-03`, `2018-03-01`; empty where nothing is. */
    date: string[];
    /** How sure the date is. */
    dating: Result["dating"][];
    /** Cities in the sample it was compared with; 0 where that is not known. */
    sample: number[];
  };
  /** Of each measure, the points of each evaluation; null where nobody knows them. */
  points: (number | null)[][];
}

/** Whether an evaluation gives any points at all. */
export const hasPoints = ({ result }: Pick<Evaluation, "result">): boolean =>
  result.overall !== undefined || Object.keys(result.areas).length > 0;

/** The words columns are labelled with. */
export interface Labels {
  overall: string;
  generation: (id: string) => string;
  facet: (facet: Facet, value: string) => string;
  /** Compares texts by the reader's alphabet. */
  compare: (a: string, b: string) => number;
}

/** What the lists of the vocabulary say, in their order. */
export interface Lists {
  generations: readonly string[];
  sizes: readonly string[];
  diversities: readonly string[];
}

/** @param evaluations ordered by city and date */
export function toExploreData(
  evaluations: readonly Evaluation[],
  areas: readonly AreaEntry[],
  { generations: generationIds, sizes, diversities }: Lists,
  labels: Labels,
): ExploreData {
  const shown = evaluations.filter(
    (evaluation) =>
      hasPoints(evaluation) &&
      generationIds.includes(evaluation.result.questionnaire ?? ""),
  );
  const cities = [
    ...new Map(shown.map(({ city }) => [city.id, city])).values(),
  ].sort((a, b) => labels.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const place = new Map(cities.map(({ id }, index) => [id, index]));
  const used = new Set(shown.map(({ result }) => result.questionnaire));
  const generations = generationIds.filter((id) => used.has(id));
  const measures: MeasureColumn[] = [
    {
      id: OVERALL,
      label: labels.overall,
      isOptional: false,
      isComposite: false,
    },
    ...areas.map(({ id, name, isOptional, isComposite }) => ({
      id,
      label: name,
      isOptional,
      isComposite,
    })),
  ];
  const columns = cities.map(
    ({ id, name, population, bornAbroad, country, networks }): CityColumn => ({
      id,
      name,
      size: sizeOf(population?.value),
      diversity: diversityOf(bornAbroad?.value),
      country,
      network: networks,
    }),
  );
  const facet = (name: Facet, order?: readonly string[]): Labelled[] => {
    const values = [
      ...new Set(columns.flatMap((city) => valuesOf(city, name))),
    ];
    const labelled = values.map((id) => ({
      id,
      label: labels.facet(name, id),
    }));
    return order
      ? labelled.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
      : labelled.sort((a, b) => labels.compare(a.label, b.label));
  };
  return {
    measures,
    generations: generations.map((id) => ({
      id,
      label: labels.generation(id),
    })),
    facets: {
      size: facet("size", sizes),
      diversity: facet("diversity", diversities),
      country: facet("country"),
      network: facet("network"),
    },
    cities: columns,
    evaluations: {
      city: shown.map(({ city }) => place.get(city.id) ?? 0),
      generation: shown.map(({ result }) =>
        generations.indexOf(result.questionnaire ?? ""),
      ),
      date: shown.map(({ result }) => result.date ?? ""),
      dating: shown.map(({ result }) => result.dating),
      sample: shown.map(({ result }) => result.sample?.cities ?? 0),
    },
    points: measures.map(({ id }) =>
      shown.map((evaluation) => pointsOf(evaluation, id) ?? null),
    ),
  };
}

/** The values a city has under a facet. */
export function valuesOf(city: CityColumn, facet: Facet): readonly string[] {
  const value = city[facet];
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}
