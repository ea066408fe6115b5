/** Time in a picture: its years, and the generations of the questionnaire. */
import type { ProgressFigure } from "../../figure.ts";
import {
  baseline,
  LINE,
  rule,
  SMALL,
  wrap,
  write,
  type Ink,
} from "../../ink.ts";
import { crisp, type Area } from "../plan.ts";
import type { Line } from "./lines.ts";

/** The time of one generation in the picture: from its start to that of the next. */
export interface Zone {
  label: string;
  start: number;
}

/** Whole years around all points; never less than two. */
export function years(places: readonly number[]): [number, number] {
  if (places.length === 0) return [0, 1];
  const first = Math.floor(Math.min(...places));
  const last = Math.ceil(Math.max(...places));
  return last - first < 2
    ? [first - 1, Math.max(last, first + 1) + 1]
    : [first, last];
}

/**
 * When each generation was in use: from half-way between the last answers to the one before and
 * the first to itself.
 * @param first the year the picture begins with
 */
export function toZones(
  { generations }: ProgressFigure,
  lines: readonly Line[],
  first: number,
): Zone[] {
  const used = generations.flatMap(({ id, label }) => {
    const places = lines.flatMap(({ points }) =>
      points.filter(({ generation }) => generation === id).map(({ x }) => x),
    );
    return places.length === 0
      ? []
      : [{ label, from: Math.min(...places), to: Math.max(...places) }];
  });
  return used.map(({ label, from }, index) => {
    const previous = used[index - 1];
    if (!previous) return { label, start: first };
    return {
      label,
      start: previous.to < from ? (previous.to + from) / 2 : from,
    };
  });
}

/** Whole years under the scale, as many as fit. */
export function writeYears(
  context: CanvasRenderingContext2D,
  ink: Ink,
  [first, last]: readonly [number, number],
  toX: (year: number) => number,
  area: Area,
): void {
  if (first === 0) return;
  const room = ink.measure("2000", SMALL, 400) + 14;
  const each = toX(first + 1) - toX(first);
  const step = [1, 2, 5, 10, 20].find((years) => years * each >= room) ?? 50;
  for (let year = first; year <= last; year++) {
    const x = crisp(toX(year));
    rule(context, [x, area.bottom], [x, area.bottom + 4], {
      colour: ink.palette.strong,
    });
    if ((year - first) % step === 0)
      write(context, ink, String(year), x, area.bottom + 18, {
        align: "center",
        size: SMALL,
        colour: ink.palette.soft,
      });
  }
}

/** The lines of the zones' names, each within its zone; nothing stands to the right of the last. */
export const wrapZones = (
  zones: readonly Zone[],
  toX: (year: number) => number,
  width: number,
  ink: Ink,
): string[][] =>
  zones.map(({ label, start }, index) => {
    const next = zones[index + 1];
    const room = (next ? toX(next.start) : width) - toX(start) - 10;
    return wrap(label, Math.max(room, 64), (text) =>
      ink.measure(text, SMALL, 400),
    );
  });

/** The name of each zone at the top, and a line where a new one begins. */
export function writeZones(
  context: CanvasRenderingContext2D,
  ink: Ink,
  zones: readonly Zone[],
  names: readonly string[][],
  toX: (year: number) => number,
  area: Area,
): void {
  for (const [index, zone] of zones.entries()) {
    const x = toX(zone.start);
    if (index > 0)
      rule(context, [crisp(x), 0], [crisp(x), area.bottom], {
        colour: ink.palette.ink,
        dash: [3, 3],
      });
    for (const [row, line] of (names[index] ?? []).entries())
      write(
        context,
        ink,
        line,
        index > 0 ? x + 6 : 0.5,
        baseline((row + 0.5) * LINE, SMALL),
        { size: SMALL, colour: ink.palette.soft, halo: true },
      );
  }
}
