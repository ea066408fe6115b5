import { describe, expect, test } from "vitest";
import {
  add,
  annotate,
  cleanText,
  decode,
  EMPTY,
  encode,
  isRef,
  isWithin,
  LONGEST_ADDRESS,
  LONGEST_NOTE,
  LONGEST_TITLE,
  merge,
  move,
  remove,
  rename,
  type Item,
  type ReadingList,
  type Ref,
} from "../../src/lists/list.ts";
import { parseStored } from "../../src/lists/stored.ts";
import { hostileText, seeded } from "./hostile.ts";

const TEA = "practice:tea-on-the-bridge";
const MAP = "practice:a-map-of-voices";
const GUIDE = "resource:guide";

const listOf = (...items: (Ref | Item)[]): ReadingList => ({
  title: "",
  items: items.map((item) =>
    typeof item === "string" ? { ref: item, note: "" } : item,
  ),
});
const refs = ({ items }: ReadingList) => items.map(({ ref }) => ref);

/** As many items as fit in an address. */
const fullList = (): ReadingList => {
  let list = EMPTY;
  for (let number = 0; ; number++) {
    const longer = add(list, { ref: `practice:practice-${number}`, note: "" });
    if (longer === list) return list;
    list = longer;
  }
};

test.each([
  ["practice:tea-on-the-bridge", true],
  ["resource:covid19", true],
  ["brief:a", true],
  ["page:about", false],
  ["practice:", false],
  ["practice:Tea", false],
  ["practice:../etc", false],
  ["practice:a b", false],
  ["practice:a\nb", false],
  ["javascript:alert(1)", false],
])("%j names something: %s", (text, expected) => {
  expect(isRef(text)).toBe(expected);
});

