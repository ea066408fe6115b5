/**
 * What every page needs to know of a list: whether there is one. The rest is fetched only then.
 */

/** Where the list is kept in `localStorage`. */
export const KEY = "reading-list";

/** The event that says, in this tab, that the list has changed. */
export const CHANGED = "reading-list-changed";

/** Whether this browser keeps something under the key. */
export function isSomethingKept(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    // A browser that denies storage keeps no list.
    return false;
  }
}

/** Calls back when the list changes, in this tab or another, or when a page left is returned to. */
export function onChange(callBack: () => void): void {
  addEventListener(CHANGED, callBack);
  addEventListener("storage", ({ key }) => {
    // A null key: everything was cleared.
    if (key === KEY || key === null) callBack();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) callBack();
  });
}
