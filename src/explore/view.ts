/** What a state shows of the data. Pure. */
import { countWithin, matches, type Selection } from "../filters/selection.ts";
import type { Result } from "../scores/schema.ts";
import {
  FACETS,
  valuesOf,
  type CityColumn,
  type ExploreData,
  type Facet,
} from "./columns.ts";
import { yearOf, type State } from "./state.ts";

/** A city as the chosen questionnaire and years know it. */
export interface Row {
  city: CityColumn;
  /** The place of the evaluation shown. */
  evaluation: number;
  /** Empty where it is not known. */
  date: string;
  dating: Result["dating"];
  /** Cities in the sample it was compared with; undefined where that is not known. */
  sample: number | undefined;
  /** Points in the measure; null where nobody knows them. */
  points: number | null;
  /** Areas with known points, of those of the chosen index. */
  areas: number;
}

/** Whether an evaluation lies within the years chosen. What is not dated lies within none. */
function isWithin(date: string, { from, to }: State): boolean {
  if (from === undefined && to === undefined) return true;
  if (!date) return false;
  const year = yearOf(date);
  return year >= (from ?? -Infinity) && year <= (to ?? Infinity);
}

/** The places of the evaluations that may be compared, by city's place; oldest first. */
function comparable(
  { evaluations, generations }: ExploreData,
  state: State,
): Map<number, number[]> {
  const generation = generations.findIndex(({ id }) => id === state.generation);
  const found = new Map<number, number[]>();
  for (const [place, city] of evaluations.city.entries()) {
    if (evaluations.generation[place] !== generation) continue;
    if (!isWithin(evaluations.date[place] ?? "", state)) continue;
    const own = found.get(city);
    if (own) own.push(place);
    else found.set(city, [place]);
  }
  return found;
}

/** The place in `measures` of the whole. */
export const WHOLE = 0;

/** The places in `measures` of the areas that stand beside each other. */
export const areasIn = (
  { measures }: Pick<ExploreData, "measures">,
  { extent }: Pick<State, "extent">,
): number[] =>
  measures.flatMap(({ isOptional, isComposite }, place) =>
    place === WHOLE || isComposite || (isOptional && extent === "core")
      ? []
      : [place],
  );

const measurePlace = ({ measures }: ExploreData, { measure }: State): number =>
  measures.findIndex(({ id }) => id === measure);

function toRow(
  data: ExploreData,
  state: State,
  city: CityColumn,
  places: readonly number[],
  ...answers: ((place: number) => boolean)[]
): Row | undefined {
  // The latest that answers the question, or the next one; else the latest, whose gap is shown.
  const evaluation = [...answers, () => true]
    .map((isAnswer) => places.findLast(isAnswer))
    .find((place) => place !== undefined);
  if (evaluation === undefined) return undefined;
  const { date, dating, sample } = data.evaluations;
  return {
    city,
    evaluation,
    date: date[evaluation] ?? "",
    dating: dating[evaluation] ?? "unknown",
    sample: sample[evaluation] || undefined,
    points: data.points[measurePlace(data, state)]?.[evaluation] ?? null,
    areas: areasIn(data, state).filter(
      (area) => (data.points[area]?.[evaluation] ?? null) !== null,
    ).length,
  };
}

/** All cities that the questionnaire and the years leave, by name. */
function candidates(data: ExploreData, state: State): Row[] {
  const points = data.points[measurePlace(data, state)] ?? [];
  return [...comparable(data, state)]
    .sort(([a], [b]) => a - b)
    .flatMap(([place, evaluations]) => {
      const city = data.cities[place];
      const row =
        city &&
        toRow(
          data,
          state,
          city,
          evaluations,
          (evaluation) => (points[evaluation] ?? null) !== null,
        );
      return row ? [row] : [];
    });
}

const selectionOf = (values: (facet: Facet) => readonly string[]): Selection =>
  new Map(FACETS.map((facet) => [facet, new Set(values(facet))]));

const cityValues = (city: CityColumn): Selection =>
  selectionOf((facet) => valuesOf(city, facet));

/**
 * The cities shown: by name, or those with most points first and those without last; equal ones by
 * name.
 */
export function rowsOf(data: ExploreData, state: State): Row[] {
  const selection = selectionOf((facet) => state.facets[facet]);
  const rows = candidates(data, state).filter(({ city }) =>
    matches(cityValues(city), selection),
  );
  return state.sort === "name"
    ? rows
    : rows.sort((a, b) => (b.points ?? -1) - (a.points ?? -1));
}

/** How many cities each value of a facet would show beside what else is chosen. */
export function countsOf(
  data: ExploreData,
  state: State,
): Record<Facet, Map<string, number>> {
  const things = candidates(data, state).map(({ city }) => cityValues(city));
  const selection = selectionOf((facet) => state.facets[facet]);
  const count = (facet: Facet) =>
    new Map(
      data.facets[facet].map(({ id }) => [
        id,
        countWithin(things, selection, facet, id),
      ]),
    );
  return {
    size: count("size"),
    diversity: count("diversity"),
    country: count("country"),
    network: count("network"),
  };
}

/** Where there are points in the measure: how many cities, and of which years. */
export interface Basis {
  n: number;
  years: { from: number; to: number } | undefined;
}

export function basisOf(rows: readonly Row[]): Basis {
  const known = rows.filter(({ points }) => points !== null);
  const years = known.flatMap(({ date }) => (date ? [yearOf(date)] : []));
  return {
    n: known.length,
    years:
      years.length === 0
        ? undefined
        : { from: Math.min(...years), to: Math.max(...years) },
  };
}

/**
 * The chosen cities with the evaluation whose areas stand side by side: the latest that knows any,
 * else the latest that knows the whole. Filters do not take a chosen city away.
 */
export function comparedOf(
  data: ExploreData,
  state: State,
): { city: CityColumn; row: Row | undefined }[] {
  const evaluations = comparable(data, state);
  const areas = areasIn(data, state);
  const isKnown = (measure: number, evaluation: number) =>
    (data.points[measure]?.[evaluation] ?? null) !== null;
  return state.cities.flatMap((id) => {
    const place = data.cities.findIndex((city) => city.id === id);
    const city = data.cities[place];
    if (!city) return [];
    const row = toRow(
      data,
      state,
      city,
      evaluations.get(place) ?? [],
      (evaluation) => areas.some((area) => isKnown(area, evaluation)),
      (evaluation) => isKnown(WHOLE, evaluation),
    );
    return [{ city, row }];
  });
}

/** A city's dated points in the measure, by every questionnaire: a line breaks between two. */
export function progressOf(
  data: ExploreData,
  state: State,
  city: CityColumn,
): { date: string; value: number | null; generation: string }[] {
  const place = data.cities.indexOf(city);
  const points = data.points[measurePlace(data, state)] ?? [];
  const { evaluations, generations } = data;
  return evaluations.city.flatMap((own, evaluation) => {
    const date = evaluations.date[evaluation] ?? "";
    const generation = generations[evaluations.generation[evaluation] ?? -1];
    return own === place && date && generation && isWithin(date, state)
      ? [
          {
            date,
            value: points[evaluation] ?? null,
            generation: generation.id,
          },
        ]
      : [];
  });
}
