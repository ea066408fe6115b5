/** Dates, numbers and lists as the reader's language writes them. */

/**
 * A date known to the year, the month or the day: `2018`, `2020-11`, `2024-02-01`.
 * Always read as UTC, so that no machine's time zone can move it.
 */
export function formatDate(date: string, language: string): string {
  const parts = date.split("-").length;
  const options: Intl.DateTimeFormatOptions = {
    timeZone: "UTC",
    year: "numeric",
  };
  if (parts > 1) options.month = "long";
  if (parts > 2) options.day = "numeric";
  const text = new Intl.DateTimeFormat(regional(language), options).format(
    new Date(date),
  );
  // A date is read in one go: it does not break at the end of a line.
  return text.replaceAll(" ", "\u00a0");
}

export const formatNumber = (value: number, language: string): string =>
  numberFormat(language, "decimal").format(value);

/** A percentage to one decimal: 17.4 is “17.4%” or “17,4 %”. */
export const formatPercent = (value: number, language: string): string =>
  numberFormat(language, "percent").format(value / 100);

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Kept: to make one takes a hundred times as long as to use it. */
function numberFormat(
  language: string,
  style: "decimal" | "percent",
): Intl.NumberFormat {
  const key = `${language} ${style}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(regional(language), {
    style,
    ...(style === "percent" && { maximumFractionDigits: 1 }),
  });
  numberFormats.set(key, made);
  return made;
}

/** “a, b and c”. */
export const formatList = (
  items: readonly string[],
  language: string,
): string =>
  new Intl.ListFormat(regional(language), { type: "conjunction" }).format(
    items,
  );

/** “a, b, c”: for lists of facts in small type. */
export const formatUnits = (
  items: readonly string[],
  language: string,
): string =>
  new Intl.ListFormat(regional(language), {
    type: "unit",
    style: "short",
  }).format(items);

/** The name of a language, as it stands within a sentence: “anglais”, “English”. */
export const languageName = (code: string, language: string): string =>
  new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code;

/** Compares texts by the alphabet of a language. */
export const byText = (language: string): ((a: string, b: string) => number) =>
  new Intl.Collator(language).compare;

/** The first letter as a capital, for a text that opens a line. */
export const capitalise = (text: string, language: string): string =>
  text.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(language));

/** A moment on the reader's own clock: “21 November 2026 at 04:59”. */
export const formatMoment = (moment: Date, language: string): string =>
  new Intl.DateTimeFormat(regional(language), {
    dateStyle: "long",
    timeStyle: "short",
  }).format(moment);

/** The time of a moment on the reader's own clock: “04:59”. */
export const formatTime = (moment: Date, language: string): string =>
  new Intl.DateTimeFormat(regional(language), { timeStyle: "short" }).format(
    moment,
  );

/** English is British here: days before months. */
const regional = (language: string): string =>
  language === "en" ? "en-GB" : language;

/** The name of a country, from its ISO 3166 code. */
export const countryName = (code: string, language: string): string =>
  new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;

/** A sum of money, without fractions. */
export const formatMoney = (
  amount: number,
  currency: string,
  language: string,
): string =>
  new Intl.NumberFormat(regional(language), {
    style: "currency",
    currency,
    maximumFractionDigits: 0,
  }).format(amount);
