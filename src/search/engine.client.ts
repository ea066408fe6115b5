/** Full-text search in the browser: Pagefind behind our language analysis. */
import type { Asked } from "./excerpt.ts";
import { readQuery } from "./query.ts";
import { rank, worthwhile, type Hits } from "./rank.ts";
import { NAME_TERMS, TITLE_TERMS, toNameTerm, toTerm } from "./terms.ts";
import {
  readVocabulary,
  WORDS_FILE,
  type Vocabulary,
  type WordCounts,
} from "./vocabulary.ts";

/** What Pagefind hands back for a page. */
export interface Found {
  url: string;
  meta: { title: string; text: string };
}

interface PagefindResult {
  id: string;
  score: number;
  matchedMetaFields: string[] | null;
  data: () => Promise<Found>;
}

interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<{ kind?: Record<string, number> }>;
  search: (
    query: string | null,
    options?: { filters?: Record<string, string> },
  ) => Promise<{ results: PagefindResult[] }>;
}

/** A page that answers a query. */
export interface Result {
  kind: string;
  /** Words of the query the page does not hold, as they were typed. */
  missing: string[];
  load: () => Promise<Found>;
}

export interface Answer {
  /** Pages with all the words, then, where these are few, pages with some. */
  results: Result[];
  /** Number of the results that have all the words. */
  complete: number;
  /** Number of results of each kind, whatever kind is chosen. */
  kinds: Record<string, number>;
  /** What was looked for, to mark it. */
  asked: Asked;
  /** The query that was answered instead, where the one typed has unknown words. */
  correction: string | undefined;
}

interface IndexedPage {
  kind: string;
  /** Kept as a whole: Pagefind forgets the data of a result that nothing refers to any more. */
  result: PagefindResult;
}

interface Index {
  pagefind: Pagefind;
  vocabulary: Vocabulary;
  /** Each page, by Pagefind's id for it. */
  pages: ReadonlyMap<string, IndexedPage>;
}

export class SearchEngine {
  readonly #folder: string;
  readonly #language: string;
  #loading: Promise<Index> | undefined;

  /** @param folder address of the index of that language */
  constructor(folder: string, language: string) {
    this.#folder = folder;
    this.#language = language;
  }

  /** Loads the index once; after a failure the next call tries again. */
  load(): Promise<Index> {
    this.#loading ??= this.#fetch().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #fetch(): Promise<Index> {
    const [pagefind, response] = await Promise.all([
      import(
        /* @vite-ignore */ `${this.#folder}pagefind.js`
      ) as Promise<Pagefind>,
      fetch(`${this.#folder}${WORDS_FILE}`),
    ]);
    if (!response.ok) throw new Error(`${WORDS_FILE}: ${response.status}`);
    const counts = (await response.json()) as WordCounts;
    await pagefind.options({
      baseUrl: "/",
      ranking: {
        // The fields hold words as they are written, or repeat those of the text.
        metaWeights: {
          title: 0,
          text: 0,
          [TITLE_TERMS]: 0,
          [NAME_TERMS]: 0,
        },
      },
    });
    await pagefind.init();
    return {
      pagefind,
      vocabulary: readVocabulary(counts, this.#language),
      pages: await readPages(pagefind),
    };
  }

  /**
   * Answers a query.
   * @param kind only pages of that kind, or all when empty
   */
  async search(typed: string, kind: string): Promise<Answer> {
    const { pagefind, vocabulary, pages } = await this.load();
    const { words, name, correction } = readQuery(
      typed,
      this.#language,
      vocabulary,
    );
    const forms = new Set(
      words.flatMap(({ alternatives }) => alternatives.flat()),
    );
    const [named, ...found] = await Promise.all([
      findName(pagefind, name),
      ...[...forms].map(
        async (form) => [form, await findForm(pagefind, form)] as const,
      ),
    ]);
    const hits = new Map(found);
    const ranked = worthwhile(rank(words, { hits, named, total: pages.size }));
    const results = ranked.flatMap(({ id, missing }) => {
      const page = pages.get(id);
      if (!page) return [];
      return { kind: page.kind, missing, load: () => page.result.data() };
    });
    const shown = results.filter((result) => !kind || result.kind === kind);
    return {
      results: shown,
      complete: shown.filter(({ missing }) => missing.length === 0).length,
      kinds: countKinds(results),
      asked: {
        forms,
        compounds: vocabulary.compounds,
        language: this.#language,
      },
      correction,
    };
  }
}

/** All pages of the index, with their kinds. */
async function readPages(pagefind: Pagefind): Promise<Index["pages"]> {
  const { kind: kinds = {} } = await pagefind.filters();
  const lists = await Promise.all(
    Object.keys(kinds).map(async (kind) => {
      const { results } = await pagefind.search(null, { filters: { kind } });
      return results.map((result) => [result.id, { kind, result }] as const);
    }),
  );
  return new Map(lists.flat());
}

/** The pages that hold a form. */
async function findForm(pagefind: Pagefind, form: string): Promise<Hits> {
  const { results } = await pagefind.search(toTerm(form));
  return new Map(
    results
      .filter(({ score }) => score > 0)
      .map(({ id, score, matchedMetaFields }) => [
        id,
        { score, inTitle: matchedMetaFields?.includes(TITLE_TERMS) ?? false },
      ]),
  );
}

/** The pages of that name. */
async function findName(
  pagefind: Pagefind,
  name: readonly string[],
): Promise<ReadonlySet<string>> {
  if (name.length === 0) return new Set();
  const { results } = await pagefind.search(toNameTerm(name));
  return new Set(
    results
      .filter(({ matchedMetaFields }) =>
        matchedMetaFields?.includes(NAME_TERMS),
      )
      .map(({ id }) => id),
  );
}

function countKinds(results: readonly Result[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of results) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
