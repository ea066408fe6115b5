/**
 * Words in the titles and summaries of practices. They are sent as they are written, with the rows
 * they stand in; the browser reads both them and what is typed by the site's language analysis.
 */
import {
  analyse,
  fold,
  formsOf,
  indexForms,
  type Token,
} from "../search/analysis/index.ts";

/** A text of a row: what stands in its title, and what stands elsewhere. */
export interface IndexedText {
  title: string;
  rest: string;
}

/** Where each word stands, as it is sent. */
export interface WordIndex {
  /** All words, folded, in their order, each on a line. */
  words: string;
  /**
   * For each word, the rows that have it, ascending: each as its distance from the one before,
   * doubled, and 1 more where the word stands in the title.
   */
  rows: number[][];
}

export function toWordIndex(
  texts: readonly IndexedText[],
  language: string,
): WordIndex {
  const found = new Map<string, Map<number, boolean>>();
  texts.forEach(({ title, rest }, row) => {
    const note = (text: string, inTitle: boolean) => {
      for (const { start, end, isStopWord } of analyse(text, language)) {
        if (isStopWord) continue;
        const word = fold(text.slice(start, end));
        const rows = found.get(word) ?? new Map<number, boolean>();
        rows.set(row, inTitle || (rows.get(row) ?? false));
        found.set(word, rows);
      }
    };
    note(title, true);
    note(rest, false);
  });
  const words = [...found.keys()].sort();
  return {
    words: words.join("\n"),
    rows: words.map((word) => {
      let before = 0;
      return [...(found.get(word) ?? [])].map(([row, inTitle]) => {
        const distance = row - before;
        before = row;
        return distance * 2 + Number(inTitle);
      });
    }),
  };
}

/** Shorter beginnings of a word are not completed: they say too little. */
const SHORTEST_BEGINNING = 2;

/** Finds the rows that have all words of a query. */
export class WordFinder {
  readonly #words: readonly string[];
  readonly #rows: readonly (readonly number[])[];
  /** The places of the words that have a form. */
  readonly #places = new Map<string, number[]>();
  readonly #language: string;
  readonly #size: number;

  /** @param size how many rows there are */
  constructor({ words, rows }: WordIndex, language: string, size: number) {
    this.#words = words.split("\n");
    this.#rows = rows;
    this.#language = language;
    this.#size = size;
    this.#words.forEach((word, place) => {
      for (const form of indexForms(word, language)) {
        const places = this.#places.get(form);
        if (places) places.push(place);
        else this.#places.set(form, [place]);
      }
    });
  }

  /**
   * For each row, 0 where a word is missing, else 1 and 1 more for each word in its title. The last
   * word may be unfinished. Undefined for a query without a word that tells anything.
   */
  find(query: string): Uint8Array | undefined {
    const words = analyse(query, this.#language).filter(
      ({ isStopWord }) => !isStopWord,
    );
    if (words.length === 0) return undefined;
    const hits = new Uint8Array(this.#size).fill(1);
    for (const word of words) {
      const known = this.#findWord(word);
      const isOpen = word.end === query.length && !known.some(Boolean);
      const found = isOpen
        ? this.#union(this.#completions(query.slice(word.start)))
        : known;
      found.forEach((value, row) => {
        if (value === 0) hits[row] = 0;
        else if (hits[row]) hits[row] += value - 1;
      });
    }
    return hits;
  }

  /** For each row, 0 where the word is missing, 1 where it stands, 2 where it is in the title. */
  #findWord(token: Token): Uint8Array {
    const [whole, ...parts] = formsOf(token).map((form) =>
      this.#union(this.#places.get(form) ?? []),
    );
    if (!whole) return new Uint8Array(this.#size);
    if (token.isFixed || parts.length === 0) return whole;
    // A compound is found where its parts are, too.
    return whole.map((value, row) =>
      Math.max(value, Math.min(...parts.map((rows) => rows[row] ?? 0))),
    );
  }

  /** The words that begin as an unfinished one does. */
  #completions(typed: string): number[] {
    const beginning = fold(typed);
    if (beginning.length < SHORTEST_BEGINNING) return [];
    return [...this.#words.keys()].filter((place) =>
      this.#words[place]?.startsWith(beginning),
    );
  }

  #union(places: readonly number[]): Uint8Array {
    const found = new Uint8Array(this.#size);
    for (const place of places) {
      let row = 0;
      for (const code of this.#rows[place] ?? []) {
        row += code >> 1;
        found[row] = Math.max(found[row] ?? 0, 1 + (code & 1));
      }
    }
    return found;
  }
}
