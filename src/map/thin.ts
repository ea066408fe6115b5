/** Thins outlines to what can be seen, and writes them as path data. Pure. */

export type Point = [x: number, y: number];

/** An outline; its last point joins its first. */
export type Ring = Point[];

/** What lies nearer than that to the line is not drawn, in units of the drawing. */
const TOLERANCE = 0.9;
/** Islands smaller than that are not drawn, in square units. */
const SMALLEST = 4;

/** Path data in whole units, relative to the point before: the shortest way to write a coast. */
export const toPathData = (rings: readonly Ring[]): string =>
  rings
    .map(thin)
    .filter((ring) => areaOf(ring) >= SMALLEST)
    .map(toSegment)
    .join("");

function toSegment(ring: Ring): string {
  const whole = ring
    .map(([x, y]): Point => [Math.round(x), Math.round(y)])
    .filter(
      ([x, y], index, all) =>
        index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1],
    );
  const [first, ...rest] = whole;
  if (!first || rest.length === 0) return "";
  const steps = rest.map(([x, y], index) => {
    const [beforeX, beforeY] = whole[index] ?? first;
    return `${x - beforeX} ${y - beforeY}`;
  });
  return `M${first.join(" ")}l${steps.join(" ")}z`.replaceAll(" -", "-");
}

/**
 * Keeps the points a line needs to stay within `TOLERANCE` of what it was (Ramer, 1972; Douglas and
 * Peucker, 1973).
 */
export function thin(points: readonly Point[]): Point[] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 3) return [...points];
  let farthest = 0;
  let index = 0;
  for (let at = 1; at < points.length - 1; at++) {
    const away = distance(points[at] ?? first, first, last);
    if (away > farthest) {
      farthest = away;
      index = at;
    }
  }
  if (farthest <= TOLERANCE) return [first, last];
  return [
    ...thin(points.slice(0, index + 1)).slice(0, -1),
    ...thin(points.slice(index)),
  ];
}

/** How far a point lies from the stretch between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}

const areaOf = (points: readonly Point[]): number =>
  Math.abs(
    points.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;
