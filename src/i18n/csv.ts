/**
 * Tables for spreadsheets, as RFC 4180 describes them: lines end with CR LF, cells with special
 * characters stand in quotation marks. Two things go beyond it: a byte order mark, without which
 * Excel takes UTF-8 for another encoding, and the separator, see `separatorOf`.
 */

export type Cell = string | number | null;
export type Separator = "," | ";";

const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

/**
 * First characters that make a spreadsheet run a cell as a formula, on their own or after one that
 * it drops: those OWASP lists under “CSV injection”, full-width forms included.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Whatever separates cells in some country's spreadsheets is quoted in all, so that a file opened
 * with the wrong separator cannot begin a new cell, and a formula, in the middle of a text.
 */
const SPECIAL = /[",;\t\r\n]|^\s|\s$/;

/** A text no spreadsheet runs: the apostrophe says “this is text”. Other texts stay as they are. */
export const neutralise = (text: string): string =>
  FORMULA.test(text) ? `'${text}` : text;

/**
 * The separator that spreadsheets of a language expect: a semicolon where the comma is the decimal
 * sign, as in French.
 */
export const separatorOf = (language: string): Separator =>
  new Intl.NumberFormat(language).format(0.5).includes(",") ? ";" : ",";

/**
 * Rows as the text of a CSV file. Null is an empty cell; only texts are neutralised. Where a
 * semicolon separates, numbers have a decimal comma: spreadsheets that expect one expect the other.
 */
export const toCsv = (
  rows: readonly (readonly Cell[])[],
  separator: Separator,
): string =>
  BYTE_ORDER_MARK +
  rows
    .map(
      (row) =>
        row.map((value) => toCell(value, separator)).join(separator) + LINE_END,
    )
    .join("");

function toCell(value: Cell, separator: Separator): string {
  if (value === null) return "";
  const text =
    typeof value === "number"
      ? String(value).replace(".", separator === ";" ? "," : ".")
      : neutralise(value);
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
