/** What to fetch of bundles, some of whose files are there. */
import type { BundleList, FileEntry } from "./collections.ts";

/**
 * From so many files on, the texts of a whole bundle are less to fetch than the files one by one:
 * what a bundle's files have in common is sent once.
 */
const WORTH_A_BUNDLE = 3;

/** A list, and all files it stands for: those it names and itself. */
export interface Bundle {
  list: BundleList;
  files: readonly FileEntry[];
}

/** A request, or several one after the other, and the files to take from it. */
export interface Fetch {
  /** The texts of a bundle, with the place of each file in it, where there are any. */
  texts?: { hash: string; places: ReadonlyMap<FileEntry, number> };
  /** Whether the files come each from its own address; the texts are what there is else. */
  own: boolean;
  files: readonly FileEntry[];
}

/** @param there the hashes of the files that need not be fetched */
export const planFetches = (
  bundles: readonly Bundle[],
  there: ReadonlySet<string>,
): Fetch[] =>
  bundles.flatMap(({ list: { files, texts } }): Fetch[] => {
    const missing = files.filter(([, hash]) => !there.has(hash));
    if (missing.length === 0) return [];
    if (!texts) return missing.map((file) => ({ own: true, files: [file] }));
    const places = new Map(files.map((file, place) => [file, place]));
    const bundle = { hash: texts.hash, places };
    return missing.length < WORTH_A_BUNDLE
      ? missing.map((file) => ({ own: true, texts: bundle, files: [file] }))
      : [{ own: false, texts: bundle, files: missing }];
  });
