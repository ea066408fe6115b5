/**
 * What a chart shows, as data: no shapes, no colours, and every word in the reader's language.
 * A figure is drawn (svg.ts), printed as a table and exported (table.ts) from the same rows.
 */
import { formatNumber, formatPercent } from "../i18n/format.ts";

/** A value from 0 to 100; null where nobody knows it. */
export type Value = number | null;

/** Values are points of an index, or percentages: both on a scale from 0 to 100. */
export type Unit = "points" | "percent";
export const SCALE = { min: 0, max: 100 } as const;

interface Base {
  /** Small letters, digits and hyphens; unlike any other in the page. */
  id: string;
  /** Of all texts, and of how numbers are written. */
  language: string;
  /** What is shown, in a few words: the picture's title and the table's caption. */
  title: string;
  /** What one would see, for those who do not see it. */
  description: string;
  unit: Unit;
  /** How many an average, a median or a distribution is made of; null where there is none. */
  n: number | null;
  /** The years the values are of. */
  years: readonly string[];
  /** Where the values are from. */
  source: string;
  /** Number, years and source as the reader is told. */
  note: string;
  /** What stands where a value would: “not assessed”. */
  missing: string;
}

export interface BarRow {
  label: string;
  value: Value;
  /** What the value is compared with: an average. */
  reference?: Value | undefined;
  /** Rows of the same group that follow one another stand under its name. */
  group?: string | undefined;
}

/** Horizontal bars, each beside what it is compared with. */
export interface BarsFigure extends Base {
  kind: "bars";
  /** Headings of the table. The value's is whose it is, the reference's what it is. */
  columns: { label: string; value: string; reference?: string; group?: string };
  /** As given, or the highest first (within its group); what is missing comes last. */
  order: "given" | "value";
  rows: readonly BarRow[];
}

/** The outline of all values at once: small, and beside bars. Axes in the given order. */
export interface RadarFigure extends Base {
  kind: "radar";
  columns: { label: string; value: string; reference?: string };
  rows: readonly Omit<BarRow, "group">[];
}

export interface Generation {
  id: string;
  label: string;
}

export interface ProgressPoint {
  /** `2018`, `2020-11` or `2024-02-01`. */
  date: string;
  value: Value;
  /** The generation of the questionnaire that was answered. */
  generation: string;
}

export interface ProgressSeries {
  label: string;
  own?: boolean | undefined;
  points: readonly ProgressPoint[];
}

/** Values over time. No line joins two generations of a questionnaire. */
export interface ProgressFigure extends Base {
  kind: "progress";
  columns: { series: string; date: string; generation: string; value: string };
  /** The oldest first. */
  generations: readonly Generation[];
  series: readonly ProgressSeries[];
}

export interface DistributionRow {
  label: string;
  value: Value;
  own?: boolean | undefined;
}

/** One dot for each of many, one or a few of them marked as the reader's own. */
export interface DistributionFigure extends Base {
  kind: "distribution";
  columns: { label: string; value: string };
  /** The word for the median. */
  median: string;
  rows: readonly DistributionRow[];
}

export interface ShareRow {
  label: string;
  value: Value;
  /** When it was so; null where that is not known. */
  year: string | null;
  reference?: Value | undefined;
}

/** Shares that describe a place, each with its year. */
export interface ContextFigure extends Base {
  kind: "context";
  columns: { label: string; value: string; year: string; reference?: string };
  rows: readonly ShareRow[];
}

export interface ComparisonRow {
  label: string;
  /** In the order of the series. */
  values: readonly Value[];
}

/** Several, side by side, in each row. */
export interface ComparisonFigure extends Base {
  kind: "comparison";
  columns: { label: string; series: string; value: string };
  /** Six at most. */
  series: readonly { label: string; own?: boolean | undefined }[];
  rows: readonly ComparisonRow[];
}

export type Figure =
  | BarsFigure
  | RadarFigure
  | ProgressFigure
  | DistributionFigure
  | ContextFigure
  | ComparisonFigure;

/** More lines or bars in one picture cannot be told apart. */
export const MOST_SERIES = 6;

/** A value as the reader's language writes it, to one decimal. */
export const formatValue = (
  value: number,
  { unit, language }: Pick<Base, "unit" | "language">,
): string =>
  unit === "percent"
    ? formatPercent(value, language)
    : formatNumber(Math.round(value * 10) / 10, language);

/** The rows in the order they are to be read in. */
export function inOrder({ rows, order }: BarsFigure): BarRow[] {
  if (order === "given") return [...rows];
  return [...Map.groupBy(rows, ({ group }) => group).values()].flatMap((own) =>
    own.toSorted(byValue),
  );
}

/** The highest first, what is missing last; equal ones stay as they were. */
const byValue = (a: BarRow, b: BarRow): number =>
  a.value === null || b.value === null
    ? Number(a.value === null) - Number(b.value === null)
    : b.value - a.value;

/** The middle value; between the two middle ones where their number is even. */
export function median(values: readonly Value[]): Value {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const upper = known[Math.floor(known.length / 2)];
  const lower = known[Math.ceil(known.length / 2) - 1];
  return upper === undefined || lower === undefined
    ? null
    : (upper + lower) / 2;
}

/**
 * A date as a year with a fraction: 2020-07-01 is 2020.497. A date known to the year or the month
 * stands for its middle.
 * @throws for what is no date
 */
export function decimalYear(date: string): number {
  const [, year, month, day] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === undefined) throw new RangeError(`“${date}” is no date.`);
  if (month === undefined) return Number(year) + 0.5;
  if (day === undefined) return Number(year) + (Number(month) - 0.5) / 12;
  const start = Date.UTC(Number(year), 0);
  const end = Date.UTC(Number(year) + 1, 0);
  const then = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Number(year) + (then - start) / (end - start);
}
