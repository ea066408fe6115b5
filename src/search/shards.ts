/**
 * The index in pieces of our own, for where Pagefind cannot run: without a network, and opened
 * from a file. Pages of a kind are spread over a fixed number of shards by their address alone, so
 * that a page that changes changes one small file.
 */
import { bucketOf } from "../site/bucket.ts";
import type { SearchKind } from "./marks.ts";
import type { Hits } from "./rank.ts";
import { toNameTerm } from "./terms.ts";
import type { WordCounts } from "./vocabulary.ts";

/** A page as a shard holds it. */
export interface ShardPage {
  path: string;
  kind: SearchKind;
  title: string;
  /** What a result shows parts of. */
  text: string;
  /** The names of the page, as terms. */
  names: readonly string[];
  /** Forms of the title, joined with spaces. */
  titleForms: string;
  /** All forms of the page, joined with spaces, by how much they weigh there. */
  forms: Readonly<Record<string, string>>;
}

export interface Shard {
  pages: readonly ShardPage[];
  words: WordCounts;
}

/**
 * How many shards the pages of a kind are spread over; six or eight pages each when this was
 * chosen. Another number moves every page, and all shards have to be fetched anew.
 */
const SHARDS: Readonly<Record<SearchKind, number>> = {
  resources: 9,
  briefs: 3,
  practices: 40,
  cities: 28,
  pages: 6,
};

/** The name of the shard a page is in: `practices-7`. */
export const shardOf = (kind: SearchKind, path: string): string =>
  `${kind}-${bucketOf(path, SHARDS[kind])}`;

/** How soon another mention of a word stops to count (BM25's k1). */
const SATURATION = 2;
/** How much a long page is held against a short one (BM25's b), from 0 to 1. */
const LENGTH_BIAS = 0.5;

/** Some shards as one index in memory. */
export class ShardIndex {
  readonly pages: ReadonlyMap<string, ShardPage>;
  readonly words: WordCounts;
  /** For each form, the pages that hold it. */
  readonly #hits: ReadonlyMap<string, Hits>;
  readonly #named: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(shards: readonly Shard[]) {
    const pages = shards.flatMap((shard) => shard.pages);
    this.pages = new Map(pages.map((page) => [page.path, page]));
    this.words = sumWords(shards.map(({ words }) => words));
    this.#hits = scorePages(pages);
    this.#named = readNames(pages);
  }

  /** The pages that hold a form, by their address. */
  findForm(form: string): Hits {
    return this.#hits.get(form) ?? new Map();
  }

  /** The pages of that name. */
  findName(name: readonly string[]): ReadonlySet<string> {
    return this.#named.get(toNameTerm(name)) ?? new Set();
  }
}

function sumWords(counts: readonly WordCounts[]): WordCounts {
  const sums = new Map<string, number>();
  for (const [word, count] of counts.flatMap((some) => Object.entries(some)))
    sums.set(word, (sums.get(word) ?? 0) + count);
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How well each page answers each of its forms, by BM25. */
function scorePages(pages: readonly ShardPage[]): Map<string, Hits> {
  const weighed = pages.map(readForms);
  const average =
    pages.reduce((sum, { text }) => sum + text.length, 0) / pages.length;
  const holders = new Map<string, number>();
  for (const form of weighed.flatMap((weights) => [...weights.keys()]))
    holders.set(form, (holders.get(form) ?? 0) + 1);
  const hits = new Map<
    string,
    Map<string, { score: number; inTitle: boolean }>
  >();
  for (const [index, page] of pages.entries()) {
    const titleForms = new Set(page.titleForms.split(" "));
    const length = page.text.length / average;
    for (const [form, weight] of weighed[index] ?? []) {
      const count = holders.get(form) ?? 0;
      const rarity = Math.log(1 + (pages.length - count + 0.5) / (count + 0.5));
      const score =
        (rarity * weight * (SATURATION + 1)) /
        (weight + SATURATION * (1 - LENGTH_BIAS + LENGTH_BIAS * length));
      const known = hits.get(form) ?? new Map();
      known.set(page.path, { score, inTitle: titleForms.has(form) });
      hits.set(form, known);
    }
  }
  return hits;
}

/** What each form of a page weighs. */
const readForms = ({ forms }: ShardPage): Map<string, number> =>
  new Map(
    Object.entries(forms).flatMap(([weight, list]) =>
      list.split(" ").map((form) => [form, Number(weight)] as const),
    ),
  );

function readNames(pages: readonly ShardPage[]): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const { path, names } of pages)
    for (const name of names)
      named.set(name, (named.get(name) ?? new Set()).add(path));
  return named;
}
