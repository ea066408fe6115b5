/** Lines over time: their points, and how they differ. */
import { decimalYear, type ProgressFigure, type Value } from "../../figure.ts";
import type { Ink } from "../../ink.ts";
import { seriesColours } from "../series.ts";

/** Shapes and dashes by which lines differ without colour. */
const SHAPES = [
  "circle",
  "rect",
  "triangle",
  "rectRot",
  "crossRot",
  "star",
] as const;
const DASHES = [[], [7, 3], [2, 3], [10, 3, 2, 3], [4, 2], [1, 4]];

export interface Point {
  x: number;
  value: Value;
  generation: string;
}

export interface Line {
  label: string;
  isOwn: boolean;
  colour: string;
  shape: (typeof SHAPES)[number];
  dash: number[];
  points: Point[];
}

export function toLines(figure: ProgressFigure, ink: Ink): Line[] {
  const colours = seriesColours(figure.series, ink);
  return figure.series.map(({ label, own = false, points }, index) => ({
    label,
    isOwn: own,
    colour: colours[index] ?? ink.palette.own,
    shape: SHAPES[index % SHAPES.length] ?? "circle",
    dash: DASHES[index % DASHES.length] ?? [],
    points: points
      .map(({ date, value, generation }) => ({
        x: decimalYear(date),
        value,
        generation,
      }))
      .sort((a, b) => a.x - b.x),
  }));
}

/** What Chart.js joins with a line, and nothing where it must not. */
export function withBreaks(
  points: readonly Point[],
): { x: number; y: number }[] {
  return points.flatMap(({ x, value, generation }, index) => {
    const previous = points[index - 1];
    const isNew = previous !== undefined && previous.generation !== generation;
    return [
      ...(isNew ? [{ x: (previous.x + x) / 2, y: Number.NaN }] : []),
      { x, y: value ?? Number.NaN },
    ];
  });
}

export const isDrawnInLines = (shape: Line["shape"]): boolean =>
  shape === "crossRot" || shape === "star";

export const radiusOf = ({ shape, isOwn }: Line): number =>
  (shape === "circle" || shape === "rect" ? 4.5 : 5.5) + (isOwn ? 0.5 : 0);
