/** The city of a proposal: one that the site knows, or one it will have to learn about. */

import type { Size } from "../../cities/size.ts";

/** A city of the site, by its name in the language of the page. */
export interface KnownCity {
  id: string;
  name: string;
  country: string;
  /** The class of its population, where that is known. */
  size?: Size | undefined;
  /** “Name (Country)”, as it is offered. */
  label: string;
}

/** Letters that do not come apart into a letter and its accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** A text without accents and capitals, for comparing. */
const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .trim();

/** A text as part of an address: English letters, figures, hyphens; empty where it has none. */
export const slugOf = (text: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");

/** The site's city that somebody means: by its full label, or its name where only one has it. */
export function findCity(
  typed: string,
  country: string,
  cities: readonly KnownCity[],
): KnownCity | undefined {
  const wanted = fold(typed);
  const labelled = cities.find(({ label }) => fold(label) === wanted);
  if (labelled) return labelled;
  const named = cities.filter(({ name }) => fold(name) === wanted);
  if (named.length < 2) return named[0];
  return named.find((city) => city.country === country);
}

/** An id for a city that the site does not know; never that of another city. */
export function newCityId(
  name: string,
  country: string,
  cities: readonly KnownCity[],
): string {
  const land = slugOf(country);
  const id = shorten(slugOf(name)) || ["city", land].filter(Boolean).join("-");
  const isTaken = cities.some((city) => city.id === id);
  return isTaken ? [id, land || "new"].join("-") : id;
}

const LONGEST = 60;

/** Cuts an id between two words. */
export const shorten = (id: string): string =>
  id.length <= LONGEST
    ? id
    : id
        .slice(0, LONGEST + 1)
        .replace(/-[^-]*$/, "")
        .slice(0, LONGEST);
