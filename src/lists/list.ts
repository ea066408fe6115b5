/** A reading list: what it holds, how it changes, and how it becomes an address. Pure. */
import { readReference } from "../i18n/paths.ts";

/** What can stand in a list: `practice:<id>`, `resource:<id>` or `brief:<id>`. */
export const KINDS = ["practice", "resource", "brief"] as const;
export type Kind = (typeof KINDS)[number];
export type Ref = `${Kind}:${string}`;

export interface Item {
  ref: Ref;
  /** The reader's own words; empty where there are none. */
  note: string;
}

export interface ReadingList {
  title: string;
  /** Each ref once, in the reader's order. */
  items: readonly Item[];
}

export const EMPTY: ReadingList = { title: "", items: [] };

export const LONGEST_TITLE = 120;
export const LONGEST_NOTE = 2000;
/**
 * Letters of the part of an address that holds a list. With the site's own address before it, it
 * stays under the 4,000 that mail programs and servers are known to bear.
 */
export const LONGEST_ADDRESS = 3900;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text names something that can stand in a list. */
export function isRef(text: string): text is Ref {
  const reference = readReference(text);
  return (
    reference !== undefined &&
    (KINDS as readonly string[]).includes(reference.kind) &&
    ID.test(reference.id)
  );
}

export const kindOf = (ref: Ref): Kind =>
  ref.slice(0, ref.indexOf(":")) as Kind;

/** The words of a ref's id, for when nothing better is at hand: “tea on the bridge”. */
export const wordsOf = (ref: Ref): string =>
  ref.slice(ref.indexOf(":") + 1).replaceAll("-", " ");

/** Control characters, which no reader types; tabs and ends of lines are spared. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A text as a list keeps it: one sort of line end, no control characters, not too long. */
export const cleanText = (text: string, longest: number): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(CONTROLS, "")
    .slice(0, longest)
    // The cut may have gone through a character.
    .replace(/[\ud800-\udbff]$/, "");

const cleanTitle = (title: string): string =>
  cleanText(title.replace(/\s/g, " "), LONGEST_TITLE);

/** Whether there is nothing in a list that could be lost. */
export const isEmpty = ({ title, items }: ReadingList): boolean =>
  title === "" && items.length === 0;

export const has = ({ items }: ReadingList, ref: Ref): boolean =>
  items.some((item) => item.ref === ref);

/** Adds an item at the end. The list itself where it has the item already, or has no room for it. */
export function add(list: ReadingList, item: Item): ReadingList {
  if (has(list, item.ref)) return list;
  const longer = { ...list, items: [...list.items, item] };
  return fits(longer) ? longer : list;
}

export const remove = (list: ReadingList, ref: Ref): ReadingList => ({
  ...list,
  items: list.items.filter((item) => item.ref !== ref),
});

/** Moves an item up (-1) or down (1), as far as the ends of the list. */
export function move(list: ReadingList, ref: Ref, by: number): ReadingList {
  const from = list.items.findIndex((item) => item.ref === ref);
  const item = list.items[from];
  if (!item) return list;
  const others = list.items.toSpliced(from, 1);
  const to = Math.min(Math.max(from + by, 0), others.length);
  return { ...list, items: others.toSpliced(to, 0, item) };
}

export const annotate = (
  list: ReadingList,
  ref: Ref,
  note: string,
): ReadingList => ({
  ...list,
  items: list.items.map((item) =>
    item.ref === ref ? { ref, note: cleanText(note, LONGEST_NOTE) } : item,
  ),
});

/** Names a list. The list itself where so long a title would leave no room for what it holds. */
export function rename(list: ReadingList, title: string): ReadingList {
  const renamed = { ...list, title: cleanTitle(title) };
  return fits(renamed) ? renamed : list;
}

/**
 * Adds another list to one's own. Nothing of one's own is lost: its order and its title stay, and
 * where both have a note, the other's is added under it.
 * @returns the list, and how many items it had no room for
 */
export function merge(
  mine: ReadingList,
  other: ReadingList,
): { list: ReadingList; left: number } {
  const titled = mine.title === "" ? rename(mine, other.title) : mine;
  const list = other.items.reduce(
    (merged, item) =>
      has(merged, item.ref) ? addNote(merged, item) : add(merged, item),
    titled,
  );
  const left = other.items.filter(({ ref }) => !has(list, ref)).length;
  return { list, left };
}

function addNote(list: ReadingList, { ref, note }: Item): ReadingList {
  const mine = list.items.find((item) => item.ref === ref)?.note ?? "";
  if (mine.includes(note)) return list;
  return annotate(list, ref, mine === "" ? note : `${mine}\n${note}`);
}

/**
 * Whether a list that came with an address says nothing that one's own does not: the same items in
 * the same order, and no other note. An address can lack notes that were too long for it.
 */
export const isWithin = (other: ReadingList, mine: ReadingList): boolean =>
  other.title === mine.title &&
  other.items.length === mine.items.length &&
  other.items.every(({ ref, note }, place) => {
    const item = mine.items[place];
    return item?.ref === ref && (note === "" || note === item.note);
  });

/** A list as the parameters of an address. */
export interface Encoded {
  parameters: string;
  /** Whether notes had to be left out, because they would make the address too long. */
  isWithoutNotes: boolean;
}

/** `title=…&item=practice:x&note=…&item=resource:y`: a note follows its item. */
export function encode(list: ReadingList): Encoded {
  const whole = toParameters(list, true);
  return whole.length <= LONGEST_ADDRESS
    ? { parameters: whole, isWithoutNotes: false }
    : { parameters: toParameters(list, false), isWithoutNotes: true };
}

const fits = (list: ReadingList): boolean =>
  toParameters(list, false).length <= LONGEST_ADDRESS;

const toParameters = (
  { title, items }: ReadingList,
  withNotes: boolean,
): string =>
  new URLSearchParams([
    ...(title === "" ? [] : [["title", title]]),
    ...items.flatMap(({ ref, note }) => [
      ["item", ref],
      ...(withNotes && note !== "" ? [["note", note]] : []),
    ]),
  ])
    .toString()
    // A colon needs no escape here, and reads better without.
    .replaceAll("%3A", ":");

/**
 * Reads a list from the parameters of an address, and leaves out whatever is none of it.
 * @returns undefined where the parameters hold no item
 */
export function decode(parameters: string): ReadingList | undefined {
  let list = EMPTY;
  let last: Ref | undefined;
  for (const [name, value] of new URLSearchParams(
    parameters.slice(0, 2 * LONGEST_ADDRESS),
  )) {
    if (name === "title") list = rename(list, value);
    if (name === "note" && last) list = annotate(list, last, value);
    if (name === "item") {
      const item = isRef(value) ? { ref: value, note: "" } : undefined;
      const longer = item ? add(list, item) : list;
      // The note of an item that was left out is left out with it.
      last = longer === list ? undefined : item?.ref;
      list = longer;
    }
  }
  return list.items.length > 0 ? list : undefined;
}
