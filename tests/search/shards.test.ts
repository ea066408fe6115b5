/** The shards, where Pagefind cannot be had: as pure functions, and as the built site has them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { outFolder } from "../../src/commands/site.ts";
import { paths } from "../../src/i18n/paths.ts";
import { answer } from "../../src/search/answer.ts";
import { toCards, type PageText } from "../../src/search/card.ts";
import { toSearchIndex } from "../../src/search/shards.client.ts";
import { toShards } from "../../src/search/shards.build.ts";
import { ShardIndex, shardOf, type Shard } from "../../src/search/shards.ts";
import { expectGolden, FIRST, LANGUAGES, readGolden } from "./golden.ts";

const page = (id: string, more: Partial<PageText> = {}): PageText => ({
  path: `/en/good-practices/${id}/`,
  kind: "practices",
  title: "",
  lead: "",
  keywords: "",
  body: "",
  shown: more.body ?? "",
  ...more,
});

const shardsOf = (...pages: PageText[]): Shard[] => [
  ...toShards(toCards(pages, "en")).values(),
];

/** The addresses of the results, best first. */
async function ask(
  shards: readonly Shard[],
  query: string,
  language = "en",
): Promise<string[]> {
  const index = toSearchIndex(new ShardIndex(shards), language);
  const { results } = await answer(query, "", language, index);
  return Promise.all(results.map(async ({ load }) => (await load()).path));
}

describe("shards", () => {
  test("a page's shard depends on its address alone", () => {
    expect([
      shardOf("practices", "/fr/good-practices/tea/"),
      shardOf("practices", "/en/good-practices/tea/"),
      shardOf("briefs", "/en/policy-briefs/the-square/"),
    ]).toEqual(["practices-1", "practices-26", "briefs-2"]);
  });

  test("a page that changes changes its own shard only", () => {
    const pages = ["a", "b", "c", "d", "e"].map((id) =>
      page(id, { title: id, body: `The page ${id} on housing` }),
    );
    const before = toShards(toCards(pages, "en"));
    const rewritten = pages.map((one, index) =>
      index === 2 ? { ...one, body: "Rewritten" } : one,
    );
    const after = toShards(toCards(rewritten, "en"));
    const changed = [...before.keys()].filter(
      (name) =>
        JSON.stringify(before.get(name)) !== JSON.stringify(after.get(name)),
    );
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(changed).toEqual([shardOf("practices", pages[2]?.path ?? "")]);
  });

  test("forms stand under what they weigh", () => {
    const [shard] = shardsOf(
      page("tea", {
        title: "Tea",
        keywords: "bridge",
        lead: "Tea for all",
        body: "Water, tea and water",
      }),
    );
    expect(shard?.pages[0]).toMatchObject({
      titleForms: "tea",
      forms: { 15: "tea", 6: "bridg", 2: "water" },
    });
  });

  test("words are counted over all shards", () => {
    const index = new ShardIndex(
      shardsOf(
        page("a", { body: "housing and water" }),
        page("b", { body: "Housing, housing" }),
        page("c", { body: "constructor" }),
      ),
    );
    expect(index.words).toEqual({ constructor: 1, housing: 2, water: 1 });
  });

  test("the page of that name first, then the title, then the text", async () => {
    const shards = shardsOf(
      page("text", { title: "Water", body: "housing housing housing" }),
      page("title", { title: "Housing for all generations" }),
      page("name", { title: "Housing: what it is" }),
    );
    expect(await ask(shards, "housing")).toEqual([
      "/en/good-practices/name/",
      "/en/good-practices/title/",
      "/en/good-practices/text/",
    ]);
  });

  test("rare words tell more than frequent ones, and short pages more than long ones", async () => {
    const shards = shardsOf(
      page("long", { body: `mediation ${"and other words ".repeat(40)}` }),
      page("short", { body: "mediation in town" }),
      page("rare", { body: "town gardens" }),
    );
    expect(await ask(shards, "mediation")).toEqual([
      "/en/good-practices/short/",
      "/en/good-practices/long/",
    ]);
    expect((await ask(shards, "town gardens"))[0]).toBe(
      "/en/good-practices/rare/",
    );
  });

  test("nothing is found in no shards", async () => {
    expect(await ask([], "housing")).toEqual([]);
  });
});

describe.for(LANGUAGES)("the built site, %s", (language) => {
  const read = <T>(path: string): T =>
    JSON.parse(readFileSync(join(outFolder(), path), "utf8")) as T;
  const readShards = (): Shard[] =>
    read<string[]>(paths.searchShardList(language)).map((name) =>
      read<Shard>(paths.searchShard(language, name)),
    );

  test("the shards know the words that stand beside Pagefind's index", () => {
    expect(new ShardIndex(readShards()).words).toEqual(
      read(`${paths.searchIndex(language)}words.json`),
    );
  });

  test("an expected page is among the first three results of the golden queries", async () => {
    const index = toSearchIndex(new ShardIndex(readShards()), language);
    const answers = await Promise.all(
      readGolden(language).map(async ({ query }) => {
        const { results } = await answer(query, "", language, index);
        const first = results.slice(0, FIRST);
        return Promise.all(first.map(async ({ load }) => (await load()).path));
      }),
    );
    expectGolden("Shards", language, answers);
  });
});
