/** What can be wrong with a table of results, and the words for it. */
import { fill, type Explanation } from "../../findings/explain.ts";
import en from "./messages/en.json" with { type: "json" };
import fr from "./messages/fr.json" with { type: "json" };

export type ImportMessages = typeof en;
export type ProblemKind = keyof typeof en.kinds;

const MESSAGES: Readonly<Record<string, ImportMessages>> = { en, fr };

/** All words of the import in a language; in English for one it does not speak. */
export const importMessages = (language: string): ImportMessages =>
  MESSAGES[language] ?? en;

/** One thing wrong, where a spreadsheet shows it. */
export interface Problem {
  kind: ProblemKind;
  /** Counted as spreadsheets do: the names of columns stand in row 1. */
  row: number;
  /** The column's letter and name; undefined for what is wrong with a row or the whole table. */
  column: { letter: string; name: string } | undefined;
  params: Readonly<Record<string, string>>;
}

/** Problems from top to bottom, then from left to right. */
export const byCell = (a: Problem, b: Problem): number =>
  a.row - b.row ||
  (a.column?.letter.length ?? 0) - (b.column?.letter.length ?? 0) ||
  compare(a.column?.letter ?? "", b.column?.letter ?? "") ||
  compare(a.kind, b.kind);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The letter of a column: 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode("A".charCodeAt(0) + (index % 26));
  return index < 26
    ? letter
    : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/** Longest piece of a cell that is quoted back. */
const QUOTED = 80;

/** What of a problem is said by this program, and never cut short. */
const OWN_WORDS = ["columns", "options"];

/** A cell as it can be shown on a terminal: short, on one line, without control characters. */
export function showCell(text: string): string {
  const plain = text.replace(/\p{C}+/gu, " ");
  return plain.length > QUOTED ? `${plain.slice(0, QUOTED)}…` : plain;
}

/** A problem in words, one paragraph: where, what was found, what is expected, the remedy. */
export function problemText(
  { kind, row, column, params }: Problem,
  file: string,
  language: string,
): string {
  const { labels, kinds } = importMessages(language);
  const shown = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      OWN_WORDS.includes(name) ? value : showCell(value),
    ]),
  );
  const words: Explanation = kinds[kind];
  const nearest = shown["nearest"] ? ` ${fill(labels.nearest, shown)}` : "";
  const place = column
    ? fill(labels.cell, { file, row: String(row), ...column })
    : fill(labels.row, { file, row: String(row) });
  return [
    `${place}  [${kind}]`,
    `  ${fill(words.found, shown)}${nearest}`,
    `  ${labels.expected} ${fill(words.expected, shown)}`,
    `  ${labels.remedy} ${fill(words.remedy, shown)}`,
  ].join("\n");
}
