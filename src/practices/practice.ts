import type { Size } from "../cities/size.ts";
import { byText } from "../i18n/format.ts";
import type { TextOrigin } from "../i18n/origin.build.ts";

/** How much is known of a practice. */
export type Depth = "full" | "short";

/** A practice as a reader of one language meets it. */
export interface PracticeEntry extends TextOrigin {
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

/** All practices, arranged so that those near one are found without weighing every other. */
export interface Neighbourhood {
  /** What sharing a theme counts for: a rare one more, the inverse of how many have it. */
  weights: ReadonlyMap<string, number>;
  /** For each kind of town, the groups of all practices, the likest first. */
  around: ReadonlyMap<string, readonly Group[]>;
}

/** Practices alike in all but their themes. */
interface Group {
  sample: PracticeEntry;
  byTheme: ReadonlyMap<string, PracticeEntry[]>;
}

export function toNeighbourhood(all: readonly PracticeEntry[]): Neighbourhood {
  const groups = [
    ...Map.groupBy(all, (practice) => kindOf(practice) + practice.depth),
  ].flatMap(([, practices]) =>
    practices[0]
      ? [{ sample: practices[0], byTheme: groupByValue(practices, "theme") }]
      : [],
  );
  const samples = new Map(groups.map(({ sample }) => [kindOf(sample), sample]));
  return {
    weights: new Map(
      [...groupByValue(all, "theme")].map(([theme, { length }]) => [
        theme,
        10 / length,
      ]),
    ),
    around: new Map(
      [...samples].map(([kind, own]) => [
        kind,
        groups.toSorted(
          (a, b) => likeness(own, b.sample) - likeness(own, a.sample),
        ),
      ]),
    ),
  };
}

/** Practices from towns of one kind are as like to any other practice, but for themes and depth. */
const kindOf = ({ city }: PracticeEntry): string =>
  [city.size, city.country].join();

/**
 * Practices near this one: same themes, a town of the same class of population, the same country.
 * Practices of the same city are shown with the city, not here.
 * @param practice one of those the neighbourhood was made of
 */
export function practicesNear(
  practice: PracticeEntry,
  { weights, around }: Neighbourhood,
  most: number,
): Neighbour[] {
  const rarityOf = (themes: readonly string[]) =>
    themes.reduce((sum, theme) => sum + (weights.get(theme) ?? 0), 0);
  const nearest: Candidate[] = [];
  const isTooFar = (near: number) => {
    const last = nearest[most - 1];
    return last !== undefined && near < last.near;
  };
  const utmost = rarityOf(practice.themes);
  for (const { sample, byTheme } of around.get(kindOf(practice)) ?? []) {
    const alike = likeness(practice, sample);
    if (isTooFar(utmost + alike)) break;
    const others = practice.themes.flatMap((theme) => byTheme.get(theme) ?? []);
    for (const other of new Set(others)) {
      if (other.city.id === practice.city.id) continue;
      const shared = rarityOf(sharedThemes(practice, other));
      const candidate = { practice: other, near: shared + alike };
      if (isTooFar(candidate.near)) continue;
      const place = nearest.findIndex((kept) => isNearer(candidate, kept));
      nearest.splice(place < 0 ? nearest.length : place, 0, candidate);
      nearest.splice(most);
    }
  }
  return nearest.map(({ practice: other }) => ({
    practice: other,
    themes: sharedThemes(practice, other),
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

const sharedThemes = (a: PracticeEntry, b: PracticeEntry): string[] =>
  b.themes.filter((theme) => a.themes.includes(theme));
const isSameSize = (a: PracticeEntry, b: PracticeEntry): boolean =>
  a.city.size !== undefined && a.city.size === b.city.size;
const isSameCountry = (a: PracticeEntry, b: PracticeEntry): boolean =>
  a.city.country === b.city.country;

/** What counts beside the themes. */
const likeness = (practice: PracticeEntry, other: PracticeEntry): number =>
  Number(isSameSize(practice, other)) * 0.5 +
  Number(isSameCountry(practice, other)) * 0.25 +
  Number(other.depth === "full") * 0.25;
