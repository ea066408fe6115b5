/** Values, and words for their absence, along lines. */
import { formatValue, type ProgressFigure } from "../../figure.ts";
import { BOLD, rule, SMALL, write, type Ink } from "../../ink.ts";
import type { Area } from "../plan.ts";
import type { Line } from "./lines.ts";

/** The value of each point over it, where there is one line. */
export function writeValues(
  context: CanvasRenderingContext2D,
  ink: Ink,
  figure: ProgressFigure,
  { points }: Line,
  toX: (year: number) => number,
  toY: (value: number) => number,
): void {
  for (const [index, { x, value }] of points.entries()) {
    if (value === null) continue;
    // Under the point in a valley, so that the line does not run through it.
    const around = [points[index - 1]?.value, points[index + 1]?.value];
    const isValley =
      value > 8 &&
      around.some((near) => near != null) &&
      around.every((near) => near == null || near > value);
    write(
      context,
      ink,
      formatValue(value, figure),
      toX(x),
      toY(value) + (isValley ? 22 : -11),
      { align: "center", weight: BOLD, halo: true },
    );
  }
}

/** Words at the foot, where somebody answered and no value is known. */
export function writeMissing(
  context: CanvasRenderingContext2D,
  ink: Ink,
  figure: ProgressFigure,
  lines: readonly Line[],
  toX: (year: number) => number,
  area: Area,
): void {
  const places = lines.flatMap(({ points, colour }) =>
    points
      .filter(({ value }) => value === null)
      .map(({ x }) => ({ x: toX(x), colour })),
  );
  const words = figure.missing;
  const half = ink.measure(words, SMALL, 400) / 2;
  let free = Number.NEGATIVE_INFINITY;
  for (const { x, colour } of places.sort((a, b) => a.x - b.x)) {
    rule(context, [x, area.bottom - 5], [x, area.bottom + 5], {
      colour,
      width: 2,
    });
    const middle = Math.min(Math.max(x, area.left + half), area.right - half);
    if (middle - half < free) continue;
    free = middle + half + 6;
    write(context, ink, words, middle, area.bottom - 9, {
      align: "center",
      size: SMALL,
      italic: true,
      colour: ink.palette.soft,
      halo: true,
    });
  }
}
