/** The list of this browser: kept in `localStorage`, and in memory where that fails. */
import { CHANGED, KEY } from "./key.client.ts";
import { EMPTY, isEmpty, type ReadingList } from "./list.ts";
import { parseStored } from "./stored.ts";

/** Why a list is not kept: storage is denied, it is full, or it holds what is no list. */
export type Trouble = "denied" | "full" | "unreadable";

export interface Kept {
  list: ReadingList;
  trouble: Trouble | undefined;
}

/** The list that could not be stored: as long as the page is open, it goes before the stored one. */
let unstored: Kept | undefined;

export function readList(): Kept {
  if (unstored) return unstored;
  try {
    const text = localStorage.getItem(KEY);
    const list = text === null ? EMPTY : parseStored(text);
    return list
      ? { list, trouble: undefined }
      : { list: EMPTY, trouble: "unreadable" };
  } catch {
    return { list: EMPTY, trouble: "denied" };
  }
}

/**
 * Changes the list as it is now, which another tab may have changed since it was shown.
 * @returns what is kept then
 */
export function changeList(change: (list: ReadingList) => ReadingList): Kept {
  const before = readList();
  const list = change(before.list);
  if (list !== before.list) {
    unstored = store(list);
    dispatchEvent(new Event(CHANGED));
  }
  return readList();
}

/** @returns the list and the reason where it could not be stored */
function store(list: ReadingList): Kept | undefined {
  try {
    if (isEmpty(list)) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(list));
    return undefined;
  } catch (error) {
    const isFull =
      error instanceof DOMException && error.name === "QuotaExceededError";
    return { list, trouble: isFull ? "full" : "denied" };
  }
}
