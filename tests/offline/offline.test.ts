import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { pack, unpack, type FileEntry } from "../../src/offline/collections.ts";
import { groupOf } from "../../src/offline/groups.ts";
import { hashOf } from "../../src/offline/hash.ts";
import { planFetches } from "../../src/offline/plan.ts";
import { stateOf } from "../../src/offline/state.ts";
import { fillIn, writeOffered } from "../../src/packs/offered.ts";

test("a hash is the first half of SHA-256, as it can stand in an address", async () => {
  const bytes = new TextEncoder().encode("tea on the bridge");
  const digest = createHash("sha256").update(bytes).digest();
  expect(await hashOf(bytes)).toBe(
    digest.subarray(0, 16).toString("base64url"),
  );
});

describe("texts in a bundle", () => {
  const style = "<style>p{color:red}</style>";
  const texts = [
    `<head>${style}</head>one`,
    `<head>${style}</head>two`,
    "",
    "no page at all </style> <style",
  ];

  test("come out as they went in", () => {
    expect(unpack(pack(texts))).toEqual(texts);
  });

  test("hold what they have in common once", () => {
    const all = JSON.stringify(pack(texts));
    expect(all.split("p{color:red}")).toHaveLength(2);
  });
});

describe("the group of an address", () => {
  test.each([
    ["/fr/good-practices/tea/", "good-practices"],
    ["/fr/good-practices/browse.json", "good-practices"],
    ["/fr/policy-briefs/", "dossier"],
    ["/fr/index/commitment/", "cities"],
    ["/fr/search-shards/practices-3.json", "good-practices"],
    ["/fr/search-shards/briefs-0.json", "dossier"],
    ["/fr/search-shards/shards.json", "common"],
    ["/fr/about/", "common"],
    ["/fr/", "common"],
    ["/en/about/", undefined],
    ["/fr/search-index/words.json", undefined],
    ["/fr/good-practices/feed.xml", undefined],
    ["/fr/about/social.png", undefined],
    ["/data/cities.fr.json", undefined],
  ])("%s: %s", (path, group) => {
    expect(groupOf(path, "fr")).toBe(group);
  });
});

describe("what is fetched of a bundle", () => {
  const files: FileEntry[] = ["a", "b", "c", "d"].map((name) => [
    `/${name}`,
    name,
    10,
  ]);
  const texts = { hash: "texts", bytes: 40 };
  const plan = (there: string[], isBundled = true) =>
    planFetches(
      [{ list: isBundled ? { files, texts } : { files }, files }],
      new Set(there),
    ).map((one) => [
      one.own,
      one.texts?.hash,
      one.files.map(([path]) => path),
      [...(one.texts?.places.values() ?? [])],
    ]);

  test("nothing, where all is there", () => {
    expect(plan(["a", "b", "c", "d"])).toEqual([]);
  });

  test("one or two files by themselves, or else from its texts", () => {
    expect(plan(["a", "c"])).toEqual([
      [true, "texts", ["/b"], [0, 1, 2, 3]],
      [true, "texts", ["/d"], [0, 1, 2, 3]],
    ]);
  });

  test("from three on its texts, with the place of each", () => {
    expect(plan(["a"])).toEqual([
      [false, "texts", ["/b", "/c", "/d"], [0, 1, 2, 3]],
    ]);
  });

  test("what is no text always by itself", () => {
    expect(plan([], false)).toEqual(
      ["/a", "/b", "/c", "/d"].map((path) => [true, undefined, [path], []]),
    );
  });
});

describe("the state of a collection", () => {
  const kept = { version: "1", date: "2026-01-01", bytes: 7, whole: true };
  const next = { ...kept, version: "2" };
  const begun = { ...next, whole: false };
  const facts = { date: "2026-01-01", bytes: 7 };

  test.each([
    ["nothing is there", undefined, undefined, { name: "none" }],
    ["begun", undefined, begun, { name: "part" }],
    ["the latest", kept, undefined, { name: "kept", ...facts }],
    ["a later one has begun", kept, begun, { name: "outdated", ...facts }],
    ["a later one is whole", kept, next, { name: "ready", ...facts }],
  ] as const)("%s", (_, had, coming, state) => {
    const offer = { version: coming ? "2" : "1" };
    expect(stateOf(offer, had, coming)).toEqual(state);
  });

  test("without a network what is kept counts as the latest", () => {
    expect(stateOf(undefined, kept, undefined).name).toBe("kept");
    expect(stateOf({ version: "2" }, kept, undefined).name).toBe("outdated");
  });
});

describe("the list of files to take along", () => {
  const file = {
    id: "theme-tea",
    kind: "theme",
    language: "en",
    title: 'Tea & "talk"',
    format: "zip",
    path: "/packs/theme-tea.en.zip",
    bytes: 1,
    pages: 2,
    sha256: "0f",
  } as const;
  const strings = {
    intro: "Take them.",
    whole: "Whole",
    byTheme: "By theme",
    formats: { zip: "archive", epub: "book" },
    pages: String,
    size: String,
  };

  test("names each with its size and hash, and no part that is empty", () => {
    expect(writeOffered([file], strings)).toBe(
      '<p>Take them.</p><h3>By theme</h3><ul><li><a href="/packs/theme-tea.en.zip" download>Tea &amp; &quot;talk&quot;, archive</a> <span class="small">1, 2</span><code>0f</code></li></ul>',
    );
  });

  test("takes its place in a page as often as it is made", () => {
    const once = fillIn("<pack-list id=x><p>None.</p></pack-list>", "$& one");
    expect(once).toBe("<pack-list id=x>$& one</pack-list>");
    expect(fillIn(once, "two")).toBe("<pack-list id=x>two</pack-list>");
  });

  test("a page without a place for it is an error", () => {
    expect(() => fillIn("<main></main>", "one")).toThrow(
      "The page has no place for packs.",
    );
  });
});
