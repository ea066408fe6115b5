import type { Size } from "../cities/size.ts";
import { byText } from "../i18n/format.ts";

/** How much is known of a practice. */
export type Depth = "full" | "short";

/** A practice as a reader of one language meets it. */
export interface PracticeEntry {
  id: string;
  /** Address of its page, in the reader's language. */
  path: string;
  title: string;
  summary: string;
  keywords: string[];
  audience: string[];
  partners: string[];
  figures: string[];
  city: {
    id: string;
    name: string;
    country: string;
    networks: string[];
    size: Size | undefined;
  };
  themes: string[];
  sdgs: number[];
  /** Beginning, end, or the year the source speaks of: partial dates. */
  start: string | undefined;
  end: string | undefined;
  ongoing: boolean;
  year: string | undefined;
  cost: { amount: number; currency: string } | undefined;
  documentation: { title: string; language: string; url: string }[];
  sources: string[];
  depth: Depth;
  textLanguage: string;
  sourceLanguage: string;
  isFallback: boolean;
  isStale: boolean;
  translations: string[];
  fileId: string;
  file: string;
}

/** The date a practice is sorted by: its beginning, or the year its source speaks of. */
export const dateOf = ({
  start,
  year,
  end,
}: Pick<PracticeEntry, "start" | "year" | "end">) => start ?? year ?? end;

/** Newest first; undated ones last; then by title, so that the order never depends on files. */
export function byNewest(
  language: string,
): (a: PracticeEntry, b: PracticeEntry) => number {
  const compare = byText(language);
  return (a, b) =>
    compare(dateOf(b) ?? "", dateOf(a) ?? "") || compare(a.title, b.title);
}

/** What practices can be narrowed by; the order is the one shown. */
export const FACETS = [
  "theme",
  "country",
  "city",
  "network",
  "size",
  "sdg",
  "year",
  "depth",
  "figures",
] as const;
export type Facet = (typeof FACETS)[number];

/** Facets whose values have a page and a feed of their own. */
export const PAGE_FACETS = [
  "theme",
  "country",
  "city",
  "sdg",
] as const satisfies readonly Facet[];
export type PageFacet = (typeof PAGE_FACETS)[number];

/** The values a practice has under a facet. */
export function valuesOf(
  practice: PracticeEntry,
  facet: Facet,
): readonly string[] {
  switch (facet) {
    case "theme":
      return practice.themes;
    case "country":
      return [practice.city.country];
    case "city":
      return [practice.city.id];
    case "network":
      return practice.city.networks;
    case "size":
      return practice.city.size ? [practice.city.size] : [];
    case "sdg":
      return practice.sdgs.map(String);
    case "year": {
      const date = dateOf(practice);
      return date ? [date.slice(0, 4)] : [];
    }
    case "depth":
      return [practice.depth];
    case "figures":
      return practice.figures.length > 0 ? ["yes"] : [];
  }
}

/** The practices that have each value of a facet, in the order they come in. */
export function groupByValue(
  practices: readonly PracticeEntry[],
  facet: Facet,
): Map<string, PracticeEntry[]> {
  const groups = new Map<string, PracticeEntry[]>();
  for (const practice of practices) {
    for (const value of valuesOf(practice, facet)) {
      const group = groups.get(value);
      if (group) group.push(practice);
      else groups.set(value, [practice]);
    }
  }
  return groups;
}

/** A practice near another one, and why. */
export interface Neighbour {
  practice: PracticeEntry;
  themes: string[];
  sameCountry: boolean;
  sameSize: boolean;
}

/**
 * Practices near this one: same themes (a rare theme counts for more: the inverse of how many
 * practices have it), a town of the same class of population, the same country. Practices of the
 * same city are shown with the city, not here.
 * @param byTheme all practices, by theme
 */
export function practicesNear(
  practice: PracticeEntry,
  byTheme: ReadonlyMap<string, readonly PracticeEntry[]>,
  most: number,
): Neighbour[] {
  const groups = practice.themes.map((theme) => byTheme.get(theme) ?? []);
  const weights = groups.map(({ length }) => 10 / length);
  const nearest: Candidate[] = [];
  // Thousands of candidates for each of thousands of pages: they are weighed without ado, and the
  // few nearest put in their places as they come.
  for (const other of new Set(groups.flat())) {
    if (other.city.id === practice.city.id) continue;
    const near = nearness(practice, other, weights);
    const last = nearest[most - 1];
    if (last && near < last.near) continue;
    const candidate = { practice: other, near };
    const place = nearest.findIndex((kept) => isNearer(candidate, kept));
    nearest.splice(place < 0 ? nearest.length : place, 0, candidate);
    nearest.splice(most);
  }
  return nearest.map(({ practice: other }) => ({
    practice: other,
    themes: other.themes.filter((theme) => practice.themes.includes(theme)),
    sameCountry: isSameCountry(practice, other),
    sameSize: isSameSize(practice, other),
  }));
}

interface Candidate {
  practice: PracticeEntry;
  near: number;
}

/** Of two that are as near, the one whose id comes first: the order never depends on files. */
const isNearer = (a: Candidate, b: Candidate): boolean =>
  a.near > b.near || (a.near === b.near && a.practice.id < b.practice.id);

const isSameSize = ({ city }: PracticeEntry, other: PracticeEntry): boolean =>
  city.size !== undefined && city.size === other.city.size;
const isSameCountry = (
  { city }: PracticeEntry,
  other: PracticeEntry,
): boolean => city.country === other.city.country;

/** @param weights what each theme of the practice counts for */
function nearness(
  practice: PracticeEntry,
  other: PracticeEntry,
  weights: readonly number[],
): number {
  let rarity = 0;
  for (const theme of other.themes)
    rarity += weights[practice.themes.indexOf(theme)] ?? 0;
  return (
    rarity +
    Number(isSameSize(practice, other)) * 0.5 +
    Number(isSameCountry(practice, other)) * 0.25 +
    Number(other.depth === "full") * 0.25
  );
}
