/** Answers a query with the pages of an index. */
import type { Asked } from "./excerpt.ts";
import { readQuery } from "./query.ts";
import { rank, worthwhile, type Hits } from "./rank.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What is shown of a page found. */
export interface Found {
  path: string;
  title: string;
  text: string;
}

/** A full-text index, as a query asks it; pages go by ids of its own. */
export interface SearchIndex {
  vocabulary: Vocabulary;
  /** Number of pages there are. */
  total: number;
  /** The pages that hold a form. */
  findForm: (form: string) => Promise<Hits>;
  /** The pages of that name, which is not empty. */
  findName: (name: readonly string[]) => Promise<ReadonlySet<string>>;
  kindOf: (id: string) => string | undefined;
  load: (id: string) => Promise<Found>;
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

/**
 * Answers a query.
 * @param kind only pages of that kind, or all when empty
 * @throws what the index throws
 */
export async function answer(
  typed: string,
  kind: string,
  language: string,
  index: SearchIndex,
): Promise<Answer> {
  const { vocabulary, total } = index;
  const { words, name, correction } = readQuery(typed, language, vocabulary);
  const forms = new Set(
    words.flatMap(({ alternatives }) => alternatives.flat()),
  );
  const [named, ...found] = await Promise.all([
    name.length > 0 ? index.findName(name) : new Set<string>(),
    ...[...forms].map(
      async (form) => [form, await index.findForm(form)] as const,
    ),
  ]);
  const hits = new Map(found);
  const ranked = worthwhile(rank(words, { hits, named, total }));
  const results = ranked.flatMap(({ id, missing }) => {
    const kindOfPage = index.kindOf(id);
    if (kindOfPage === undefined) return [];
    return { kind: kindOfPage, missing, load: () => index.load(id) };
  });
  const shown = results.filter((result) => !kind || result.kind === kind);
  return {
    results: shown,
    complete: shown.filter(({ missing }) => missing.length === 0).length,
    kinds: countKinds(results),
    asked: { forms, compounds: vocabulary.compounds, language },
    correction,
  };
}

function countKinds(results: readonly Result[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of results) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
