/** A page as both indexes see it: its words analysed, and weighed by where they stand. */
import {
  analyse,
  compoundsOf,
  indexForms,
  wholeForms,
} from "./analysis/index.ts";
import type { SearchKind } from "./marks.ts";
import { toNameTerm } from "./terms.ts";
import type { WordCounts } from "./vocabulary.ts";

/** A built page's text. */
export interface PageText {
  path: string;
  kind: SearchKind;
  title: string;
  lead: string;
  keywords: string;
  body: string;
  /** What a result shows parts of: the text without its headings. */
  shown: string;
}

/** A text's forms, and how much more each counts than one of the body. */
export interface WeighedForms {
  weight: number;
  forms: readonly string[];
}

/** A page with all that an index needs to know of it. */
export interface Card {
  page: PageText;
  titleForms: readonly string[];
  /** The names of the page, as terms: its title, and what stands there before a colon. */
  names: readonly string[];
  parts: readonly WeighedForms[];
  /** Its telling words, as they are written, each once. */
  words: readonly string[];
}

/** The cards of all pages of a language: what is hyphenated on one of them counts for all. */
export function toCards(pages: readonly PageText[], language: string): Card[] {
  const read = pages.map((page) => ({ page, words: wordsOf(page, language) }));
  const words = new Set(read.flatMap((one) => one.words));
  const compounds = compoundsOf([...words], language);
  return read.map((one) => ({
    ...one,
    ...formsOf(one.page, language, compounds),
  }));
}

function formsOf(
  { title, lead, keywords, body }: PageText,
  language: string,
  compounds: ReadonlySet<string>,
): Pick<Card, "titleForms" | "names" | "parts"> {
  const forms = (text: string) => indexForms(text, language, compounds);
  const names = [title, title.split(":")[0] ?? ""].map((name) =>
    toNameTerm(wholeForms(name, language, compounds)),
  );
  const titleForms = forms(title);
  return {
    titleForms,
    names: [...new Set(names)],
    parts: [
      { weight: 10, forms: titleForms },
      { weight: 6, forms: forms(keywords) },
      { weight: 4, forms: forms(lead) },
      { weight: 1, forms: forms(body) },
    ],
  };
}

/** Numbers are not words. */
function wordsOf(
  { title, lead, keywords, body }: PageText,
  language: string,
): string[] {
  const text = [title, lead, keywords, body].join(" ").toLowerCase();
  const words = analyse(text, language)
    .filter(({ isStopWord }) => !isStopWord)
    // `l'égalité` is counted as `égalité`, `habitant·es` as `habitant`.
    .flatMap(({ start, end }) => text.slice(start, end).split(/['’]/))
    .map((word) => word.split("·")[0] ?? word)
    .filter((word) => /^\p{L}{2,}/u.test(word));
  return [...new Set(words)];
}

/** Each word of the pages with the number of pages that have it. */
export function countWords(cards: readonly Card[]): WordCounts {
  const counts = new Map<string, number>();
  for (const word of cards.flatMap(({ words }) => words))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
