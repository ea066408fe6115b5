/** Records as rows of a table: which columns there are, and what stands in each. */
import type { Cell } from "../i18n/csv.ts";

/** Between the values of one cell. */
const BETWEEN = " | ";

export const join = (values: readonly (string | number | null)[]): string =>
  values.filter((value) => value !== null).join(BETWEEN);

/** What a column can hold of a field beside its value: it is named after the value's. */
export type Part = "year" | "source" | "note" | "id" | "code";

export interface Column<
  Row = never,
  Field extends string = string,
  Id extends string = string,
> {
  id: Id;
  part?: Part;
  /** The fields of the record it is taken from. */
  field: Field | readonly Field[];
  /** What it holds: the words for yes and no are the reader's. */
  cell: (row: Row, yesOrNo: (value: boolean) => string) => Cell;
}

/** The columns that hold a field. */
export const columnsOf = <C extends Column>(
  columns: readonly C[],
  field: string,
): C[] => columns.filter((column) => [column.field].flat().includes(field));

/** The rows of a table: headings, then a row each. */
export const toRows = <Row, Field extends string, Id extends string>(
  columns: readonly Column<Row, Field, Id>[],
  rows: readonly Row[],
  heading: (column: Column<Row, Field, Id>) => string,
  yesOrNo: (value: boolean) => string,
): Cell[][] => [
  columns.map(heading),
  ...rows.map((row) => columns.map(({ cell }) => cell(row, yesOrNo))),
];
