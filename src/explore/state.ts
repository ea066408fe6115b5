/** What the reader has chosen, as the address says it. Pure. */
import { MOST_SERIES } from "../charts/figure.ts";
import type { Extent } from "../scores/areas.ts";
import { OVERALL } from "../scores/evaluation.ts";
import { FACETS, type ExploreData, type Facet } from "./columns.ts";

/** More cities side by side cannot be told apart. */
export const MOST_CITIES = MOST_SERIES;

export const SORTS = ["name", "points"] as const;
export type Sort = (typeof SORTS)[number];

export interface State {
  /** The questionnaire: results of two are never compared. */
  generation: string;
  extent: Extent;
  /** What is compared: the whole, or an area. */
  measure: string;
  /** Years, both included. */
  from: number | undefined;
  to: number | undefined;
  facets: Readonly<Record<Facet, readonly string[]>>;
  /** The cities to compare, in the order they were chosen. */
  cities: readonly string[];
  sort: Sort;
}

/** The measures one can choose in the core or the extended index. */
export const measuresOf = (
  { measures }: Pick<ExploreData, "measures">,
  extent: Extent,
): ExploreData["measures"] =>
  measures.filter(({ isOptional }) => extent === "extended" || !isOptional);

/** The years results are of, the first first. */
export const yearsIn = ({
  evaluations,
}: Pick<ExploreData, "evaluations">): number[] =>
  [...new Set(evaluations.date.filter(Boolean).map(yearOf))].sort(
    (a, b) => a - b,
  );

/** The year of a date that is known to the year at least. */
export const yearOf = (date: string): number => Number(date.slice(0, 4));

/**
 * Reads a state from an address or a form. What is not known is ignored: each choice has a default,
 * that of the questionnaire being the newest.
 */
export function readState(
  parameters: URLSearchParams,
  data: ExploreData,
): State {
  const extent: Extent =
    parameters.get("index") === "extended" ? "extended" : "core";
  const known = (
    list: readonly { id: string }[],
    name: string,
  ): string | undefined =>
    list.find(({ id }) => id === parameters.get(name))?.id;
  const all = (list: readonly { id: string }[], name: string): string[] => {
    const ids = new Set(list.map(({ id }) => id));
    return [...new Set(parameters.getAll(name))].filter((id) => ids.has(id));
  };
  const years = yearsIn(data);
  const year = (name: string) =>
    years.find((known) => String(known) === parameters.get(name));
  return {
    generation:
      known(data.generations, "generation") ??
      data.generations.at(-1)?.id ??
      "",
    extent,
    measure: known(measuresOf(data, extent), "measure") ?? OVERALL,
    from: year("from"),
    to: year("to"),
    facets: {
      size: all(data.facets.size, "size"),
      diversity: all(data.facets.diversity, "diversity"),
      country: all(data.facets.country, "country"),
      network: all(data.facets.network, "network"),
    },
    cities: all(data.cities, "city").slice(0, MOST_CITIES),
    sort: SORTS.find((sort) => sort === parameters.get("sort")) ?? "name",
  };
}

/** A state as parameters of an address, without what needs not be said. */
export function writeState(state: State, data: ExploreData): URLSearchParams {
  const parameters = new URLSearchParams();
  if (state.generation !== data.generations.at(-1)?.id)
    parameters.set("generation", state.generation);
  if (state.extent === "extended") parameters.set("index", state.extent);
  if (state.measure !== OVERALL) parameters.set("measure", state.measure);
  for (const facet of FACETS)
    for (const value of state.facets[facet]) parameters.append(facet, value);
  if (state.from !== undefined) parameters.set("from", String(state.from));
  if (state.to !== undefined) parameters.set("to", String(state.to));
  if (state.sort !== "name") parameters.set("sort", state.sort);
  for (const city of state.cities) parameters.append("city", city);
  return parameters;
}

/** Adds a city to those compared or takes it away; a seventh is not added. */
export function toggleCity(state: State, city: string): State {
  if (state.cities.includes(city))
    return { ...state, cities: state.cities.filter((id) => id !== city) };
  return state.cities.length < MOST_CITIES
    ? { ...state, cities: [...state.cities, city] }
    : state;
}

/** The same comparison without what narrows the list. */
export const withoutFilters = (state: State): State => ({
  ...state,
  from: undefined,
  to: undefined,
  facets: { size: [], diversity: [], country: [], network: [] },
});

/** Whether anything narrows the list. */
export const isNarrowed = ({ from, to, facets }: State): boolean =>
  from !== undefined ||
  to !== undefined ||
  FACETS.some((facet) => facets[facet].length > 0);
