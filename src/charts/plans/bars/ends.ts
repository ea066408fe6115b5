/** What stands after a bar: its value, or the words for its absence, and its year. */
import { formatValue, type Figure } from "../../figure.ts";
import { baseline, BOLD, SIZE, SMALL, write, type Ink } from "../../ink.ts";
import { across, type Area } from "../plan.ts";
import type { Bar } from "./rows.ts";

/** Between the end of a bar, or a mark, and what is written after it. */
export const AFTER = 6;

const wordsOf = (bar: Bar, figure: Figure): string =>
  bar.value === null ? figure.missing : formatValue(bar.value, figure);

const asideOf = ({ aside }: Bar, ink: Ink): number =>
  aside ? AFTER + ink.measure(aside, SMALL, 400) : 0;

/** How far what is written after a bar reaches. What is missing is written where the bar would be. */
export const endOf = (bar: Bar, figure: Figure, ink: Ink): number =>
  bar.value === null
    ? 0
    : ink.measure(wordsOf(bar, figure), SIZE, BOLD) + asideOf(bar, ink) + AFTER;

/**
 * Writes what stands after a bar, clear of the mark of what it is compared with: what does not fit
 * before the mark stands after it, and the value as near to its bar as it can.
 */
export function writeEnd(
  context: CanvasRenderingContext2D,
  ink: Ink,
  figure: Figure,
  area: Area,
  bar: Bar,
  middle: number,
): void {
  const words = wordsOf(bar, figure);
  const isMissing = bar.value === null;
  const weight = isMissing ? 400 : BOLD;
  const mark = bar.reference === null ? null : across(area, bar.reference);
  const clear = (end: number, length: number): number =>
    mark !== null && mark > end - AFTER && mark < end + AFTER + length + AFTER
      ? mark
      : end;
  const length = ink.measure(words, SIZE, weight);
  const end = Math.max(
    across(area, bar.value ?? 0),
    area.left + (isMissing ? 0 : 2),
  );
  const x = clear(end, length) + AFTER;
  write(context, ink, words, x, baseline(middle), {
    weight,
    italic: isMissing,
    halo: true,
    ...(isMissing && { colour: ink.palette.soft }),
  });
  if (bar.aside)
    write(
      context,
      ink,
      bar.aside,
      clear(x + length, ink.measure(bar.aside, SMALL, 400)) + AFTER,
      baseline(middle, SMALL),
      { size: SMALL, colour: ink.palette.soft, halo: true },
    );
}
