/** A table of results as a spreadsheet exports it, read cell by cell. */
import { CsvError, parse } from "csv-parse/sync";
import { suggestion } from "../../findings/fields.ts";
import { columnLetter, type Problem, type ProblemKind } from "./problem.ts";

/** The columns, in the order of the example; the order in a file is free. */
export const COLUMNS = [
  "city",
  "date",
  "dating",
  "questionnaire",
  "questions",
  "area",
  "value",
  "sample_cities",
  "sample_average",
  "population",
  "population_year",
  "born_abroad",
  "born_abroad_year",
  "report",
  "source",
] as const;
export type Column = (typeof COLUMNS)[number];

/** What a column may be called as well. */
const ALSO: Readonly<Record<string, Column>> = { generation: "questionnaire" };

/** Columns no file can do without; cells of some may be empty. */
const NEEDED = ["city", "date", "area", "value", "source"] as const;

export interface Row {
  /** As spreadsheets count. */
  number: number;
  /** Trimmed; empty where there is nothing. */
  cell: (column: Column) => string;
  problem: (
    kind: ProblemKind,
    column: Column | undefined,
    params?: Problem["params"],
  ) => Problem;
}

export interface Table {
  rows: Row[];
  problems: Problem[];
}

const HEADER = 1;

/**
 * Reads comma- or semicolon- or tab-separated text with any line ends, with or without a byte
 * order mark. Empty rows are left out, and counted.
 */
export function readTable(text: string): Table {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const problem = (kind: ProblemKind, row: number, params = {}): Problem => ({
    kind,
    row,
    column: undefined,
    params,
  });
  const stop = (...problems: Problem[]): Table => ({ rows: [], problems });
  if (plain.trim() === "") return stop(problem("empty-file", HEADER));
  let records: string[][];
  try {
    records = parse(plain, {
      delimiter: separatorOf(plain),
      relax_column_count: true,
    }).map((cells: string[]) => cells.map((cell) => cell.trim()));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = /at line (\d+)/.exec(error.message)?.[1];
    return stop(problem("bad-quote", Number(line ?? HEADER)));
  }
  const [header = [], ...body] = records;
  const names = header
    .map((name) => name.toLowerCase())
    .map((name) => ALSO[name] ?? name);
  const wrong = checkHeader(names);
  if (wrong.length > 0) return stop(...wrong);
  const problems: Problem[] = [];
  const rows = body.flatMap((cells, index): Row[] => {
    if (cells.every((cell) => cell === "")) return [];
    const number = HEADER + 1 + index;
    if (cells.slice(names.length).some((cell) => cell !== "")) {
      problems.push(
        problem("too-many-cells", number, {
          found: String(cells.length),
          wanted: String(names.length),
        }),
      );
      return [];
    }
    return [toRow(number, names, cells)];
  });
  if (rows.length + problems.length === 0)
    problems.push(problem("no-row", HEADER + 1));
  return { rows, problems };
}

/** What separates the names of columns, of which none holds a separator. */
function separatorOf(text: string): string {
  const header = text.slice(0, `${text}\n`.indexOf("\n"));
  return [";", "\t"].find((mark) => header.includes(mark)) ?? ",";
}

function checkHeader(names: readonly string[]): Problem[] {
  const at = (kind: ProblemKind, index: number, params = {}): Problem => ({
    kind,
    row: HEADER,
    column: { letter: columnLetter(index), name: names[index] ?? "" },
    params: { found: names[index] ?? "", ...params },
  });
  return [
    ...names.flatMap((name, index) => {
      if (name === "") return []; // a cell below it would be one too many
      if (!(COLUMNS as readonly string[]).includes(name)) {
        return [
          at("unknown-column", index, {
            columns: COLUMNS.join(", "),
            ...suggestion(name, COLUMNS),
          }),
        ];
      }
      return names.indexOf(name) < index ? [at("column-twice", index)] : [];
    }),
    ...NEEDED.filter((name) => !names.includes(name)).map((name): Problem => ({
      kind: "missing-column",
      row: HEADER,
      column: undefined,
      params: { found: name, columns: NEEDED.join(", ") },
    })),
  ];
}

const toRow = (
  number: number,
  names: readonly string[],
  cells: readonly string[],
): Row => ({
  number,
  cell: (column) => cells[names.indexOf(column)] ?? "",
  problem: (kind, column, params = {}) => ({
    kind,
    row: number,
    column:
      column === undefined
        ? undefined
        : {
            letter: columnLetter(Math.max(0, names.indexOf(column))),
            name: column,
          },
    params,
  }),
});
