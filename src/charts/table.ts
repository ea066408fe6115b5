/** A figure as a table: for the page, for spreadsheets, for programs. */
import { separatorOf, toCsv, type Cell } from "../i18n/csv.ts";
import { formatDate } from "../i18n/format.ts";
import { formatValue, inOrder, type Figure, type Value } from "./figure.ts";

export interface Column {
  /** What programs call it. */
  key:
    | "label"
    | "group"
    | "series"
    | "date"
    | "generation"
    | "value"
    | "reference"
    | "year";
  label: string;
  holds: "text" | "date" | "value";
}

/** The first cell of a row is its heading. A value that is missing is null, dates are as data. */
export interface Table {
  caption: string;
  columns: Column[];
  rows: (string | Value)[][];
}

type Key = Column["key"];
const text = (key: Key, label: string): Column => ({
  key,
  label,
  holds: "text",
});
const value = (key: Key, label: string): Column => ({
  key,
  label,
  holds: "value",
});

/** The same rows as the picture, in the same order. */
export function toTable(figure: Figure): Table {
  return { caption: figure.title, ...toColumns(figure) };
}

function toColumns(figure: Figure): Omit<Table, "caption"> {
  switch (figure.kind) {
    case "bars": {
      const { columns } = figure;
      return {
        columns: [
          text("label", columns.label),
          ...(columns.group === undefined
            ? []
            : [text("group", columns.group)]),
          ...valueColumns(columns),
        ],
        rows: inOrder(figure).map((row) => [
          row.label,
          ...(columns.group === undefined ? [] : [row.group ?? ""]),
          ...valuesOf(row, columns),
        ]),
      };
    }
    case "radar":
      return {
        columns: [
          text("label", figure.columns.label),
          ...valueColumns(figure.columns),
        ],
        rows: figure.rows.map((row) => [
          row.label,
          ...valuesOf(row, figure.columns),
        ]),
      };
    case "context":
      return {
        columns: [
          text("label", figure.columns.label),
          ...valueColumns(figure.columns),
          text("year", figure.columns.year),
        ],
        rows: figure.rows.map((row) => [
          row.label,
          ...valuesOf(row, figure.columns),
          row.year ?? "",
        ]),
      };
    case "progress":
      return {
        columns: [
          text("series", figure.columns.series),
          { key: "date", label: figure.columns.date, holds: "date" },
          text("generation", figure.columns.generation),
          value("value", figure.columns.value),
        ],
        rows: figure.series.flatMap(({ label, points }) =>
          points.map((point) => [
            label,
            point.date,
            labelOf(figure.generations, point.generation),
            point.value,
          ]),
        ),
      };
    case "distribution":
      return {
        columns: [
          text("label", figure.columns.label),
          value("value", figure.columns.value),
        ],
        rows: figure.rows.map((row) => [row.label, row.value]),
      };
    // One value a row: six cities side by side would not fit a phone.
    case "comparison":
      return {
        columns: [
          text("label", figure.columns.label),
          text("series", figure.columns.series),
          value("value", figure.columns.value),
        ],
        rows: figure.rows.flatMap((row) =>
          figure.series.map((series, index) => [
            row.label,
            series.label,
            row.values[index] ?? null,
          ]),
        ),
      };
  }
}

const valueColumns = (columns: {
  value: string;
  reference?: string;
}): Column[] => [
  value("value", columns.value),
  ...(columns.reference === undefined
    ? []
    : [value("reference", columns.reference)]),
];

const valuesOf = (
  row: { value: Value; reference?: Value | undefined },
  columns: { reference?: string },
): Value[] =>
  columns.reference === undefined
    ? [row.value]
    : [row.value, row.reference ?? null];

const labelOf = (
  list: readonly { id: string; label: string }[],
  id: string,
): string => list.find((known) => known.id === id)?.label ?? id;

/** A cell as the reader sees it; what is missing is said. */
export function formatCell(
  cell: string | Value,
  { holds }: Column,
  figure: Pick<Figure, "unit" | "language" | "missing">,
): string {
  if (cell === null) return figure.missing;
  if (typeof cell === "number") return formatValue(cell, figure);
  return holds === "date" ? formatDate(cell, figure.language) : cell;
}

/** The table for spreadsheets of the reader's language. */
export function toSpreadsheet(figure: Figure): string {
  const { columns, rows } = toTable(figure);
  const cells: Cell[][] = [columns.map(({ label }) => label), ...rows];
  return toCsv(cells, separatorOf(figure.language));
}

/** The figure for programs: what it is of, and each row of its table with the columns' keys. */
export interface ChartData {
  id: string;
  title: string;
  description: string;
  language: string;
  unit: Figure["unit"];
  n: number | null;
  years: readonly string[];
  source: string;
  columns: Record<string, string>;
  items: Record<string, string | Value>[];
}

export function toData(figure: Figure): ChartData {
  const { columns, rows } = toTable(figure);
  const { id, title, description, language, unit, n, years, source } = figure;
  return {
    id,
    title,
    description,
    language,
    unit,
    n,
    years,
    source,
    columns: Object.fromEntries(columns.map(({ key, label }) => [key, label])),
    items: rows.map((row) =>
      Object.fromEntries(
        columns.map(({ key }, index) => [key, row[index] ?? null]),
      ),
    ),
  };
}
