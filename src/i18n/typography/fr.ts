const NARROW = "\u202f";
const FIXED = "\u00a0";

/**
 * The space between a number, there or to come, and the word after it: what it counts, its unit, a
 * month. Four figures in a run are a year, which counts nothing.
 */
const COUNTED =
  /(?<=\d|\{\{count\}\})(?<!(?<!\d)\d{4}) (?=€|ans?\b|mai\b|\p{Ll}{4})/gu;

/**
 * French typesetting as the Imprimerie nationale's rules have it: typographic apostrophes,
 * « guillemets », a narrow no-break space before high punctuation and inside guillemets, between
 * groups of figures and before a per cent sign; a no-break space between a number and its word.
 */
export const fr = (text: string): string =>
  text
    .replaceAll("'", "’")
    .replace(/(^|[\s([{\u202f])"/g, "$1« ")
    .replaceAll('"', " »")
    .replace(/\.\.\./g, "…")
    .replace(/[ \u00a0]?([;!?»])/g, spaced)
    .replace(/(^|\S)[ \u00a0]:(?=\s|$)/g, `$1${NARROW}:`)
    .replace(/«[ \u00a0\u202f]?/g, `«${NARROW}`)
    .replace(/(\d)[ \u00a0](?=\d{3}(?!\d))/g, `$1${NARROW}`)
    .replace(/(\d)[ \u00a0](?=%)/g, `$1${NARROW}`)
    .replace(COUNTED, FIXED)
    .replace(/\bn° /g, `n°${NARROW}`)
    .replace(/(?<![\d-])(\d{4})-(\d{4})(?![\d-])/g, "$1–$2");

/** A narrow space before a mark, unless one is there or “?!” stays together. */
function spaced(
  whole: string,
  mark: string,
  offset: number,
  text: string,
): string {
  const before = text[offset - 1];
  const isRun = whole === mark && mark !== "»" && ";!?".includes(before ?? "-");
  return isRun || /\s/.test(before ?? "-") ? whole : NARROW + mark;
}
