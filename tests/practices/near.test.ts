import { expect, test } from "vitest";
import {
  groupByValue,
  practicesNear,
  type PracticeEntry,
} from "../../src/practices/practice.ts";
import { makePractices, SMALL } from "./world.ts";

const MOST = 5;

/** All others, weighed and sorted: said as plainly as can be. */
function expected(practice: PracticeEntry, all: readonly PracticeEntry[]) {
  const near = (other: PracticeEntry) => {
    const themes = other.themes.filter((theme) =>
      practice.themes.includes(theme),
    );
    return (
      themes
        .map(
          (theme) =>
            10 / all.filter((one) => one.themes.includes(theme)).length,
        )
        .reduce((a, b) => a + b, 0) +
      (practice.city.size && other.city.size === practice.city.size ? 0.5 : 0) +
      (other.city.country === practice.city.country ? 0.25 : 0) +
      (other.depth === "full" ? 0.25 : 0)
    );
  };
  return all
    .filter(({ city }) => city.id !== practice.city.id)
    .filter(({ themes }) =>
      themes.some((theme) => practice.themes.includes(theme)),
    )
    .sort((a, b) => near(b) - near(a) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ id }) => id);
}

test("the nearest of all practices are found, nearest first", () => {
  const all = makePractices(150, SMALL);
  const byTheme = groupByValue(all, "theme");
  for (const practice of all) {
    const found = practicesNear(practice, byTheme, MOST);
    expect(found.map(({ practice: { id } }) => id)).toEqual(
      expected(practice, all),
    );
  }
});

test("the reason is said: shared themes, size, country", () => {
  const all = makePractices(150, SMALL);
  const [practice] = all as [PracticeEntry];
  const [first] = practicesNear(practice, groupByValue(all, "theme"), MOST);
  expect(first?.themes.length).toBeGreaterThan(0);
  for (const theme of first?.themes ?? [])
    expect(practice.themes).toContain(theme);
  expect(first?.sameCountry).toBe(
    first?.practice.city.country === practice.city.country,
  );
});
