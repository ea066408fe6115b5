import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { paths } from "../i18n/paths.ts";
import { countWords, type Card } from "./card.ts";
import { shardOf, type Shard, type ShardPage } from "./shards.ts";

/**
 * Writes the shards of a language's pages into the folder of a built site, and the list of their
 * names.
 */
export async function writeShards(
  folder: string,
  cards: readonly Card[],
  language: string,
): Promise<void> {
  const shards = toShards(cards);
  const at = join(folder, paths.searchShards(language));
  await rm(at, { recursive: true, force: true });
  await mkdir(at, { recursive: true });
  await Promise.all([
    writeFile(
      join(folder, paths.searchShardList(language)),
      JSON.stringify([...shards.keys()]),
    ),
    ...[...shards].map(([name, shard]) =>
      writeFile(
        join(folder, paths.searchShard(language, name)),
        JSON.stringify(shard),
      ),
    ),
  ]);
}

/** The shards of pages, by their names in alphabetical order. */
export function toShards(cards: readonly Card[]): Map<string, Shard> {
  const groups = Map.groupBy(cards, ({ page }) =>
    shardOf(page.kind, page.path),
  );
  const names = [...groups.keys()].sort();
  return new Map(
    names.map((name) => {
      const group = groups.get(name) ?? [];
      return [
        name,
        {
          pages: group.map(toShardPage),
          words: countWords(group),
        },
      ];
    }),
  );
}

const toShardPage = ({ page, names, titleForms, parts }: Card): ShardPage => ({
  path: page.path,
  kind: page.kind,
  title: page.title,
  text: page.shown,
  names,
  titleForms: [...new Set(titleForms)].join(" "),
  forms: byWeight(parts),
});

/** What each form weighs on the page, and the forms of each weight. */
function byWeight(parts: Card["parts"]): Record<string, string> {
  const weights = new Map<string, number>();
  for (const { weight, forms } of parts)
    for (const form of forms)
      weights.set(form, (weights.get(form) ?? 0) + weight);
  const groups = Map.groupBy([...weights.keys()].sort(), (form) =>
    String(weights.get(form)),
  );
  return Object.fromEntries(
    [...groups].map(([weight, forms]) => [weight, forms.join(" ")]),
  );
}
