import { describe, expect, test } from "vitest";
import { wrap } from "../../src/charts/ink.ts";
import { spread, stack } from "../../src/charts/place.ts";

describe("names beside one another", () => {
  const box = (middle: number) => ({ middle, height: 10 });

  test("stay where they are while they do not touch", () => {
    expect(spread([box(10), box(40)], [0, 100])).toEqual([10, 40]);
  });
  test("move apart, in their order", () => {
    expect(spread([box(50), box(49), box(50)], [0, 100])).toEqual([59, 49, 69]);
  });
  test("stay within the bounds", () => {
    expect(spread([box(0), box(99), box(98)], [0, 100])).toEqual([5, 95, 85]);
  });
});

describe("dots on a line", () => {
  test("rest on it", () => {
    expect(stack([0, 20], 10)).toEqual([5, 5]);
  });
  test("of the same value rest on one another, the named one on top", () => {
    expect(stack([0, 0, 0], 10)).toEqual([5, 15, 25]);
    expect(stack([0, 0, 0], 10, 0)).toEqual([25, 5, 15]);
  });
  test("never overlap", () => {
    const places = Array.from(
      { length: 120 },
      (_, index) => (index * 37) % 101,
    );
    const heights = stack(places, 6, 17);
    for (const [a, x] of places.entries())
      for (const [b, other] of places.entries())
        if (a < b)
          expect(
            Math.hypot(x - other, (heights[a] ?? 0) - (heights[b] ?? 0)),
          ).toBeGreaterThan(5.999);
  });
});

describe("a text in lines", () => {
  const lines = (text: string, width: number) =>
    wrap(text, width, (part) => part.length);

  test("breaks at spaces and after hyphens", () => {
    expect(lines("Espace public", 20)).toEqual(["Espace public"]);
    expect(lines("Espace public", 8)).toEqual(["Espace", "public"]);
    expect(lines("Pont-sur-Aire", 9)).toEqual(["Pont-sur-", "Aire"]);
  });
  test("breaks a word that fits no line, with a hyphen where the script has one", () => {
    expect(lines("interculturelles", 9)).toEqual(["intercul-", "turelles"]);
    expect(lines("안산시상록구", 4)).toEqual(["안산시상", "록구"]);
  });
  test("keeps what must not break", () => {
    expect(lines("17,4\u202f% né", 6)).toEqual(["17,4\u202f%", "né"]);
  });
  test("of nothing is none", () => {
    expect(lines("  ", 9)).toEqual([]);
  });
});
