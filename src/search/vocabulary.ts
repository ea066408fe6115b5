/** The words of a language's index: what is known, and how it is written. */
import { analyse, compoundsOf, formsOf } from "./analysis/index.ts";

/** The file of words beside an index. */
export const WORDS_FILE = "words.json";

/** Words of the index, as they are written, with the number of pages that have them. */
export type WordCounts = Readonly<Record<string, number>>;

export interface Vocabulary {
  words: WordCounts;
  /** Forms of the words, and of those that are written with a hyphen. */
  forms: ReadonlySet<string>;
  compounds: ReadonlySet<string>;
}

/** Makes a vocabulary of the words beside an index. */
export function readVocabulary(
  counts: WordCounts,
  language: string,
): Vocabulary {
  const words = Object.keys(counts);
  return {
    words: counts,
    forms: new Set(
      words.flatMap((word) => analyse(word, language).flatMap(formsOf)),
    ),
    compounds: compoundsOf(words, language),
  };
}