describe("changes", () => {
  test("an item is added once, at the end", () => {
    const list = listOf(TEA);
    expect(refs(add(list, { ref: MAP, note: "" }))).toEqual([TEA, MAP]);
    expect(add(list, { ref: TEA, note: "again" })).toBe(list);
  });

  test("a list ends where its address would", () => {
    const list = fullList();
    expect(encode(list).parameters.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
    expect(list.items.length).toBeGreaterThan(80);
    expect(add(list, { ref: GUIDE, note: "" })).toBe(list);
    expect(rename(list, "A title too many".repeat(5))).toBe(list);
  });

  test("an item is removed, and put back with its note", () => {
    const list = listOf({ ref: TEA, note: "ask" }, MAP);
    const without = remove(list, TEA);
    expect(refs(without)).toEqual([MAP]);
    expect(add(without, { ref: TEA, note: "ask" }).items).toEqual([
      { ref: MAP, note: "" },
      { ref: TEA, note: "ask" },
    ]);
  });

  test.each([
    [TEA, 1, [MAP, TEA, GUIDE]],
    [TEA, -1, [TEA, MAP, GUIDE]],
    [GUIDE, -1, [TEA, GUIDE, MAP]],
    [GUIDE, 1, [TEA, MAP, GUIDE]],
    ["brief:none", 1, [TEA, MAP, GUIDE]],
  ] as const)("%s moved by %i", (ref, by, expected) => {
    expect(refs(move(listOf(TEA, MAP, GUIDE), ref, by))).toEqual(expected);
  });

  test("notes and titles are cleaned and cut, never through a character", () => {
    const [item] = annotate(listOf(TEA), TEA, "a\r\nb\u0000\rc").items;
    expect(item?.note).toBe("a\nb\nc");
    expect(rename(EMPTY, "two\nlines\tof it").title).toBe("two lines of it");
    expect(rename(EMPTY, "x".repeat(500)).title).toHaveLength(LONGEST_TITLE);
    expect(cleanText("ab🌉", 3)).toBe("ab");
    expect(cleanText("\ud800", 3)).toBe("\ufffd");
  });
});

describe("a list that joins another", () => {
  const mine: ReadingList = {
    title: "Mine",
    items: [
      { ref: TEA, note: "my note" },
      { ref: MAP, note: "" },
    ],
  };

  test("adds what is missing; titles, order and notes of one's own stay", () => {
    const other: ReadingList = {
      title: "Theirs",
      items: [
        { ref: GUIDE, note: "new" },
        { ref: MAP, note: "their map" },
        { ref: TEA, note: "their note" },
      ],
    };
    expect(merge(mine, other)).toEqual({
      list: {
        title: "Mine",
        items: [
          { ref: TEA, note: "my note\ntheir note" },
          { ref: MAP, note: "their map" },
          { ref: GUIDE, note: "new" },
        ],
      },
      left: 0,
    });
  });

  test("twice changes nothing more", () => {
    const other = listOf({ ref: TEA, note: "their note" });
    const { list } = merge(mine, other);
    expect(merge(list, other).list).toEqual(list);
  });

  test("gives its title to a list without one", () => {
    expect(merge(EMPTY, mine)).toEqual({ list: mine, left: 0 });
  });

  test("says what it had no room for", () => {
    const { list, left } = merge(fullList(), listOf(TEA, MAP));
    expect(list).toEqual(fullList());
    expect(left).toBe(2);
  });

  test("is known where it says nothing new", () => {
    expect(isWithin(mine, mine)).toBe(true);
    // The address of a list can lack its notes.
    expect(isWithin({ ...mine, items: listOf(TEA, MAP).items }, mine)).toBe(
      true,
    );
    expect(isWithin(listOf(TEA, MAP), mine)).toBe(false);
    expect(isWithin({ ...listOf(MAP, TEA), title: "Mine" }, mine)).toBe(false);
    expect(isWithin(annotate(mine, MAP, "other"), mine)).toBe(false);
  });
});

describe("the address", () => {
  test("names title, items and notes, each note after its item", () => {
    const list: ReadingList = {
      title: "For Monday",
      items: [
        { ref: TEA, note: "Ask & answer" },
        { ref: GUIDE, note: "" },
      ],
    };
    expect(encode(list)).toEqual({
      parameters:
        "title=For+Monday&item=practice:tea-on-the-bridge&note=Ask+%26+answer&item=resource:guide",
      isWithoutNotes: false,
    });
    expect(decode(encode(list).parameters)).toEqual(list);
  });

  test("leaves notes out where they are too long, and nothing else", () => {
    const list = annotate(
      annotate(listOf(TEA, MAP), TEA, "é".repeat(LONGEST_NOTE)),
      MAP,
      "short",
    );
    const { parameters, isWithoutNotes } = encode(list);
    expect(isWithoutNotes).toBe(true);
    expect(decode(parameters)).toEqual(listOf(TEA, MAP));
  });

  test("is read whatever else stands in it", () => {
    expect(
      decode(
        "utm_source=x&note=lost&item=practice%3Atea-on-the-bridge&item=page:about&note=lost+too&item=javascript:alert(1)&item=practice:tea-on-the-bridge&note=of+a+double&item=resource:guide&note=kept",
      ),
    ).toEqual(listOf(TEA, { ref: GUIDE, note: "kept" }));
    expect(decode("")).toBeUndefined();
    expect(decode("content")).toBeUndefined();
    expect(decode("title=Alone&item=nothing")).toBeUndefined();
    expect(decode("item=practice:%E0%A4%A&item=%")).toBeUndefined();
  });

  test("of any length is read in no time, and no further than a list can go", () => {
    const parameters = Array.from(
      { length: 100_000 },
      (_, number) => `item=practice:p-${number}`,
    ).join("&");
    const list = decode(parameters) ?? EMPTY;
    expect(encode(list).parameters.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
  });

  test("gives back any list it is made of", () => {
    const random = seeded(3);
    for (let round = 0; round < 500; round++) {
      let list = rename(EMPTY, hostileText(random, 40));
      for (let number = 0; number <= random() * 6; number++) {
        const ref: Ref = `practice:p-${number}`;
        list = add(list, { ref, note: "" });
        list = annotate(list, ref, hostileText(random, 60));
      }
      const { parameters, isWithoutNotes } = encode(list);
      expect(isWithoutNotes).toBe(false);
      expect(decode(parameters)).toEqual(list);
      // As it stands in a link, and as a browser hands it on.
      const address = new URL(`https://example.org/en/list/#${parameters}`);
      expect(decode(address.hash.slice(1))).toEqual(list);
      expect(parseStored(JSON.stringify(list))).toEqual(list);
    }
  });
});

describe("what a browser keeps", () => {
  test.each([
    ["not JSON", "{"],
    ["nothing", "null"],
    ["a text", '"list"'],
    ["another shape", '{"title":"","items":{}}'],
    ["no title", '{"items":[]}'],
    ["a wrong ref", '{"title":"","items":[{"ref":"page:a","note":""}]}'],
    ["no note", '{"title":"","items":[{"ref":"practice:a"}]}'],
    [
      "one item twice",
      '{"title":"","items":[{"ref":"brief:a","note":""},{"ref":"brief:a","note":""}]}',
    ],
    ["too long a title", JSON.stringify({ title: "x".repeat(121), items: [] })],
    ["more than it should", '{"title":"","items":[],"owner":"x"}'],
  ])("is no list: %s", (_, text) => {
    expect(parseStored(text)).toBeUndefined();
  });
});
