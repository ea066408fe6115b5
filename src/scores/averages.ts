/** Averages and distributions over cities, within one questionnaire. */
import {
  latestWith,
  pointsOf,
  yearsOf,
  type Evaluation,
  type Measure,
} from "./evaluation.ts";

/** Fewer cities than these make no average: one more would change it too much. */
export const LEAST_CITIES = 5;

/** What a number of cities have in common in one measure. Points from 0 to 100. */
export interface Average {
  measure: Measure;
  generation: string;
  /** Cities, each with its latest evaluation that gives points. */
  n: number;
  mean: number;
  median: number;
  least: number;
  most: number;
  /** The years of these evaluations; undefined where none is dated. */
  years: { from: number; to: number } | undefined;
}

/** The arithmetic mean. @throws for an empty list */
export function meanOf(values: readonly number[]): number {
  if (values.length === 0) throw new Error("Nothing has no mean.");
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The value below which that part of the values lies, between neighbours by straight line (as
 * spreadsheets do). @param part from 0 to 1 @throws for an empty list
 */
export function quantileOf(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined)
    throw new Error("Nothing has no quantile.");
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * The average of a measure over the latest evaluations of some cities by one questionnaire.
 * Undefined where fewer than `least` cities have points: the limit is the reader's protection
 * against an average of two. It describes the cities that took part, not all there are, and their
 * evaluations are of different years.
 * @param evaluations of the cities meant, ordered by city and date
 */
export function averageOf(
  evaluations: readonly Evaluation[],
  measure: Measure,
  generation: string,
  least = LEAST_CITIES,
): Average | undefined {
  const latest = latestWith(evaluations, measure, generation);
  const values = latest.flatMap(
    (evaluation) => pointsOf(evaluation, measure) ?? [],
  );
  if (values.length === 0 || values.length < least) return undefined;
  return {
    measure,
    generation,
    n: values.length,
    mean: meanOf(values),
    median: quantileOf(values, 0.5),
    least: Math.min(...values),
    most: Math.max(...values),
    years: yearsOf(latest),
  };
}

/** Where all cities stand in one measure, by one questionnaire. */
export interface Distribution {
  measure: Measure;
  generation: string;
  /** Lowest first; cities with the same points by id. */
  values: { city: string; points: number; evaluation: string }[];
  years: { from: number; to: number } | undefined;
}

/** The latest points of each city in one measure, by one questionnaire. */
export function distributionOf(
  evaluations: readonly Evaluation[],
  measure: Measure,
  generation: string,
): Distribution {
  const latest = latestWith(evaluations, measure, generation);
  return {
    measure,
    generation,
    values: latest
      .flatMap((evaluation) => {
        const points = pointsOf(evaluation, measure);
        return points === undefined
          ? []
          : [{ city: evaluation.city.id, points, evaluation: evaluation.id }];
      })
      .sort((a, b) => a.points - b.points || (a.city < b.city ? -1 : 1)),
    years: yearsOf(latest),
  };
}
