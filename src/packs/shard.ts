import { analyse, formsOf } from "../search/analysis/index.ts";
import type { Shard } from "../search/shards.ts";
import { fileOf } from "./addresses.ts";

/** The name of the only shard of a pack. */
export const PACK_SHARD = "pages";

/**
 * The index of the pages of a pack, by their files. Words that none of them has are left out; the
 * others keep the number of pages of the whole site that have them.
 */
export function narrowShard(
  { pages, words }: Shard,
  chosen: ReadonlySet<string>,
  language: string,
): Shard {
  const kept = pages.filter(({ path }) => chosen.has(path));
  const forms = new Set(
    kept.flatMap((page) =>
      Object.values(page.forms).flatMap((list) => list.split(" ")),
    ),
  );
  const isKept = (word: string) =>
    analyse(word, language)
      .flatMap(formsOf)
      .some((form) => forms.has(form));
  return {
    pages: kept.map((page) => ({ ...page, path: fileOf(page.path) })),
    words:
      kept.length === pages.length
        ? words
        : Object.fromEntries(
            Object.entries(words).filter(([word]) => isKept(word)),
          ),
  };
}
