/** The index of the site: Pagefind, which fetches of it what a query needs. */
import { loadJson } from "../site/json.client.ts";
import type { Found, SearchIndex } from "./answer.ts";
import type { Hits } from "./rank.ts";
import { NAME_TERMS, TITLE_TERMS, toNameTerm, toTerm } from "./terms.ts";
import { readVocabulary, WORDS_FILE, type WordCounts } from "./vocabulary.ts";

interface PagefindResult {
  id: string;
  score: number;
  matchedMetaFields: string[] | null;
  data: () => Promise<{ url: string; meta: { title: string; text: string } }>;
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

interface IndexedPage {
  kind: string;
  /** Kept as a whole: Pagefind forgets the data of a result that nothing refers to any more. */
  result: PagefindResult;
}

/** Tells one attempt from another: a browser may remember that a script could not be had. */
let attempts = 0;

/**
 * Loads what every query needs.
 * @param folder address of the index of that language
 * @throws when it cannot be had; the functions of the index throw when they lack a part of it
 */
export async function loadPagefind(
  folder: string,
  language: string,
): Promise<SearchIndex> {
  const attempt = attempts++;
  const script = `${folder}pagefind.js${attempt > 0 ? `?${attempt}` : ""}`;
  const [pagefind, counts] = await Promise.all([
    import(/* @vite-ignore */ script) as Promise<Pagefind>,
    loadJson<WordCounts>(folder + WORDS_FILE),
  ]);
  await pagefind.options({
    baseUrl: "/",
    ranking: {
      // The fields hold words as they are written, or repeat those of the text.
      metaWeights: { title: 0, text: 0, [TITLE_TERMS]: 0, [NAME_TERMS]: 0 },
    },
  });
  await pagefind.init();
  const vocabulary = readVocabulary(counts, language);
  const pages = await readPages(pagefind);
  return {
    vocabulary,
    total: pages.size,
    findForm: async (form) => {
      const hits = await findForm(pagefind, form);
      // Pagefind takes a part it could not fetch for an empty one.
      if (hits.size === 0 && vocabulary.forms.has(form))
        await loadJson(`${folder}pagefind-entry.json?ts=${Date.now()}`);
      return hits;
    },
    findName: (name) => findName(pagefind, name),
    kindOf: (id) => pages.get(id)?.kind,
    load: (id) => load(pages.get(id)),
  };
}

async function load(page: IndexedPage | undefined): Promise<Found> {
  if (!page) throw new Error("Pagefind knows no such page.");
  const { url, meta } = await page.result.data();
  return { path: url, title: meta.title, text: meta.text };
}

/** All pages of the index, with their kinds. */
async function readPages(
  pagefind: Pagefind,
): Promise<ReadonlyMap<string, IndexedPage>> {
  const { kind: kinds = {} } = await pagefind.filters();
  const lists = await Promise.all(
    Object.keys(kinds).map(async (kind) => {
      const { results } = await pagefind.search(null, { filters: { kind } });
      return results.map((result) => [result.id, { kind, result }] as const);
    }),
  );
  return new Map(lists.flat());
}

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

async function findName(
  pagefind: Pagefind,
  name: readonly string[],
): Promise<ReadonlySet<string>> {
  const { results } = await pagefind.search(toNameTerm(name));
  return new Set(
    results
      .filter(({ matchedMetaFields }) =>
        matchedMetaFields?.includes(NAME_TERMS),
      )
      .map(({ id }) => id),
  );
}
