/** Where somebody stood in the list: kept in the history beside the view, and found again. */

export interface Place {
  /** Rows shown. */
  shown: number;
  /** Pixels scrolled. */
  top: number;
  /** The first row that begins in sight, and how many pixels under the top of the window. */
  row: number;
  offset: number;
}

/** Says in the markup that all rows are laid out, in sight or not. */
const LAID_OUT = "data-laid-out";

/** Where a reader of the list stands now. */
export function placeIn(list: Element, shown: number): Place {
  const rows = [...list.children];
  const row = rows.findIndex((one) => one.getBoundingClientRect().top >= 0);
  const offset = rows[row]?.getBoundingClientRect().top ?? 0;
  return { shown, top: scrollY, row, offset };
}

/**
 * Scrolls to where a reader stood. The row tells it, not the pixels alone: for once all rows are laid
 * out, where rows out of sight had a guessed height before.
 */
function returnTo(list: Element, { top, row, offset }: Place): void {
  list.setAttribute(LAID_OUT, "");
  const element = list.children[row];
  scrollTo({
    top: element ? scrollY + element.getBoundingClientRect().top - offset : top,
    behavior: "instant",
  });
}

/** How long what stands above the list may still change its height, in milliseconds. */
const SETTLING = 3_000;

/** Returns there, and stays there while the page settles; whoever moves on is let go. */
export function stayAt(list: Element, place: Place): void {
  returnTo(list, place);
  const settling = new ResizeObserver(() => returnTo(list, place));
  settling.observe(document.body);
  const stop = () => settling.disconnect();
  for (const move of ["wheel", "touchstart", "pointerdown", "keydown"])
    addEventListener(move, stop, { once: true, passive: true });
  setTimeout(stop, SETTLING);
}

/** Rows out of sight are guessed again: a change of the list has to be quick. */
export const hurry = (list: Element): void => list.removeAttribute(LAID_OUT);

/** The place that the history has for this view; undefined for a view not left yet. */
export function readPlace(): Place | undefined {
  const state = history.state as Partial<Place> | null;
  const { shown, top, row, offset } = state ?? {};
  return [shown, top, row, offset].every(Number.isFinite)
    ? ({ shown, top, row, offset } as Place)
    : undefined;
}

/** Keeps a place with the view that is left: it is found again by `stayAt`, not by the browser. */
export function keepPlace(place: Place): void {
  history.scrollRestoration = "manual";
  history.replaceState(place, "");
}

/** Begins a view of its own: as long as it has no place, the browser finds it again. */
export function beginView(address: string): void {
  history.pushState(null, "", address);
  history.scrollRestoration = "auto";
}
