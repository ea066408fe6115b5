import { describe, expect, test } from "vitest";
import { readRow, toBrowseData } from "../../src/practices/columns.ts";
import { periodText } from "../../src/practices/period.ts";
import {
  countOf,
  nearest,
  scan,
  toTable,
  type Selection,
} from "../../src/practices/scan.ts";
import { relatedValues } from "../../src/practices/values.ts";
import {
  readView,
  sortRows,
  toggle,
  without,
  withQuery,
  writeView,
} from "../../src/practices/view.ts";
import {
  FACETS,
  valuesOf,
  type Facet,
  type PracticeEntry,
} from "../../src/practices/practice.ts";
import { toWordIndex, WordFinder } from "../../src/practices/words.ts";
import { makePractices, seeded, SMALL } from "./world.ts";

const compare = new Intl.Collator("en").compare;
const practices = makePractices(120, SMALL);
const data = toBrowseData(practices, "en", compare);
const table = toTable(data);

const selectionOf = (chosen: Partial<Record<Facet, string[]>>): Selection =>
  new Map(
    Object.entries(chosen).map(([facet, values]) => [
      facet as Facet,
      new Set(values),
    ]),
  );

/** Whether a practice is within a selection, one facet left aside: said as plainly as can be. */
const isWithin = (
  practice: PracticeEntry,
  selection: Selection,
  aside?: Facet,
): boolean =>
  FACETS.every((facet) => {
    const chosen = selection.get(facet);
    if (facet === aside || !chosen || chosen.size === 0) return true;
    return valuesOf(practice, facet).some((value) => chosen.has(value));
  });

describe("columns", () => {
  test("hold every practice as it was, after a journey as JSON", () => {
    const arrived = JSON.parse(JSON.stringify(data)) as typeof data;
    practices.forEach((practice, row) => {
      const read = readRow(arrived, row);
      expect(read).toMatchObject({
        id: practice.id,
        title: practice.title,
        city: practice.city.id,
        country: practice.city.country,
        themes: practice.themes,
        hasFigures: practice.figures.length > 0,
        language:
          practice.textLanguage === "en" ? undefined : practice.textLanguage,
      });
    });
  });

  test("hold the values of every facet", () => {
    for (const facet of FACETS) {
      const { values, starts, codes } = table.columns[facet];
      practices.forEach((practice, row) => {
        const read = Array.from(
          codes.slice(starts[row], starts[row + 1]),
          (code) => values[code],
        );
        expect(read).toEqual(valuesOf(practice, facet));
      });
    }
  });

  test("leave the city out of an id that begins with it", () => {
    const [first] = practices;
    expect(data.id[0]).toBe(first?.id.slice(first.city.id.length));
  });

  test("no row, no practice", () => {
    expect(() => readRow(data, practices.length)).toThrow("no row 120");
  });
});

describe("periods", () => {
  const strings = { since: "since {{year}}", ongoing: "ongoing" };
  test.each([
    [2014, 2018, "2014–2018"],
    [2014, undefined, "2014"],
    [2014, "ongoing", "since 2014"],
    [undefined, "ongoing", "ongoing"],
    [undefined, undefined, ""],
  ] as const)("from %s to %s: %s", (from, to, text) => {
    expect(periodText({ from, to }, strings)).toBe(text);
  });
});

