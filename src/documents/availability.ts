import type { Document, DocumentItem } from "./schema.ts";

/** ISO 639's code for a version whose language nobody has seen: it counts as no language. */
export const UNKNOWN_LANGUAGE = "und";

/** Where the documents of an entry stand. */
export type State = "available" | "new" | "in-preparation";

/**
 * An entry's own documents and those it borrows from other entries, in order.
 * @param find the documents of another entry
 */
export function resolveDocuments(
  items: readonly DocumentItem[],
  find: (id: string) => readonly DocumentItem[] | undefined,
  seen: ReadonlySet<string> = new Set(),
): Document[] {
  return items.flatMap((item) => {
    if (!("entry" in item)) return [item];
    // The check refuses circles and dangling references; here they add nothing.
    if (seen.has(item.entry)) return [];
    return resolveDocuments(
      find(item.entry) ?? [],
      find,
      new Set([...seen, item.entry]),
    );
  });
}

/** A document as it stands on a day: no longer new after its last day as such. */
export const onDay = (document: Document, today: string): Document =>
  document.newUntil !== undefined && document.newUntil < today
    ? { ...document, state: "available", newUntil: undefined }
    : document;

/** The documents an entry does not borrow. */
export const ownDocuments = (items: readonly DocumentItem[]): Document[] =>
  items.filter((item): item is Document => !("entry" in item));

/**
 * The state of an entry, from its documents: new while one of them is (`newUntil` included),
 * in preparation while all of them are.
 * @param today the day the site speaks of, YYYY-MM-DD
 */
export function stateOf(documents: readonly Document[], today: string): State {
  if (newUntil(documents, today) !== undefined) return "new";
  const unfinished = documents.every(
    (document) => document.state === "in-preparation",
  );
  return unfinished ? "in-preparation" : "available";
}

/** The last day on which the newest of the documents is still called new. */
export const newUntil = (
  documents: readonly Document[],
  today: string,
): string | undefined =>
  documents
    .flatMap((document) => document.newUntil ?? [])
    .filter((day) => day >= today)
    .sort()
    .at(-1);

/** The kinds of an entry's documents, each once, in their order. */
export const kindsOf = (documents: readonly Document[]): string[] => [
  ...new Set(documents.map((document) => document.kind)),
];

/**
 * All languages an entry can be read in: the reader's first, then the site's, then the others in
 * the order given.
 */
export function languagesOf(
  documents: readonly Document[],
  language: string,
  siteLanguages: readonly string[],
): string[] {
  const found = new Set(
    documents.flatMap(({ versions }) => versions.map((v) => v.language)),
  );
  found.delete(UNKNOWN_LANGUAGE);
  const first = [language, ...siteLanguages].filter((code) => found.has(code));
  return [...new Set([...first, ...[...found].sort()])];
}

/**
 * What a reader needs to know about languages, at once. `main` are the site's languages and
 * `also` the others; `missing` says that the reader's own is not among them.
 */
export interface Availability {
  main: string[];
  also: string[];
  missing: boolean;
  only: boolean;
}

export function availabilityOf(
  languages: readonly string[],
  language: string,
  siteLanguages: readonly string[],
): Availability {
  const missing = languages.length > 0 && !languages.includes(language);
  const main = missing
    ? [...languages]
    : languages.filter((code) => siteLanguages.includes(code));
  return {
    main,
    also: languages.filter((code) => !main.includes(code)),
    missing,
    only: languages.length === 1,
  };
}
