/** Drafts kept in a browser, each under a key of its own, so that no one can spoil another. */
import { z } from "astro/zod";
import { draftSchema, type Draft } from "./draft.ts";

const PREFIX = "proposal:";

const storedSchema = z.strictObject({
  version: z.literal(1),
  /** The language it is written in: that of the page it was typed on. */
  language: z.string(),
  changed: z.iso.datetime(),
  draft: draftSchema,
});

/** A draft as it is stored, and as it is exported. */
export type Stored = z.output<typeof storedSchema>;

/** A stored draft and its key. */
export interface Kept extends Stored {
  key: string;
}

/** Everything that is stored of drafts in a language. */
export interface Shelf {
  /** The last changed first. */
  drafts: Kept[];
  /** What stands where a draft should be, and is none; it stays as it is. */
  unreadable: { key: string; text: string }[];
}

/** The part of a browser's storage that drafts need. */
export type Store = Pick<
  Storage,
  "length" | "key" | "getItem" | "setItem" | "removeItem"
>;

/** Why a draft could not be stored. */
export type Trouble = "full" | "denied";

export const newKey = (language: string, now: Date): string =>
  `${PREFIX}${language}:${now.getTime().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

export const isDraftKey = (key: string | null, language: string): boolean =>
  key?.startsWith(`${PREFIX}${language}:`) ?? false;

/** The stored drafts of a language. @throws where the browser denies its storage */
export function readShelf(store: Store, language: string): Shelf {
  const shelf: Shelf = { drafts: [], unreadable: [] };
  for (const key of keysOf(store).filter((name) =>
    isDraftKey(name, language),
  )) {
    const text = store.getItem(key) ?? "";
    const stored = parseStored(text);
    if (stored) shelf.drafts.push({ ...stored, key });
    else shelf.unreadable.push({ key, text });
  }
  shelf.drafts.sort((a, b) => (a.changed < b.changed ? 1 : -1));
  return shelf;
}

const keysOf = (store: Store): string[] =>
  Array.from({ length: store.length }, (_, index) => store.key(index) ?? "");

/** The draft in a stored or exported text; undefined where there is none. */
export function parseStored(text: string): Stored | undefined {
  try {
    return storedSchema.safeParse(JSON.parse(text)).data;
  } catch {
    // Not JSON at all: whoever asked says so.
    return undefined;
  }
}

export const toStored = (
  draft: Draft,
  language: string,
  now: Date,
): Stored => ({
  version: 1,
  language,
  changed: now.toISOString(),
  draft,
});

/** The text of a draft to take away. */
export const exportText = (stored: Stored): string =>
  `${JSON.stringify(stored, null, 2)}\n`;

/** @returns why it could not be stored; undefined where it could */
export function writeDraft(
  store: Store,
  key: string,
  stored: Stored,
): Trouble | undefined {
  try {
    store.setItem(key, JSON.stringify(stored));
    return undefined;
  } catch (error) {
    const isFull =
      error instanceof Error && error.name === "QuotaExceededError";
    return isFull ? "full" : "denied";
  }
}
