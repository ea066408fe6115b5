import type { Cell } from "../i18n/csv.ts";
import type { Field, PracticeRecord } from "./schema.ts";

/** Between the values of one cell. */
const BETWEEN = " | ";

const join = (values: readonly (string | number | null)[]): string =>
  values.filter((value) => value !== null).join(BETWEEN);

/** What a column holds: the words for yes and no are the reader's. */
interface Column {
  id: string;
  /** The field of the record it is taken from. */
  field: Field;
  cell: (record: PracticeRecord, yesOrNo: (value: boolean) => string) => Cell;
}

/** The columns of the table, in order: names and labels where people look first, ids behind. */
export const COLUMNS = [
  { id: "title", field: "title", cell: ({ title }) => title },
  { id: "summary", field: "summary", cell: ({ summary }) => summary },
  { id: "city", field: "city", cell: ({ city }) => city.name },
  { id: "country", field: "country", cell: ({ country }) => country.name },
  { id: "size", field: "size", cell: ({ size }) => size?.label ?? null },
  {
    id: "networks",
    field: "networks",
    cell: ({ networks }) => join(networks.map(({ label }) => label)),
  },
  {
    id: "themes",
    field: "themes",
    cell: ({ themes }) => join(themes.map(({ label }) => label)),
  },
  {
    id: "goals",
    field: "goals",
    cell: ({ goals }) => join(goals.map(({ label }) => label)),
  },
  { id: "start", field: "start", cell: ({ start }) => start },
  { id: "end", field: "end", cell: ({ end }) => end },
  {
    id: "ongoing",
    field: "ongoing",
    cell: ({ ongoing }, yesOrNo) => yesOrNo(ongoing),
  },
  { id: "year", field: "year", cell: ({ year }) => year },
  {
    id: "audience",
    field: "audience",
    cell: ({ audience }) => join(audience),
  },
  {
    id: "partners",
    field: "partners",
    cell: ({ partners }) => join(partners),
  },
  { id: "figures", field: "figures", cell: ({ figures }) => join(figures) },
  { id: "cost", field: "cost", cell: ({ cost }) => cost?.amount ?? null },
  {
    id: "currency",
    field: "cost",
    cell: ({ cost }) => cost?.currency ?? null,
  },
  {
    id: "keywords",
    field: "keywords",
    cell: ({ keywords }) => join(keywords),
  },
  {
    id: "documentation",
    field: "documentation",
    cell: ({ documentation }) => join(documentation.map(({ url }) => url)),
  },
  {
    id: "sources",
    field: "sources",
    cell: ({ sources }) => join(sources.map(({ title, url }) => title ?? url)),
  },
  { id: "depth", field: "depth", cell: ({ depth }) => depth.label },
  { id: "language", field: "language", cell: ({ language }) => language },
  {
    id: "languages",
    field: "languages",
    cell: ({ languages }) => join(languages),
  },
  {
    id: "outdated",
    field: "outdated",
    cell: ({ outdated }, yesOrNo) => yesOrNo(outdated),
  },
  { id: "url", field: "url", cell: ({ url }) => url },
  { id: "id", field: "id", cell: ({ id }) => id },
  { id: "cityId", field: "city", cell: ({ city }) => city.id },
  {
    id: "countryCode",
    field: "country",
    cell: ({ country }) => country.code,
  },
  {
    id: "themeIds",
    field: "themes",
    cell: ({ themes }) => join(themes.map(({ id }) => id)),
  },
  {
    id: "goalNumbers",
    field: "goals",
    cell: ({ goals }) => join(goals.map(({ number }) => number)),
  },
] as const satisfies readonly Column[];

export type ColumnId = (typeof COLUMNS)[number]["id"];

/** The ids of the columns that hold a field. */
export const columnsOf = (field: Field): ColumnId[] =>
  COLUMNS.filter((column) => column.field === field).map(({ id }) => id);

/** The rows of the table: headings, then a row per record. */
export const toRows = (
  records: readonly PracticeRecord[],
  heading: (column: ColumnId) => string,
  yesOrNo: (value: boolean) => string,
): Cell[][] => [
  COLUMNS.map(({ id }) => heading(id)),
  ...records.map((record) =>
    COLUMNS.map(({ cell }: Column) => cell(record, yesOrNo)),
  ),
];
