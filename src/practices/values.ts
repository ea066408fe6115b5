/** The values of facets, counted, and those near to one. Pure. */
import {
  valuesOf,
  type Facet,
  type PageFacet,
  type PracticeEntry,
} from "./practice.ts";

/** Rows on each page of the practices that have a value: they stand alone, without “more”. */
export const PAGE_LENGTH = 200;

/** Each value of a facet with the number of practices that have it, most frequent first. */
export function countValues(
  practices: readonly PracticeEntry[],
  facet: Facet,
): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const practice of practices) {
    for (const value of valuesOf(practice, facet))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Values shown beside a selection: as many as one takes in at a glance. */
const RELATED = 12;

/**
 * Where to look further from all practices with a value: what they have most often beside it, and
 * for a city the others of its country.
 */
export function relatedValues(
  practices: readonly PracticeEntry[],
  facet: PageFacet,
  value: string,
): { facet: PageFacet; values: { value: string; count: number }[] } {
  const having = practices.filter((practice) =>
    valuesOf(practice, facet).includes(value),
  );
  const isPlace = facet === "city" || facet === "country";
  const country = having[0]?.city.country;
  const among = isPlace
    ? practices.filter(({ city }) => city.country === country)
    : having;
  const related = isPlace ? "city" : facet;
  return {
    facet: related,
    values: countValues(among, related)
      .filter((near) => facet === "country" || near.value !== value)
      .slice(0, RELATED),
  };
}
