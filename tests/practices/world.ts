/** Fictional practices of fictional towns: as many as a test wants, the same ones for a seed. */
import { byNewest, type PracticeEntry } from "../../src/practices/practice.ts";

/** Random numbers from 0 to 1 that a seed repeats (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What the practices of a world are made of. */
export interface Ingredients {
  themes: readonly string[];
  countries: readonly string[];
  networks: readonly string[];
  cities: number;
}

export const SMALL: Ingredients = {
  themes: ["bridges", "choirs", "gardens", "markets"],
  countries: ["XA", "XB", "XC"],
  networks: ["north", "south"],
  cities: 9,
};

const SIZES = [
  "under-100k",
  "100k-200k",
  "200k-500k",
  "over-500k",
  undefined,
] as const;

/** Words that titles and summaries are made of: common ones come first, and often. */
export const WORDS =
  `people neighbours children parents women elders newcomers volunteers pupils families
  library school market garden choir theatre kitchen square museum station workshop festival
  language learning mentors dialogue rumours welcome housing sports music cooking memory stories
  bridges map guide council forum network charter survey training exhibition radio film walk
  meets builds shares opens teaches gathers repairs paints plants hosts trains writes
  together every week between districts after hours without borders under one roof
  lighthouse windmill ferry lantern orchard tramway clocktower harbour meadow quarry viaduct`
    .trim()
    .split(/\s+/);

const SYLLABLES = "ba do fi gu ka lo mi nu pe ra so tu ve zy".split(" ");

/** Makes sentences of a world. */
export interface Writer {
  /** So many words, the first with a capital. */
  phrase: (length: number) => string;
}

export function toWriter(
  random: () => number,
  words: readonly string[],
): Writer {
  const syllable = () =>
    SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? "";
  /** A word: mostly a common one, now and then one of its own. */
  const word = () =>
    random() < 0.15
      ? Array.from({ length: 3 }, syllable).join("")
      : (words[Math.floor(random() ** 1.6 * words.length)] ?? "");
  return {
    phrase: (length) =>
      Array.from({ length }, word)
        .join(" ")
        .replace(/^./, (letter) => letter.toUpperCase()),
  };
}

/** Practices of a fictional world, newest first. */
export function makePractices(
  count: number,
  ingredients: Ingredients,
  seed = 1,
): PracticeEntry[] {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const some = <T>(from: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: below(most + 1) }, () => pick(from))),
  ];
  const { phrase } = toWriter(random, WORDS);
  const cities = Array.from({ length: ingredients.cities }, (_, index) => {
    const name = Array.from({ length: 3 }, () => pick(SYLLABLES)).join("");
    return {
      id: `${name}-${index}`,
      name: `${name[0]?.toUpperCase()}${name.slice(1)} ${index}`,
      country: pick(ingredients.countries),
      networks: some(ingredients.networks, 2),
      size: pick(SIZES),
    };
  });
  const practices = Array.from({ length: count }, (_, index) => {
    const city = pick(cities);
    const title = phrase(4 + below(5));
    const start = random() < 0.85 ? 1998 + below(28) : undefined;
    const ongoing = random() < 0.4;
    const id = `${city.id}-${title.toLowerCase().replaceAll(" ", "-")}-${index}`;
    return {
      id,
      path: `/en/good-practices/${id}/`,
      title,
      summary: `${phrase(20 + below(8))}.`,
      keywords: some(WORDS, 4),
      audience: [],
      partners: [],
      figures: random() < 0.3 ? ["12 bridges"] : [],
      city,
      themes: [
        ...new Set([pick(ingredients.themes), ...some(ingredients.themes, 2)]),
      ],
      sdgs: some([4, 5, 8, 10, 11, 16, 17], 3),
      start: start?.toString(),
      end: start && !ongoing ? String(start + below(3)) : undefined,
      ongoing,
      year: undefined,
      cost: undefined,
      documentation: [],
      sources: [],
      depth: random() < 0.5 ? ("full" as const) : ("short" as const),
      textLanguage: random() < 0.97 ? "en" : "fr",
      sourceLanguage: "en",
      isFallback: false,
      isStale: false,
      translations: ["en"],
      fileId: `en/${id}`,
      file: `content/good-practices/en/${id}.md`,
    };
  });
  return practices.sort(byNewest("en"));
}
