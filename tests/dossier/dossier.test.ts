import { describe, expect, test } from "vitest";
import { drawArcs } from "../../src/dossier/arcs.ts";
import { countValues, relatedTo, type Entry } from "../../src/dossier/entry.ts";
import { countWithin, matches } from "../../src/filters/selection.ts";

const entry = (id: string, more: Partial<Entry> = {}): Entry =>
  ({
    collection: "resources",
    id,
    languages: [],
    kinds: [],
    state: "available",
    themes: [],
    ...more,
  }) as unknown as Entry;

test("values are counted, most frequent first", () => {
  const entries = [
    entry("a", { languages: ["en", "fr"] }),
    entry("b", { languages: ["en"] }),
    entry("c", { languages: ["es"] }),
  ];
  expect(countValues(entries, "language")).toEqual([
    { value: "en", count: 2 },
    { value: "es", count: 1 },
    { value: "fr", count: 1 },
  ]);
});

test("a rare theme in common brings entries nearer than a frequent one", () => {
  const here = entry("here", { themes: ["common", "rare"] });
  const entries = [
    here,
    entry("a", { themes: ["common"] }),
    entry("b", { themes: ["common"] }),
    entry("c", { themes: ["rare"] }),
    entry("d", { themes: ["other"] }),
  ];
  expect(relatedTo(here, entries, 2).map(({ id }) => id)).toEqual(["c", "a"]);
});

describe("faceted selection", () => {
  const values = (language: string[], kind: string[]) =>
    new Map([
      ["language", new Set(language)],
      ["kind", new Set(kind)],
    ]);
  const things = [
    values(["en", "fr"], ["guide"]),
    values(["en"], ["course"]),
    values(["es"], ["guide"]),
  ];

  test("any value within a facet, all facets together", () => {
    const selection = new Map([
      ["language", new Set(["fr", "es"])],
      ["kind", new Set(["guide"])],
    ]);
    expect(things.map((thing) => matches(thing, selection))).toEqual([
      true,
      false,
      true,
    ]);
    expect(things.map((thing) => matches(thing, new Map()))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("counts stay true once a value of the same facet is chosen", () => {
    const selection = new Map([["language", new Set(["fr"])]]);
    expect(countWithin(things, selection, "language", "es")).toBe(1);
    expect(countWithin(things, selection, "kind", "course")).toBe(0);
    expect(countWithin(things, selection, "kind", "guide")).toBe(1);
  });
});

test("arcs join each entry to the next one of its theme", () => {
  const { dots, arcs, height } = drawArcs(
    [
      { section: "a", themes: ["x"] },
      { section: "a", themes: ["y"] },
      { section: "b", themes: ["x", "y"] },
    ],
    112,
  );
  expect(dots.map(({ x }) => x)).toEqual([6, 34.6, 106]);
  expect(arcs.map(({ from, to }) => [from, to])).toEqual([
    [6, 106],
    [34.6, 106],
  ]);
  expect(height).toBeGreaterThan(12);
});
