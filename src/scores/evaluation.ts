/** Evaluations joined with their cities, and the choice among them. */
import type { City } from "../cities/schema.ts";
import type { Result } from "./schema.ts";

/** A figure with its year, where that is known. */
export interface Figure {
  value: number;
  year: number | undefined;
}

/** Shares of residents that say how diverse a city is, the one the Index compares by first. */
export const SHARES = [
  "bornAbroad",
  "nonNationals",
  "migrantBackground",
] as const;
export type Share = (typeof SHARES)[number];

/** What comparisons know of a city. */
export interface ComparedCity extends Readonly<
  Record<Share, Figure | undefined>
> {
  id: string;
  /** In the reader's language. */
  name: string;
  country: string;
  networks: readonly string[];
  /** Residents. */
  population: Figure | undefined;
}

/** One evaluation of one city. */
export interface Evaluation {
  /** `<city>/<date>`, as its file is named. */
  id: string;
  city: ComparedCity;
  result: Result;
  /** Its date as a decimal year; undefined where it is not dated. */
  time: number | undefined;
}

/** What has points: the whole, or an area by its id. */
export const OVERALL = "overall";
export type Measure = string;

/** Half of a month, and of a year, as parts of a year. */
const HALF_MONTH = 0.5 / 12;
const HALF_YEAR = 0.5;

/**
 * A partial date as a decimal year: the middle of the year or month it names, or the beginning of
 * the day. `2018` → 2018.5, `2018-01` → 2018.04, `2018-07-02` → 2018.5.
 */
export function timeOf(date: string): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return year + HALF_YEAR;
  if (day === undefined) return year + (month - 1) / 12 + HALF_MONTH;
  const start = Date.UTC(year, 0, 1);
  const length = Date.UTC(year + 1, 0, 1) - start;
  return year + (Date.UTC(year, month - 1, day) - start) / length;
}

/** The points an evaluation gives; undefined where they are not known. */
export const pointsOf = (
  { result }: Pick<Evaluation, "result">,
  measure: Measure,
): number | undefined =>
  measure === OVERALL ? result.overall : result.areas[measure];

/**
 * What comparisons know of a city: its own figures and, where it gives none, those of its newest
 * evaluation that does.
 * @param results the city's, oldest first
 */
export function toComparedCity(
  { id, source, text }: { id: string; source: City; text: { name: string } },
  results: readonly Result[],
): ComparedCity {
  const figure = (key: Share | "population"): Figure | undefined => {
    const found =
      source[key] ??
      results.findLast(({ demography }) => demography?.[key])?.demography?.[
        key
      ];
    return found && { value: found.value, year: found.year };
  };
  return {
    id,
    name: text.name,
    country: source.country,
    networks: source.networks,
    population: figure("population"),
    bornAbroad: figure("bornAbroad"),
    nonNationals: figure("nonNationals"),
    migrantBackground: figure("migrantBackground"),
  };
}

/** By city, then by date; what is not dated comes first. */
export const byCityAndDate = (a: Evaluation, b: Evaluation): number =>
  compare(a.city.id, b.city.id) ||
  (a.time ?? -Infinity) - (b.time ?? -Infinity) ||
  compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Joins evaluations with their cities, ordered by city and date.
 * @param files evaluations by `<city>/<date>`
 * @throws when a city does not exist; the check finds this first and says how to mend it
 */
export function joinEvaluations(
  files: readonly { id: string; data: Result }[],
  cities: ReadonlyMap<
    string,
    { id: string; source: City; text: { name: string } }
  >,
): Evaluation[] {
  const dated = files.map(({ id, data }) => ({
    id,
    result: data,
    time: data.date === undefined ? undefined : timeOf(data.date),
  }));
  return [...Map.groupBy(dated, ({ id }) => id.split("/")[0] ?? "")]
    .flatMap(([cityId, own]) => {
      const found = cities.get(cityId);
      if (!found) throw new Error(`content/cities/ has no “${cityId}”.`);
      const ordered = own.toSorted(
        (a, b) =>
          (a.time ?? -Infinity) - (b.time ?? -Infinity) || compare(a.id, b.id),
      );
      const city = toComparedCity(
        found,
        ordered.map(({ result }) => result),
      );
      return ordered.map((evaluation) => ({ ...evaluation, city }));
    })
    .sort(byCityAndDate);
}

/**
 * The latest evaluation of each city, of those that are accepted; in the order given.
 * @param evaluations ordered by city and date
 */
export const latestOf = (
  evaluations: readonly Evaluation[],
  accept: (evaluation: Evaluation) => boolean = () => true,
): Evaluation[] => [
  ...new Map(
    evaluations
      .filter(accept)
      .map((evaluation) => [evaluation.city.id, evaluation]),
  ).values(),
];

/** The latest evaluation of each city that gives points for a measure, by one questionnaire. */
export const latestWith = (
  evaluations: readonly Evaluation[],
  measure: Measure,
  generation: string,
): Evaluation[] =>
  latestOf(
    evaluations,
    (evaluation) =>
      evaluation.result.questionnaire === generation &&
      pointsOf(evaluation, measure) !== undefined,
  );

/** The years evaluations span; undefined where none is dated. */
export function yearsOf(
  evaluations: readonly Pick<Evaluation, "time">[],
): { from: number; to: number } | undefined {
  const years = evaluations.flatMap(({ time }) =>
    time === undefined ? [] : [Math.floor(time)],
  );
  return years.length === 0
    ? undefined
    : { from: Math.min(...years), to: Math.max(...years) };
}
