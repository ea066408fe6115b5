/** Rows of bars: where each stands, and its name. */
import type { Value } from "../../figure.ts";
import {
  baseline,
  BOLD,
  LINE,
  SIZE,
  wrap,
  write,
  type Ink,
} from "../../ink.ts";

/** One bar, whatever figure it is of. */
export interface Bar {
  label: string;
  value: Value;
  reference: Value;
  group: string | undefined;
  colour: string;
  isOwn: boolean;
  /** After the value: its year. */
  aside: string;
}

/** A bar, or the heading of a group, with its place. */
export interface Placed {
  bar?: Bar;
  lines: string[];
  /** Where its text begins. */
  top: number;
  /** The middle of the bar. */
  middle: number;
}

/** Names, as they are written: beside the bars or over them. */
export interface Labels {
  isBeside: boolean;
  /** Where bars begin. */
  left: number;
  /** The lines of each bar's name. */
  lines: string[][];
}

/** Between names and bars. */
const GAP = 8;

/**
 * Names beside the bars where they fit into two lines, else over them.
 * @param width of the drawing
 * @param most the width of names beside the bars
 */
export function toLabels(
  bars: readonly Bar[],
  width: number,
  most: number,
  ink: Ink,
): Labels {
  // One's own name is bold: room for all as if they were, where one is.
  const weight = bars.some(({ isOwn }) => isOwn) ? BOLD : 400;
  const measure = (text: string) => ink.measure(text, SIZE, weight);
  const lines = bars.map(({ label }) => wrap(label, most, measure));
  const isBeside = bars.every(
    ({ label }, index) =>
      (lines[index]?.length ?? 0) <= 2 &&
      label.split(" ").every((word) => measure(word) <= most),
  );
  return isBeside
    ? {
        isBeside,
        left: Math.ceil(Math.max(0, ...lines.flat().map(measure))) + GAP,
        lines,
      }
    : {
        isBeside,
        left: 0.5,
        lines: bars.map(({ label }) => wrap(label, width, measure)),
      };
}

/**
 * From the top down: the heading of each group, and its bars.
 * @param wrapHeading breaks a heading into lines
 */
export function place(
  bars: readonly Bar[],
  { isBeside, lines: labels }: Labels,
  top: number,
  thickness: number,
  wrapHeading: (heading: string) => string[],
): Placed[] {
  const placed: Placed[] = [];
  const space = thickness < 12 ? 6 : 10;
  let y = top;
  let group: string | undefined;
  for (const [index, bar] of bars.entries()) {
    if (bar.group !== undefined && bar.group !== group) {
      const lines = wrapHeading(bar.group);
      y += group === undefined ? 4 : 16;
      placed.push({ lines, top: y, middle: y });
      y += lines.length * LINE + 4;
    }
    group = bar.group;
    const lines = labels[index] ?? [];
    if (isBeside) {
      const height = Math.max(lines.length * LINE, thickness) + space;
      const middle = y + height / 2;
      placed.push({
        bar,
        lines,
        top: middle - (lines.length * LINE) / 2,
        middle,
      });
      y += height;
    } else {
      const middle = y + lines.length * LINE + 3 + thickness / 2;
      placed.push({ bar, lines, top: y, middle });
      y = middle + thickness / 2 + space + 2;
    }
  }
  return placed;
}

/** Where the last row ends; undefined where there is none. */
export function endOfRows(
  placed: readonly Placed[],
  { isBeside }: Labels,
  thickness: number,
): number | undefined {
  const last = placed.at(-1);
  return (
    last &&
    Math.max(
      last.middle + thickness / 2,
      isBeside ? last.top + last.lines.length * LINE : 0,
    )
  );
}

export function writeLabels(
  context: CanvasRenderingContext2D,
  ink: Ink,
  placed: readonly Placed[],
  { isBeside, left }: Labels,
): void {
  for (const { bar, lines, top } of placed)
    for (const [index, line] of lines.entries()) {
      const y = baseline(top + (index + 0.5) * LINE);
      const isRight = bar !== undefined && isBeside;
      write(context, ink, line, isRight ? left - GAP : 0, y, {
        align: isRight ? "right" : "left",
        weight: bar === undefined || bar.isOwn ? BOLD : 400,
        halo: !isRight,
      });
    }
}
