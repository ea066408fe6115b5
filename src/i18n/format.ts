/** Dates, numbers and lists as the reader's language writes them. */
import { memoise } from "../site/memo.ts";

/** English is British here: days before months. */
const regional = (language: string): string =>
  language === "en" ? "en-GB" : language;

// Formatters are dear to make and alike for all pages of a language: one of each kind serves.
const datesWith = (parts: Intl.DateTimeFormatOptions) =>
  memoise(
    (language: string) =>
      new Intl.DateTimeFormat(regional(language), {
        timeZone: "UTC",
        year: "numeric",
        ...parts,
      }),
  );
/** By how much of a date is known: the year, the month, the day. */
const dates = [
  datesWith({}),
  datesWith({ month: "long" }),
  datesWith({ month: "long", day: "numeric" }),
];
const numbers = memoise(
  (language: string) => new Intl.NumberFormat(regional(language)),
);
const percentages = memoise(
  (language: string) =>
    new Intl.NumberFormat(regional(language), {
      style: "percent",
      maximumFractionDigits: 2,
    }),
);
const megabytes = memoise(
  (language: string) =>
    new Intl.NumberFormat(regional(language), {
      style: "unit",
      unit: "megabyte",
      maximumFractionDigits: 1,
    }),
);
const sums = memoise((language: string) =>
  memoise(
    (currency: string) =>
      new Intl.NumberFormat(regional(language), {
        style: "currency",
        currency,
        maximumFractionDigits: 0,
      }),
  ),
);
const conjunctions = memoise(
  (language: string) =>
    new Intl.ListFormat(regional(language), { type: "conjunction" }),
);
const units = memoise(
  (language: string) =>
    new Intl.ListFormat(regional(language), { type: "unit", style: "short" }),
);
const namesOf = (type: Intl.DisplayNamesType) =>
  memoise((language: string) => {
    const names = new Intl.DisplayNames([language], { type });
    return memoise((code: string) => names.of(code) ?? code);
  });
const languages = namesOf("language");
const countries = namesOf("region");
const collators = memoise((language: string) => new Intl.Collator(language));

/**
 * A date known to the year, the month or the day: `2018`, `2020-11`, `2024-02-01`.
 * Always read as UTC, so that no machine's time zone can move it.
 */
export const formatDate = (date: string, language: string): string =>
  writtenDates(language)(date);

const writtenDates = memoise((language: string) =>
  memoise((date: string) => writeDate(date, language)),
);

function writeDate(date: string, language: string): string {
  const precision = date.split("-").length - 1;
  const plain = dates[precision]?.(language).format(new Date(date)) ?? date;
  // Intl leaves out that French says “first” of a month's first day.
  const text = language === "fr" ? plain.replace(/^1 /, "1er ") : plain;
  // A date is read in one go: it does not break at the end of a line.
  return text.replaceAll(" ", "\u00a0");
}

export const formatNumber = (value: number, language: string): string =>
  numbers(language).format(value);

/** A share in percent, as exact as its source: 12.5 → “12.5%”, « 12,5 % »; two decimals at most. */
export const formatPercent = (percent: number, language: string): string =>
  percentages(language).format(percent / 100);

/** “a, b and c”. */
export const formatList = (
  items: readonly string[],
  language: string,
): string => conjunctions(language).format(items);

/** “a, b, c”: for lists of facts in small type. */
export const formatUnits = (
  items: readonly string[],
  language: string,
): string => units(language).format(items);

/** The name of a language, as it stands within a sentence: “anglais”, “English”. */
export const languageName = (code: string, language: string): string =>
  languages(language)(code);

/** Compares texts by the alphabet of a language. */
export const byText = (language: string): ((a: string, b: string) => number) =>
  collators(language).compare;

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

/** The name of a country, from its ISO 3166 code. */
export const countryName = (code: string, language: string): string =>
  countries(language)(code);

/** A sum of money, without fractions. */
export const formatMoney = (
  amount: number,
  currency: string,
  language: string,
): string => sums(language)(currency).format(amount);

/**
 * Bytes in millions, to a tenth, which is the least that is said: “9.9 MB”. Number and unit stay on
 * one line.
 */
export const formatMegabytes = (bytes: number, language: string): string =>
  megabytes(language)
    .format(Math.max(0.1, bytes / 1e6))
    .replace(" ", "\u00a0");
