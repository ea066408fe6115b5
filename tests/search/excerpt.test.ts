import { expect, test } from "vitest";
import {
  excerpt,
  highlight,
  type Asked,
  type ExcerptPart,
} from "../../src/search/excerpt.ts";

const asked = (...forms: string[]): Asked => ({
  forms: new Set(forms),
  compounds: new Set(["sanspap"]),
  language: "fr",
});
/** Parts as one text, with [brackets] around what was found. */
const show = (parts: readonly ExcerptPart[]): string =>
  parts.map(({ text, found }) => (found ? `[${text}]` : text)).join("");
/** A text of that many words: m1 m2 m3 … */
const filler = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => `m${from + i}`).join(" ");

test("words are marked as they are written, with what clips onto them", () => {
  const text = "« L’accueil » des réfugié·es, l'accueillir, un recueil.";
  expect(show(highlight(text, asked("accueil", "refugi")))).toBe(
    "« [L’accueil] » des [réfugié·es], [l'accueillir], un recueil.",
  );
});

test("compounds are marked as a whole, written with a hyphen or apart", () => {
  expect(
    show(highlight("Sans-papiers ou sans papiers.", asked("sanspap"))),
  ).toBe("[Sans-papiers] ou [sans papiers].");
  expect(show(highlight("Anti-rumeurs", asked("rumeu")))).toBe(
    "[Anti-rumeurs]",
  );
});

test("nothing asked, nothing marked; nothing written, nothing shown", () => {
  expect(highlight("Un texte.", asked())).toEqual([
    { text: "Un texte.", found: false },
  ]);
  expect(highlight("", asked("accueil"))).toEqual([]);
});

test("markup in a text stays text", () => {
  expect(show(highlight("<img onerror=x> accueil", asked("accueil")))).toBe(
    "<img onerror=x> [accueil]",
  );
});

test("a short text is shown whole", () => {
  const text = `(${filler(1, 32)})`;
  expect(show(excerpt(text, asked("m20")))).toBe(
    `(${filler(1, 19)} [m20] ${filler(21, 32)})`,
  );
});

test("a long text begins a little before the first word found", () => {
  expect(show(excerpt(`${filler(1, 99)}.`, asked("m60")))).toBe(
    `… ${filler(55, 59)} [m60] ${filler(61, 86)} …`,
  );
});

test("a long text is shown to its end where that is near", () => {
  expect(show(excerpt(`${filler(1, 40)}.`, asked("m39")))).toBe(
    `… ${filler(9, 38)} [m39] m40.`,
  );
});

test("a long text is shown from its beginning where that answers as well", () => {
  expect(show(excerpt(filler(1, 40), asked("m20")))).toBe(
    `${filler(1, 19)} [m20] ${filler(21, 32)} …`,
  );
});

test("a long text without any is shown from its beginning", () => {
  expect(show(excerpt(filler(1, 40), asked("logement")))).toBe(
    `${filler(1, 32)} …`,
  );
});

test("different words say more than one word many times", () => {
  const text = `ville ville ville ${filler(1, 40)} ville ${filler(41, 45)} accueil ${filler(46, 90)}`;
  expect(show(excerpt(text, asked("vil", "accueil")))).toBe(
    `… ${filler(36, 40)} [ville] ${filler(41, 45)} [accueil] ${filler(46, 65)} …`,
  );
});
