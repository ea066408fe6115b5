/** Marks of what bars are compared with. */
import { rule, SMALL, write, type Ink } from "../../ink.ts";
import { across, type Area } from "../plan.ts";
import type { Placed } from "./rows.ts";

export interface Mark {
  x: number;
  /** The middle of the bar it crosses. */
  middle: number;
}

export const toMarks = (placed: readonly Placed[], area: Area): Mark[] =>
  placed.flatMap(({ bar, middle }) =>
    bar && bar.reference !== null
      ? [{ x: across(area, bar.reference), middle }]
      : [],
  );

/** Each mark a little higher than its bar, and set off from it. */
export function writeMarks(
  context: CanvasRenderingContext2D,
  { palette }: Ink,
  marks: readonly Mark[],
  thickness: number,
): void {
  const half = thickness / 2 + 3;
  for (const [colour, width] of [
    [palette.paper, 6],
    [palette.soft, 2.5],
  ] as const)
    for (const { x, middle } of marks)
      rule(context, [x, middle - half], [x, middle + half], { colour, width });
}

/** What the marks are: over the first of them, or where bars have their names over them, as a key. */
export function writeReference(
  context: CanvasRenderingContext2D,
  ink: Ink,
  words: string,
  width: number,
  area: Area,
  isBeside: boolean,
  mark: Mark | undefined,
): void {
  if (!mark) return;
  const length = ink.measure(words, SMALL, 400);
  const y = area.top - 6;
  const style = { size: SMALL, colour: ink.palette.soft, halo: true };
  if (isBeside && length < width - 8) {
    const x = Math.min(Math.max(mark.x - length / 2, 0), width - length);
    write(context, ink, words, x, y, style);
  } else {
    rule(context, [1.5, y - 11], [1.5, y + 3], {
      colour: ink.palette.soft,
      width: 2.5,
    });
    write(context, ink, words, 8, y, style);
  }
}
