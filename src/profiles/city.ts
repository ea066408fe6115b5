import type { Diversity } from "../cities/diversity.ts";
import type { Milestone } from "../cities/milestones.ts";
import type { City, CityFigure } from "../cities/schema.ts";
import type { Size } from "../cities/size.ts";
import type { TextOrigin } from "../i18n/origin.build.ts";
import type { PracticeEntry } from "../practices/practice.ts";
import type { Result } from "../scores/schema.ts";

/** A city as a reader of one language meets it. */
export interface CityEntry extends TextOrigin {
  id: string;
  /** Address of its page, in the reader's language. */
  path: string;
  name: string;
  source: City;
  /** What must be known to read a figure, by the figure's field. */
  notes: Partial<Record<CityFigure, string>>;
  milestones: Milestone[];
  size: Size | undefined;
  diversity: Diversity | undefined;
  /** Its evaluations by the Index that are known, the latest first. */
  results: Result[];
  practices: PracticeEntry[];
  hasProfile: boolean;
}

/** What cities can be narrowed by; the order is the one shown. */
export const FACETS = [
  "country",
  "network",
  "size",
  "diversity",
  "results",
  "practices",
] as const;
export type Facet = (typeof FACETS)[number];

/** The value of a facet that asks whether there is something at all. */
export const YES = "yes";

/** The values a city has under a facet. */
export function valuesOf(city: CityEntry, facet: Facet): readonly string[] {
  switch (facet) {
    case "country":
      return [city.source.country];
    case "network":
      return city.source.networks;
    case "size":
      return city.size ? [city.size] : [];
    case "diversity":
      return city.diversity ? [city.diversity] : [];
    case "results":
      return city.results.length > 0 ? [YES] : [];
    case "practices":
      return city.practices.length > 0 ? [YES] : [];
  }
}

/** The values of a facet among cities, with the number of cities that have each. */
export function countValues(
  cities: readonly CityEntry[],
  facet: Facet,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const city of cities) {
    for (const value of valuesOf(city, facet))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
