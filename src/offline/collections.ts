/**
 * What can be kept on a reader's device, and how it is described. `/offline/<language>.json`
 * (a `Catalogue`) names bundles by the hash of their list; each list (a `BundleList`) names files
 * by the hash of their bytes. So a change of one page changes one list, and only what differs is
 * fetched again.
 */

/** What a reader can keep, the whole last. */
export const COLLECTIONS = [
  "good-practices",
  "dossier",
  "cities",
  "everything",
] as const;
export type CollectionId = (typeof COLLECTIONS)[number];

/** A file of the site: its address, the hash of its bytes (see `hashOf`), and how many there are. */
export type FileEntry = readonly [path: string, hash: string, bytes: number];

/** The files of a bundle, at `/offline/bundles/<hash of this text>.json`. */
export interface BundleList {
  files: readonly FileEntry[];
  /** The file with the texts of all of them; without it each is fetched from its own address. */
  texts?: { hash: string; bytes: number };
}

/** Texts that have much in common: parts, each once, and for each file the parts it is made of. */
export interface BundleTexts {
  parts: readonly string[];
  files: readonly (readonly number[])[];
}

/** What keeping a collection takes and gives. */
export interface Offer {
  /** Tells whether what is kept is what there is. */
  version: string;
  pages: number;
  /** Bytes to fetch for the whole, compressed. */
  download: number;
  /** Bytes that it takes on the device. */
  bytes: number;
  bundles: readonly string[];
}

/** What a language has to keep, at `/offline/<language>.json`. */
export interface Catalogue {
  /** The day the site speaks of, YYYY-MM-DD. */
  date: string;
  collections: Readonly<Record<CollectionId, Offer>>;
}

/** Joins the texts of a bundle again, in the order of its list. */
export const unpack = ({ parts, files }: BundleTexts): string[] =>
  files.map((indexes) => indexes.map((index) => parts[index] ?? "").join(""));

/** Takes texts apart, so that what several have (the styles of pages) is there once. */
export function pack(texts: readonly string[]): BundleTexts {
  const indexes = new Map<string, number>();
  const files = texts.map((text) =>
    text.split(/(?<=<\/style>)|(?=<style\b)/).map((part) => {
      const known = indexes.get(part);
      if (known !== undefined) return known;
      indexes.set(part, indexes.size);
      return indexes.size - 1;
    }),
  );
  return { parts: [...indexes.keys()], files };
}