describe("one scan", () => {
  test("without a selection every practice matches and all are counted", () => {
    const { rows, counts } = scan(table, new Map(), undefined);
    expect(rows).toEqual(practices.map((_, row) => row));
    expect(countOf(table, counts, "theme", "choirs")).toBe(
      practices.filter(({ themes }) => themes.includes("choirs")).length,
    );
  });

  test("rows and counts are those of brute force, whatever is chosen", () => {
    const random = seeded(7);
    for (let round = 0; round < 100; round++) {
      const selection: Selection = new Map(
        FACETS.filter(() => random() < 0.35).map((facet) => [
          facet,
          new Set(
            [...table.columns[facet].values, "unknown"].filter(
              () => random() < 0.3,
            ),
          ),
        ]),
      );
      const hits =
        random() < 0.5
          ? Uint8Array.from(practices, () => Math.floor(random() * 3))
          : undefined;
      const isFound = (row: number) => !hits || (hits[row] ?? 0) > 0;
      const { rows, counts } = scan(table, selection, hits);
      expect(rows).toEqual(
        practices.flatMap((practice, row) =>
          isFound(row) && isWithin(practice, selection) ? [row] : [],
        ),
      );
      for (const facet of FACETS) {
        for (const value of table.columns[facet].values) {
          const shown = practices.filter(
            (practice, row) =>
              isFound(row) &&
              isWithin(practice, selection, facet) &&
              valuesOf(practice, facet).includes(value),
          );
          expect(countOf(table, counts, facet, value)).toBe(shown.length);
        }
      }
    }
  });
});

describe("nothing found", () => {
  test("the nearest views give up as little as they can, and find what they say", () => {
    const random = seeded(11);
    let empty = 0;
    for (let round = 0; round < 300; round++) {
      const selection = new Map(
        FACETS.filter(() => random() < 0.6).map((facet) => {
          const { values } = table.columns[facet];
          const value = values[Math.floor(random() * values.length)] ?? "";
          return [facet, new Set([value])] as const;
        }),
      );
      const view = { chosen: selection, query: "", sort: "newest" } as const;
      const { rows, failing } = scan(table, selection, undefined);
      if (rows.length > 0) continue;
      empty++;
      const views = nearest(failing, 4);
      expect(views.length).toBeGreaterThan(0);
      for (const near of views) {
        const found = scan(
          table,
          without(view, near.without).chosen,
          undefined,
        );
        expect(found.rows).toHaveLength(near.count);
        // Giving up one constraint less finds nothing.
        for (const kept of near.without) {
          const less = near.without.filter((other) => other !== kept);
          expect(
            scan(table, without(view, less).chosen, undefined).rows,
          ).toEqual([]);
        }
      }
    }
    expect(empty).toBeGreaterThan(50);
  });

  test("words can be given up like a facet", () => {
    const hits = new Uint8Array(practices.length);
    const { failing } = scan(table, new Map(), hits);
    expect(nearest(failing, 4)).toEqual([
      { without: ["q"], count: practices.length },
    ]);
  });

  test("where something is found, nothing has to be given up", () => {
    const { failing } = scan(table, new Map(), undefined);
    expect(nearest(failing, 4)).toEqual([
      { without: [], count: practices.length },
    ]);
  });
});

describe("order", () => {
  const all = practices.map((_, row) => row);

  test("newest first is the order of the rows", () => {
    expect(sortRows(all, "newest", data, undefined)).toEqual(all);
  });

  test("by city, by name, the newest of each first", () => {
    const sorted = sortRows(all, "city", data, undefined);
    const expected = all.toSorted(
      (a, b) =>
        compare(practices[a]?.city.name ?? "", practices[b]?.city.name ?? "") ||
        a - b,
    );
    expect(sorted).toEqual(expected);
  });

  test("by relevance, most words in the title first, then the newest", () => {
    const hits = new Uint8Array(practices.length).fill(1);
    hits[5] = 2;
    hits[70] = 3;
    hits[90] = 2;
    expect(sortRows(all, "relevance", data, hits).slice(0, 4)).toEqual([
      70, 5, 90, 0,
    ]);
  });
});

