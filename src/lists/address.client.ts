/**
 * The list in the address of its page: the part after “#”, which browsers send to nobody; a list
 * after “?” is read as well.
 */
import { decode, encode, isEmpty, isWithin, type ReadingList } from "./list.ts";
import { changeList, readList, type Trouble } from "./store.client.ts";

/** Milliseconds without a change before the address follows: browsers bear a few each second. */
const PAUSE = 300;

/** What the history says of an address this page wrote: its list is stored, or only there. */
const STORED = "reading-list-stored";
const UNSTORED = "reading-list-unstored";

export const listInAddress = (): ReadingList | undefined =>
  decode(location.hash.slice(1)) ?? decode(location.search.slice(1));

/**
 * Whether a list that came with the address is one's own. One that is kept nowhere else is taken
 * back from there.
 */
export function isOwn(list: ReadingList): boolean {
  const { list: mine, trouble } = readList();
  if (isWithin(list, mine) || (history.state === STORED && !isEmpty(mine)))
    return true;
  const isOnlyHere =
    isEmpty(mine) && (history.state === UNSTORED || trouble === "denied");
  if (isOnlyHere) changeList(() => list);
  return isOnlyHere;
}

/** The address of this page with a list. */
export const addressWith = (list: ReadingList): string =>
  isEmpty(list)
    ? location.pathname
    : `${location.pathname}#${encode(list).parameters}`;

let timer = 0;

/** Lets the address be one's own list, once the reader pauses. */
export function writeAddress(
  list: ReadingList,
  trouble: Trouble | undefined,
): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    const isStored = trouble !== "denied" && trouble !== "full";
    history.replaceState(isStored ? STORED : UNSTORED, "", addressWith(list));
  }, PAUSE);
}
