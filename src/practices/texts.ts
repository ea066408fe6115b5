/** The texts the list shows and searches, apart from its columns: they weigh more. */
import { countryName } from "../i18n/format.ts";
import type { PracticeEntry } from "./practice.ts";
import { toWordIndex, type WordIndex } from "./words.ts";

/** As it is sent; rows as in `BrowseData`. */
export interface BrowseTexts {
  summaries: string[];
  words: WordIndex;
}

/** Practices are found by their titles first, then by summary, keywords, city and country. */
export const toBrowseTexts = (
  practices: readonly PracticeEntry[],
  language: string,
): BrowseTexts => ({
  summaries: practices.map(({ summary }) => summary),
  words: toWordIndex(
    practices.map(({ title, summary, keywords, city }) => ({
      title,
      rest: [
        summary,
        ...keywords,
        city.name,
        countryName(city.country, language),
      ].join("\n"),
    })),
    language,
  ),
});