describe("a view and its address", () => {
  const read = (text: string) => readView(new URLSearchParams(text));

  test("are the same thing", () => {
    const address =
      "theme=choirs&theme=markets&city=x-1&q=old+bridge&sort=city";
    expect(writeView(read(address)).toString()).toBe(address);
  });

  test("what an address does not know is left out", () => {
    expect(writeView(read("colour=red&sort=best&q=+")).toString()).toBe("");
  });

  test("the usual order is not named: with words it is the best match", () => {
    expect(read("").sort).toBe("newest");
    expect(read("q=bridge").sort).toBe("relevance");
    expect(read("sort=relevance").sort).toBe("newest");
    expect(writeView(read("q=bridge&sort=relevance")).toString()).toBe(
      "q=bridge",
    );
    expect(writeView(read("q=bridge&sort=newest")).toString()).toBe(
      "q=bridge&sort=newest",
    );
  });

  test("an order the reader chose outlives the words", () => {
    expect(withQuery(read("sort=city"), "bridge").sort).toBe("city");
    expect(withQuery(read(""), "bridge").sort).toBe("relevance");
    expect(withQuery(read("q=bridge"), "").sort).toBe("newest");
  });

  test("ticking twice is not ticking", () => {
    const ticked = toggle(read("theme=choirs"), "country", "XA");
    expect(writeView(ticked).toString()).toBe("theme=choirs&country=XA");
    expect(writeView(toggle(ticked, "country", "XA")).toString()).toBe(
      "theme=choirs",
    );
  });

  test("a view without some of its constraints keeps the others", () => {
    const view = read("theme=choirs&country=XA&q=bridge");
    expect(writeView(without(view, ["country", "q"])).toString()).toBe(
      "theme=choirs",
    );
  });
});

describe("words", () => {
  const texts = [
    { title: "The old bridge", rest: "A choir of neighbours" },
    { title: "Anti-rumours", rest: "Bridges between people" },
    { title: "Le vieux pont", rest: "L’égalité au quartier" },
  ];
  const finder = new WordFinder(toWordIndex(texts, "en"), "en", texts.length);
  const find = (query: string) => {
    const hits = finder.find(query);
    return hits && [...hits];
  };

  test("a word of the title counts for more", () => {
    expect(find("bridge")).toEqual([2, 1, 0]);
  });

  test("all words have to be there, each in its form", () => {
    expect(find("bridges neighbour")).toEqual([2, 0, 0]);
    expect(find("bridge lighthouse")).toEqual([0, 0, 0]);
  });

  test("a compound is found written together and apart", () => {
    expect(find("antirumours")).toEqual([0, 2, 0]);
    expect(find("anti rumours")).toEqual([0, 2, 0]);
  });

  test("the last word may be unfinished, those before may not", () => {
    expect(find("neighb")).toEqual([1, 0, 0]);
    expect(find("neighbou")).toEqual([1, 0, 0]);
    expect(find("neighb bridge")).toEqual([0, 0, 0]);
  });

  test("accents and apostrophes are no hindrance, in any language", () => {
    const french = new WordFinder(toWordIndex(texts, "fr"), "fr", 3);
    expect([...(french.find("égalités") ?? [])]).toEqual([0, 0, 1]);
    expect([...(french.find("l'EGALITE") ?? [])]).toEqual([0, 0, 1]);
  });

  test("words that tell nothing ask for nothing", () => {
    expect(find("the of")).toBeUndefined();
    expect(find("")).toBeUndefined();
  });
});

describe("where to look further", () => {
  test("from a theme: the themes met beside it, most often first", () => {
    const { facet, values } = relatedValues(practices, "theme", "choirs");
    expect(facet).toBe("theme");
    expect(values.map(({ value }) => value)).not.toContain("choirs");
    for (const { value, count } of values) {
      expect(count).toBe(
        practices.filter(
          ({ themes }) => themes.includes("choirs") && themes.includes(value),
        ).length,
      );
    }
  });

  test("from a country its cities, from a city the others of its country", () => {
    const country = practices[0]?.city.country ?? "";
    const city = practices[0]?.city.id ?? "";
    const cities = relatedValues(practices, "country", country);
    const others = relatedValues(practices, "city", city);
    expect(cities.facet).toBe("city");
    expect(others.values).toEqual(
      cities.values.filter(({ value }) => value !== city),
    );
  });
});

test("a selection of nothing is every practice", () => {
  expect(scan(table, selectionOf({ theme: [] }), undefined).rows).toHaveLength(
    practices.length,
  );
});
