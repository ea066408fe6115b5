/** The index where Pagefind cannot be had: those of its shards that can. */
import { fill } from "../i18n/fill.ts";
import { loadJson } from "../site/json.client.ts";
import type { SearchIndex } from "./answer.ts";
import { ShardIndex, type Shard } from "./shards.ts";
import { readVocabulary } from "./vocabulary.ts";

/** Where the shards of a language lie. */
export interface ShardAddresses {
  /** The list of their names. */
  list: string;
  /** A shard, with `{{name}}` left open. */
  shard: string;
}

export interface LoadedShards {
  index: SearchIndex;
  /** Whether no shard is missing. */
  isWhole: boolean;
}

/** @throws when there is no shard to be had */
export async function loadShards(
  { list, shard }: ShardAddresses,
  language: string,
): Promise<LoadedShards> {
  const names = await loadJson<readonly string[]>(list);
  const outcomes = await Promise.allSettled(
    names.map((name) => loadJson<Shard>(fill(shard, { name }))),
  );
  const loaded = outcomes.flatMap((outcome) =>
    outcome.status === "fulfilled" ? [outcome.value] : [],
  );
  if (loaded.length === 0) throw new Error(`${list}: no shard can be had`);
  return {
    index: toSearchIndex(new ShardIndex(loaded), language),
    isWhole: loaded.length === names.length,
  };
}

/** Shards as a query asks them. */
export const toSearchIndex = (
  shards: ShardIndex,
  language: string,
): SearchIndex => ({
  vocabulary: readVocabulary(shards.words, language),
  total: shards.pages.size,
  findForm: (form) => Promise.resolve(shards.findForm(form)),
  findName: (name) => Promise.resolve(shards.findName(name)),
  kindOf: (path) => shards.pages.get(path)?.kind,
  load: (path) => {
    const page = shards.pages.get(path);
    return page
      ? Promise.resolve(page)
      : Promise.reject(new Error(`No shard holds ${path}.`));
  },
});
