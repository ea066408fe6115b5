/** A figure as a table: for the page, for spreadsheets, for programs. */
import { separatorOf, toCsv, type Cell } from "../i18n/csv.ts";
import { formatDate } from "../i18n/format.ts";
import { formatValue, inOrder, type Figure, type Value } from "./figure.ts";

export interface Column {
  label: string;
  holds: "text" | "date" | "value";
}

/** The first cell of a row is its heading. A value that is missing is null, dates are as data. */
export interface Table {
  caption: string;
  columns: Column[];
  rows: (string | Value)[][];
}

const text = (label: string): Column => ({ label, holds: "text" });
const value = (label: string): Column => ({ label, holds: "value" });

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
          text(columns.label),
          ...(columns.group === undefined ? [] : [text(columns.group)]),
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
        columns: [text(figure.columns.label), ...valueColumns(figure.columns)],
        rows: figure.rows.map((row) => [
          row.label,
          ...valuesOf(row, figure.columns),
        ]),
      };
    case "context":
      return {
        columns: [
          text(figure.columns.label),
          ...valueColumns(figure.columns),
          text(figure.columns.year),
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
          text(figure.columns.series),
          { label: figure.columns.date, holds: "date" },
          text(figure.columns.generation),
          value(figure.columns.value),
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
        columns: [text(figure.columns.label), value(figure.columns.value)],
        rows: figure.rows.map((row) => [row.label, row.value]),
      };
    case "comparison":
      return {
        columns: [
          text(figure.columns.label),
          ...figure.series.map(({ label }) => value(label)),
        ],
        rows: figure.rows.map((row) => [
          row.label,
          ...figure.series.map((_, index) => row.values[index] ?? null),
        ]),
      };
  }
}

const valueColumns = (columns: {
  value: string;
  reference?: string;
}): Column[] =>
  [columns.value, columns.reference]
    .filter((label) => label !== undefined)
    .map(value);

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
