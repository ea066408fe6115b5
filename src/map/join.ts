/** Joins points by arcs: the shortest way to reach all of a group from neighbour to neighbour. Pure. */

export interface Spot {
  id: string;
  x: number;
  y: number;
}

/** How high an arc rises, in parts of the distance it spans. */
const RISE = 0.3;

/**
 * Pairs of neighbours that join all points with the least length (a minimum spanning tree: Prim,
 * 1957). The left one comes first.
 */
export function joinNeighbours(spots: readonly Spot[]): [Spot, Spot][] {
  const [first, ...rest] = spots;
  if (!first) return [];
  const joined = [first];
  const waiting = new Set(rest);
  const pairs: [Spot, Spot][] = [];
  while (waiting.size > 0) {
    let nearest: [Spot, Spot] | undefined;
    for (const from of joined)
      for (const to of waiting)
        if (!nearest || distance(from, to) < distance(...nearest))
          nearest = [from, to];
    if (!nearest) break;
    const [from, to] = nearest;
    pairs.push(from.x <= to.x ? [from, to] : [to, from]);
    joined.push(to);
    waiting.delete(to);
  }
  return pairs;
}

const distance = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Path data of arcs over the pairs, each pair once; those of one place need none. */
export const toArcs = (pairs: readonly [Spot, Spot][]): string =>
  [
    ...new Set(
      pairs.map(([from, to]) => {
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        const rise = Math.round(dy / 2 - distance(from, to) * RISE);
        return dx === 0 && dy === 0
          ? ""
          : `M${from.x} ${from.y}q${Math.round(dx / 2)} ${rise} ${dx} ${dy}`;
      }),
    ),
  ]
    .join("")
    .replaceAll(" -", "-");

/** Path data of dots, for a line with round ends. */
export const toDots = (spots: readonly Spot[]): string =>
  spots.map(({ x, y }) => `M${x} ${y}h0`).join("");
