import { expect, test } from "vitest";
import {
  practicesNear,
  toNeighbourhood,
  type PracticeEntry,
} from "../../src/practices/practice.ts";
import { makePractices, SMALL } from "./world.ts";

const MOST = 5;

/** All others, weighed and sorted: said as plainly as can be. */
function expected(
  practice: PracticeEntry,
  all: readonly PracticeEntry[],
): string[] {
  const having = (theme: string) =>
    all.filter(({ themes }) => themes.includes(theme)).length;
  const weights = new Map(
    practice.themes.map((theme) => [theme, 10 / having(theme)]),
  );
  const near = ({ themes, city, depth }: PracticeEntry) =>
    themes.reduce((sum, theme) => sum + (weights.get(theme) ?? 0), 0) +
    ((city.size && city.size === practice.city.size ? 0.5 : 0) +
      (city.country === practice.city.country ? 0.25 : 0) +
      (depth === "full" ? 0.25 : 0));
  return all
    .filter(({ city }) => city.id !== practice.city.id)
    .filter(({ themes }) => themes.some((theme) => weights.has(theme)))
    .sort((a, b) => near(b) - near(a) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ id }) => id);
}

// Where there are few practices a shared theme weighs more than all else, where there are many,
// less.
test.each([12, 150, 2000])("the nearest of %i are found", (count) => {
  const all = makePractices(count, SMALL);
  const neighbourhood = toNeighbourhood(all);
  for (const practice of all.slice(0, 60)) {
    const found = practicesNear(practice, neighbourhood, MOST);
    expect(found.map(({ practice: { id } }) => id)).toEqual(
      expected(practice, all),
    );
  }
});

test("the reason is said: shared themes, size, country", () => {
  const all = makePractices(150, SMALL);
  const [practice] = all as [PracticeEntry];
  const [first] = practicesNear(practice, toNeighbourhood(all), MOST);
  expect(first?.themes.length).toBeGreaterThan(0);
  for (const theme of first?.themes ?? [])
    expect(practice.themes).toContain(theme);
  expect(first?.sameCountry).toBe(
    first?.practice.city.country === practice.city.country,
  );
});
