/** Puts the pages that answer a query in order. */
import type { Wanted } from "./query.ts";

/** How well a page answers one form. */
export interface Hit {
  score: number;
  inTitle: boolean;
}

/** The pages that hold a form, by their id. */
export type Hits = ReadonlyMap<string, Hit>;

export interface Ranked {
  id: string;
  /** Words of the query the page does not hold, as they were typed. */
  missing: string[];
  /** How much of what was asked for the page holds, from 0 to 1; rare words are more. */
  share: number;
  score: number;
}

/** What is known of a query's pages. */
export interface Findings {
  /** For each form of the words, the pages that hold it. */
  hits: ReadonlyMap<string, Hits>;
  /** Pages whose name the query is. */
  named: ReadonlySet<string>;
  /** Number of pages there are. */
  total: number;
}

/** With fewer pages than this that have all the words, those with some are worth a look. */
const FEW = 3;
/** The share of what was asked for that makes a page with some of the words worth a look. */
const ENOUGH = 1 / 3;
/** How much more a page is worth whose title holds all that was asked for. */
const TITLE_WORTH = 2;

/**
 * The page of that name first, then pages with all the words, then those with some; each by how
 * well and how often the words stand there, rare words and words of the title counting more.
 */
export function rank(
  words: readonly Wanted[],
  { hits, named, total }: Findings,
): Ranked[] {
  const found = words.map(({ text, alternatives }) => {
    const pages = anyOf(
      alternatives.map((forms) =>
        allOf(forms.map((form) => hits.get(form) ?? new Map())),
      ),
    );
    return { text, pages, rarity: Math.log(1 + total / (pages.size + 1)) };
  });
  const asked = raritySum(found);
  const ids = new Set(found.flatMap(({ pages }) => [...pages.keys()]));
  return [...ids]
    .map((id) => {
      const held = found.filter(({ pages }) => pages.has(id));
      const inTitle = held.filter(({ pages }) => pages.get(id)?.inTitle);
      const share = raritySum(held) / asked;
      const titleShare = raritySum(inTitle) / asked;
      const score = sum(held.map(({ pages }) => pages.get(id)?.score ?? 0));
      return {
        id,
        missing: found
          .filter(({ pages }) => !pages.has(id))
          .map(({ text }) => text),
        share,
        score: score * share * (1 + TITLE_WORTH * titleShare ** 2),
      };
    })
    .sort(
      (a, b) =>
        Number(a.missing.length > 0) - Number(b.missing.length > 0) ||
        Number(named.has(b.id)) - Number(named.has(a.id)) ||
        b.score - a.score ||
        (a.id < b.id ? -1 : 1),
    );
}

/**
 * Pages with all the words; where these are few, those with enough of them as well; and where no
 * page has enough, the best there are.
 */
export function worthwhile(ranked: readonly Ranked[]): Ranked[] {
  const complete = ranked.filter(({ missing }) => missing.length === 0);
  if (complete.length >= FEW) return complete;
  const best = Math.max(...ranked.map(({ share }) => share));
  return ranked.filter(({ share }) => share >= Math.min(ENOUGH, best));
}

const raritySum = (words: readonly { rarity: number }[]): number =>
  sum(words.map(({ rarity }) => rarity));

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/** Pages that hold all of several forms; none for no form. */
function allOf(forms: readonly Hits[]): Hits {
  const [first, ...others] = forms;
  const result = new Map<string, Hit>();
  for (const [id, hit] of first ?? []) {
    const all = [hit, ...others.map((other) => other.get(id))];
    if (!all.every((one) => one !== undefined)) continue;
    result.set(id, {
      score: sum(all.map(({ score }) => score)) / all.length,
      inTitle: all.every(({ inTitle }) => inTitle),
    });
  }
  return result;
}

/** Pages that hold any of several, as well as the best of them. */
function anyOf(alternatives: readonly Hits[]): Hits {
  const result = new Map<string, Hit>();
  for (const [id, hit] of alternatives.flatMap((hits) => [...hits])) {
    const known = result.get(id);
    result.set(id, {
      score: Math.max(hit.score, known?.score ?? 0),
      inTitle: hit.inTitle || (known?.inTitle ?? false),
    });
  }
  return result;
}
