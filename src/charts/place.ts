/** Where things go that would lie on one another. */

/**
 * Moves boxes of given heights along a line until none touches another: as near as possible to
 * where they would like their middles, in the same order, within the bounds where they fit.
 */
export function spread(
  wanted: readonly { middle: number; height: number }[],
  [top, bottom]: readonly [number, number],
): number[] {
  const order = wanted
    .map((box, index) => ({ ...box, index }))
    .sort((a, b) => a.middle - b.middle || a.index - b.index);
  let free = top;
  for (const box of order) {
    box.middle = Math.max(box.middle, free + box.height / 2);
    free = box.middle + box.height / 2;
  }
  let end = bottom;
  for (const box of order.toReversed()) {
    if (box.middle + box.height / 2 <= end) break;
    box.middle = end - box.height / 2;
    end = box.middle - box.height / 2;
  }
  const middles: number[] = [];
  for (const { index, middle } of order) middles[index] = middle;
  return middles;
}

/**
 * Heights at which dots of one size rest on a line, each at its own place along it, on one another
 * where they would overlap: a dot plot. Their middles, from the line up, in the given order. The
 * one that is named is laid last, on top of its neighbours.
 */
export function stack(
  places: readonly number[],
  diameter: number,
  last = -1,
): number[] {
  const order = places
    .map((place, index) => ({ place, index }))
    .sort(
      (a, b) =>
        Number(a.index === last) - Number(b.index === last) ||
        a.place - b.place ||
        a.index - b.index,
    );
  const laid: Dot[] = [];
  const heights: number[] = [];
  for (const { place, index } of order) {
    const near = laid.filter((dot) => Math.abs(place - dot.place) < diameter);
    const height =
      index === last
        ? highest(place, near, diameter)
        : lowest(place, near, diameter);
    laid.push({ place, height });
    heights[index] = height;
  }
  return heights;
}

interface Dot {
  place: number;
  height: number;
}

/** The heights at which a dot rests on the line or on one of those near. */
const rests = (
  place: number,
  near: readonly Dot[],
  diameter: number,
): number[] => [
  diameter / 2,
  ...near.map(
    (dot) => dot.height + Math.sqrt(diameter ** 2 - (place - dot.place) ** 2),
  ),
];

const highest = (
  place: number,
  near: readonly Dot[],
  diameter: number,
): number => Math.max(...rests(place, near, diameter));

/** The lowest height at which a dot touches none of those near. */
function lowest(place: number, near: readonly Dot[], diameter: number): number {
  const apart = (diameter - 1e-6) ** 2;
  const isFree = (height: number) =>
    near.every(
      (dot) => (place - dot.place) ** 2 + (height - dot.height) ** 2 > apart,
    );
  return (
    rests(place, near, diameter)
      .sort((a, b) => a - b)
      .find(isFree) ?? diameter / 2
  );
}
