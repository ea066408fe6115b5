/** Where somebody stood in the list: kept in the history beside the view, and found again. */

export interface Place {
  /** Rows shown. */
  shown: number;
  /** Pixels scrolled. */
  top: number;
  /** The first row in sight, and how many pixels it stood under the top of the window. */
  row: number;
  offset: number;
}

/** Frames in which rows that come into sight are laid out, and can push the others. */
const SETTLING = 3;

/** Where a reader of the list stands now. */
export function placeIn(list: Element, shown: number): Place {
  const rows = [...list.children];
  const row = rows.findIndex((one) => one.getBoundingClientRect().bottom > 0);
  const offset = rows[row]?.getBoundingClientRect().top ?? 0;
  return { shown, top: scrollY, row, offset };
}

/**
 * Scrolls to where a reader stood. The row tells it, not the pixels alone: rows out of sight have
 * the height that somebody guessed.
 * @param isWanted asked before each step: the reader may have gone on
 */
export async function returnTo(
  list: Element,
  { top, row, offset }: Place,
  isWanted: () => boolean,
): Promise<void> {
  scrollTo({ top, behavior: "instant" });
  for (let frame = 0; frame < SETTLING && isWanted(); frame++) {
    const element = list.children[row];
    if (!element) return;
    const away = element.getBoundingClientRect().top - offset;
    scrollBy({ top: away, behavior: "instant" });
    await new Promise(requestAnimationFrame);
  }
}

/** The place that the history has for this view; undefined for a view not left yet. */
export function readPlace(): Place | undefined {
  const state = history.state as Partial<Place> | null;
  const { shown, top, row, offset } = state ?? {};
  return [shown, top, row, offset].every(Number.isFinite)
    ? ({ shown, top, row, offset } as Place)
    : undefined;
}

/** Keeps a place with the view that is left: it is found again by `returnTo`, not by the browser. */
export function keepPlace(place: Place): void {
  history.scrollRestoration = "manual";
  history.replaceState(place, "");
}

/** Begins a view of its own: as long as it has no place, the browser finds it again. */
export function beginView(address: string): void {
  history.pushState(null, "", address);
  history.scrollRestoration = "auto";
}
