/** What the analysis of a text needs to know of its language. */
export interface LanguageRules {
  /** Words that clip onto the next one with an apostrophe: `l'`, `qu'`. */
  elisions: ReadonlySet<string>;
  /** Words too frequent to tell pages apart. */
  stopWords: ReadonlySet<string>;
  /** Beginnings that are written joined, hyphenated or apart: anti-rumours. */
  prefixes: ReadonlySet<string>;
  /** Another spelling of the same word, before stemming. */
  respell: (word: string) => string;
  /** The stem of a folded, lower-case word. */
  stem: (word: string) => string;
}

export const words = (list: string): ReadonlySet<string> =>
  new Set(list.trim().split(/\s+/));

const unchanged = (word: string): string => word;

/** For languages without rules of their own: folding alone. */
export const PLAIN_RULES: LanguageRules = {
  elisions: new Set(),
  stopWords: new Set(),
  prefixes: new Set(),
  respell: unchanged,
  stem: unchanged,
};
