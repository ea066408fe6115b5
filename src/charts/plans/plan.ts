/** What all drawings have in common. */
import type { ChartConfiguration } from "chart.js";
import { formatValue, SCALE, type Figure } from "../figure.ts";
import { baseline, rule, SMALL, write, type Ink } from "../ink.ts";

/** A drawing before it is drawn. */
export interface Plan {
  width: number;
  height: number;
  /** Where values are drawn, within the whole. */
  area: Area;
  /** What Chart.js draws … */
  config: Pick<ChartConfiguration, "type" | "data"> & {
    scales: Readonly<Record<string, PlainOptions>>;
  };
  /** … what lies under it … */
  underlay?: (context: CanvasRenderingContext2D) => void;
  /** … and what we write and mark on it. */
  annotate: (context: CanvasRenderingContext2D) => void;
}

/** A scale: its limits, and the values at which it has a line. */
export interface PlainOptions {
  type: "plain" | "round";
  min: number;
  max: number;
  reverse?: boolean;
  steps?: readonly number[];
  colour?: string;
}

export interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Values at which the scale has a line. */
export const STEPS = [0, 25, 50, 75, 100];

/** Places where half a unit makes a line of one unit sharp. */
export const crisp = (place: number): number => Math.floor(place) + 0.5;

/** The x of a value on a scale that lies. */
export const across = ({ left, right }: Area, value: number): number =>
  left + ((right - left) * (value - SCALE.min)) / (SCALE.max - SCALE.min);

/** A scale of values, 0–100, with its lines; its numbers are written by us. */
export const valueScale = ({ palette }: Ink): PlainOptions => ({
  type: "plain",
  ...SCALE,
  steps: STEPS,
  colour: palette.line,
});

/** A scale that is seen by nobody: one unit is one unit of the drawing, downwards. */
export const plainScale = ({ top, bottom }: Area): PlainOptions => ({
  type: "plain",
  reverse: true,
  min: 0,
  max: bottom - top,
});

/** The numbers of a scale that lies, with their base line at `y`, and its zero line. */
export function writeScale(
  context: CanvasRenderingContext2D,
  ink: Ink,
  figure: Figure,
  area: Area,
  y: number,
): void {
  for (const step of STEPS)
    write(context, ink, formatValue(step, figure), across(area, step), y, {
      // Zero may stand at the very edge.
      align: step === 0 && area.left < 12 ? "left" : "center",
      size: SMALL,
      colour: ink.palette.soft,
    });
  const zero = crisp(area.left);
  rule(context, [zero, area.top], [zero, area.bottom], {
    colour: ink.palette.strong,
  });
}

/** Says in the middle of a drawing that there is nothing to draw. */
export const writeNothing = (
  context: CanvasRenderingContext2D,
  ink: Ink,
  figure: Figure,
  { left, right, top, bottom }: Area,
): void =>
  write(
    context,
    ink,
    figure.missing,
    (left + right) / 2,
    baseline((top + bottom) / 2),
    { align: "center", italic: true, colour: ink.palette.soft, halo: true },
  );
