/** British typesetting: typographic apostrophes and quotation marks, dashes between years. */
export const en = (text: string): string =>
  text
    .replace(/(^|[\s([{—–])"/g, "$1“")
    .replaceAll('"', "”")
    .replace(/(^|[\s([{“—–])'(?=\S)(?!\d)/g, "$1‘")
    .replaceAll("'", "’")
    .replace(/\.\.\./g, "…")
    .replace(/(?<![\d-])(\d{4})-(\d{4})(?![\d-])/g, "$1–$2");
