import { expect, test } from "vitest";
import { correctWord, isOneErrorAway } from "../../src/search/correct.ts";

const KNOWN = {
  accueil: 30,
  écueil: 1,
  logement: 20,
  logements: 2,
  "anti-rumeurs": 16,
  égalité: 12,
  qualité: 40,
  cité: 50,
  règle: 9,
};

test.each([
  ["a letter missing", "acueil", "accueil"],
  ["a letter added", "loggement", "logement"],
  ["a letter wrong", "logemant", "logement"],
  ["two letters swapped", "acceuil", "accueil"],
  ["without its accents", "egalte", "égalité"],
  ["a compound", "anti-rumuers", "anti-rumeurs"],
  ["a compound, joined", "antirumuers", "anti-rumeurs"],
  ["the first letter wrong", "kogement", "logement"],
])("%s: %s → %s", (_, typed, meant) => {
  expect(correctWord(typed, KNOWN)).toBe(meant);
});

test("the same first letter says more than frequency, and then frequency", () => {
  expect(correctWord("eualité", { égalité: 1, qualité: 40 })).toBe("égalité");
  expect(correctWord("loyes", { loyer: 3, loyers: 7 })).toBe("loyers");
});

test("words of fewer than five letters are taken as they are", () => {
  expect(correctWord("cte", KNOWN)).toBeUndefined();
  expect(correctWord("citt", KNOWN)).toBeUndefined();
  expect(correctWord("régle", KNOWN)).toBeUndefined();
});

test("two errors are too many", () => {
  expect(correctWord("aceuill", KNOWN)).toBeUndefined();
  expect(correctWord("xylophone", KNOWN)).toBeUndefined();
});

test.each([
  ["abcde", "abcde", false],
  ["abcde", "abcd", true],
  ["abcde", "abcdef", true],
  ["abcde", "abxde", true],
  ["abcde", "bacde", true],
  ["abcde", "abced", true],
  ["abcde", "cbade", false],
  ["abcde", "abxye", false],
  ["abcde", "abc", false],
  ["aab", "ab", true],
])("%s and %s: one error away is %s", (one, other, expected) => {
  expect(isOneErrorAway(one, other)).toBe(expected);
  expect(isOneErrorAway(other, one)).toBe(expected);
});
