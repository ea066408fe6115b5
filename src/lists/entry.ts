import { bucketOf } from "../site/bucket.ts";
import type { Ref } from "./list.ts";

/** What a list shows of an entry of the site, for readers of one language. */
export interface ListedEntry {
  ref: Ref;
  /** Address of its page, on this site. */
  path: string;
  title: string;
  summary: string;
  /** Where it was done, or which kinds of documents it has, in words. */
  place: string;
  /** A partial date: `2018`, `2020-11`, `2024-02-01`; empty where none is known. */
  date: string;
  /** In words, the most fitting first. */
  themes: string[];
  /** The language of its text, where it is not the reader's. */
  language?: string;
}

/** Parts that the entries come in: a list asks for those its own entries are in. */
export const LIST_PARTS = 16;

/** The part an entry is in. */
export const partOf = (ref: Ref): number => bucketOf(ref, LIST_PARTS);
