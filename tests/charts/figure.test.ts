import { describe, expect, test } from "vitest";
import {
  decimalYear,
  formatValue,
  inOrder,
  median,
  type BarsFigure,
} from "../../src/charts/figure.ts";
import { BARS } from "./figures.ts";

const [bars] = BARS as [BarsFigure];
const row = (label: string, value: number | null, group?: string) => ({
  label,
  value,
  group,
});

describe("a date on a scale of years", () => {
  test("known to the day", () => {
    expect(decimalYear("2019-01-01")).toBe(2019);
    expect(decimalYear("2020-07-02")).toBe(2020.5);
  });
  test("known to the month or the year: its middle", () => {
    expect(decimalYear("2019-01")).toBeCloseTo(2019 + 0.5 / 12);
    expect(decimalYear("2019")).toBe(2019.5);
  });
  test("that is none is refused", () => {
    expect(() => decimalYear("soon")).toThrow("“soon” is no date.");
    expect(() => decimalYear("2019-1")).toThrow("“2019-1” is no date.");
  });
});

test("the median is the middle of what is known", () => {
  expect(median([9, null, 1, 5])).toBe(5);
  expect(median([1, 2, 3, 10])).toBe(2.5);
  expect(median([null, null])).toBeNull();
  expect(median([])).toBeNull();
});

describe("rows by value", () => {
  const sort = (rows: ReturnType<typeof row>[]) =>
    inOrder({ ...bars, order: "value", rows }).map(({ label }) => label);

  test("the highest first, what is missing last, ties as they were", () => {
    expect(
      sort([
        row("a", 1),
        row("b", null),
        row("c", 5),
        row("d", 5),
        row("e", 0),
      ]),
    ).toEqual(["c", "d", "a", "e", "b"]);
  });
  test("groups stay together, in their order", () => {
    expect(
      sort([row("a", 1, "x"), row("b", 9, "y"), row("c", 5, "x")]),
    ).toEqual(["c", "a", "b"]);
  });
});

test("values are written as the language writes them, to one decimal", () => {
  const write = (value: number, unit: "points" | "percent", language: string) =>
    formatValue(value, { unit, language });
  expect(write(61, "points", "fr")).toBe("61");
  expect(write(61.349, "points", "fr")).toBe("61,3");
  expect(write(17.4, "percent", "fr")).toBe("17,4\u00a0%");
  expect(write(17.4, "percent", "en")).toBe("17.4%");
});
