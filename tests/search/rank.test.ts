import { describe, expect, test } from "vitest";
import type { Wanted } from "../../src/search/query.ts";
import {
  rank,
  worthwhile,
  type Findings,
  type Ranked,
} from "../../src/search/rank.ts";

/** A word that is looked for by one form. */
const word = (form: string): Wanted => ({ text: form, alternatives: [[form]] });

/** Findings written as form → page → score; a page with a `!` has the form in its title. */
function find(
  pages: Record<string, Record<string, number>>,
  ...named: string[]
): Findings {
  const hits = Object.entries(pages).map(
    ([form, scores]) =>
      [
        form,
        new Map(
          Object.entries(scores).map(([id, score]) => [
            id.replace("!", ""),
            { score, inTitle: id.endsWith("!") },
          ]),
        ),
      ] as const,
  );
  return { hits: new Map(hits), named: new Set(named), total: 100 };
}

const ids = (ranked: readonly Ranked[]): string[] => ranked.map(({ id }) => id);

describe("order", () => {
  test("the better page first", () => {
    const findings = find({ rumor: { a: 1, b: 3, c: 2 } });
    expect(ids(rank([word("rumor")], findings))).toEqual(["b", "c", "a"]);
  });

  test("pages with all the words before those with some", () => {
    const findings = find({ rumor: { a: 9, b: 1 }, school: { b: 1, c: 5 } });
    const ranked = rank([word("rumor"), word("school")], findings);
    expect(ranked.map(({ id, missing }) => [id, missing])).toEqual([
      ["b", []],
      ["a", ["school"]],
      ["c", ["rumor"]],
    ]);
  });

  test("a word in the title counts more", () => {
    const findings = find({ rumor: { a: 3, "b!": 2 } });
    expect(ids(rank([word("rumor")], findings))).toEqual(["b", "a"]);
  });

  test("the page of that name comes first", () => {
    const findings = find({ rumor: { "a!": 9, "b!": 1 } }, "b");
    expect(ids(rank([word("rumor")], findings))).toEqual(["b", "a"]);
  });

  test("pages that are equally good stand in a fixed order", () => {
    const findings = find({ rumor: { c: 1, a: 1, b: 1 } });
    expect(ids(rank([word("rumor")], findings))).toEqual(["a", "b", "c"]);
  });
});

describe("alternatives", () => {
  const wanted: Wanted = {
    text: "vivre-ensemble",
    alternatives: [["whole"], ["left", "right"]],
  };

  test("each is enough, but its forms must stand together", () => {
    const findings = find({
      whole: { a: 2 },
      left: { b: 4, c: 9 },
      right: { b: 2, d: 9 },
    });
    expect(
      rank([wanted], findings).map(({ id, score }) => [id, score]),
    ).toEqual([
      ["b", 3],
      ["a", 2],
    ]);
  });

  test("no form, no page", () => {
    expect(rank([{ text: "?", alternatives: [[]] }], find({}))).toEqual([]);
    expect(rank([], find({}))).toEqual([]);
  });
});

describe("what is worth showing", () => {
  const page = (id: string, share: number): Ranked => ({
    id,
    share,
    missing: share === 1 ? [] : ["word"],
    score: 1,
  });

  test("enough pages with all the words stand alone", () => {
    const ranked = [page("a", 1), page("b", 1), page("c", 1), page("d", 0.9)];
    expect(ids(worthwhile(ranked))).toEqual(["a", "b", "c"]);
  });

  test("a few are followed by those with enough of what was asked for", () => {
    const ranked = [page("a", 1), page("b", 0.7), page("c", 0.2)];
    expect(ids(worthwhile(ranked))).toEqual(["a", "b"]);
  });

  test("where no page has enough, the best of them are shown", () => {
    const ranked = [page("a", 0.3), page("b", 0.3), page("c", 0.1)];
    expect(ids(worthwhile(ranked))).toEqual(["a", "b"]);
  });

  test("nothing stays nothing", () => {
    expect(worthwhile([])).toEqual([]);
  });
});
