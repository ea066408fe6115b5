import type { Document } from "../documents/schema.ts";
import type { State } from "../documents/availability.ts";
import type { TextOrigin } from "../i18n/origin.build.ts";

/** The section of the dossier that the policy briefs are. */
export const BRIEFS_SECTION = "policy-briefs";

/** An entry with documents, resource or policy brief alike, as a reader of one language meets it. */
export interface Entry extends TextOrigin {
  collection: "resources" | "briefs";
  id: string;
  /** Address of its page, in the reader's language. */
  path: string;
  /** Number and section in the dossier; undefined for what stands outside it. */
  number: number | undefined;
  section: string | undefined;
  network: string | undefined;
  title: string;
  summary: string;
  keywords: string[];
  documents: Document[];
  /** Languages its documents can be read in, the reader's first. */
  languages: string[];
  kinds: string[];
  state: State;
  newUntil: string | undefined;
  /** New by a document of its own, not by one it borrows. */
  isNewItself: boolean;
  themes: string[];
  authors: string[];
  /** The latest date among its documents. */
  date: string | undefined;
  programmePage: string;
  sources: string[];
  /** The text shown: its id in the collection, and its path in the repository. */
}

/** What entries can be filtered by. */
export const FACETS = ["language", "kind", "state", "theme"] as const;
export type Facet = (typeof FACETS)[number];

/** The values an entry has under a facet. */
export function valuesOf(entry: Entry, facet: Facet): readonly string[] {
  switch (facet) {
    case "language":
      return entry.languages;
    case "kind":
      return entry.kinds;
    case "state":
      return [entry.state];
    case "theme":
      return entry.themes;
  }
}

/** Each value of a facet with the number of entries that have it, most frequent first. */
export function countValues(
  entries: readonly Entry[],
  facet: Facet,
): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    for (const value of valuesOf(entry, facet))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/**
 * Entries near another one: those that share themes with it, a rare theme counting for more than
 * a frequent one (the inverse of the number of entries that have it). Ties keep their order.
 */
export function relatedTo(
  entry: Entry,
  entries: readonly Entry[],
  most: number,
): Entry[] {
  const frequency = new Map(
    countValues(entries, "theme").map(({ value, count }) => [value, count]),
  );
  const nearness = (other: Entry): number =>
    other.themes
      .filter((theme) => entry.themes.includes(theme))
      .reduce((sum, theme) => sum + 1 / (frequency.get(theme) ?? 1), 0);
  return entries
    .filter(
      (other) => other.id !== entry.id || other.collection !== entry.collection,
    )
    .map((other) => ({ other, near: nearness(other) }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near)
    .slice(0, most)
    .map(({ other }) => other);
}
