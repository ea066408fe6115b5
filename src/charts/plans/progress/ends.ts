/** What stands at the ends of lines. */
import { drawPoint } from "chart.js/helpers";
import { formatValue, type ProgressFigure } from "../../figure.ts";
import {
  baseline,
  BOLD,
  LINE,
  rule,
  SIZE,
  wrap,
  write,
  type Ink,
  type Size,
} from "../../ink.ts";
import { spread } from "../../place.ts";
import type { Area } from "../plan.ts";
import { isDrawnInLines, radiusOf, type Line } from "./lines.ts";

export interface Name {
  lines: string[];
  value: string;
  width: number;
  height: number;
}

/** What stands at the end of a line; nothing where there is one line, which the title names. */
export function toName(
  line: Line,
  figure: ProgressFigure,
  ink: Ink,
  size: Size,
): Name {
  if (figure.series.length === 1)
    return { lines: [], value: "", width: 0, height: 0 };
  const weight = line.isOwn ? BOLD : 400;
  const last = line.points.findLast(({ value }) => value !== null)?.value;
  const value = last == null ? figure.missing : formatValue(last, figure);
  const measure = (text: string) => ink.measure(text, SIZE, weight);
  const lines = wrap(line.label, size === "wide" ? 130 : 92, measure);
  const end = lines.at(-1) ?? "";
  // The value follows the name on its last line where it fits.
  const most = size === "wide" ? 150 : 100;
  const valueWidth = ink.measure(value, SIZE, BOLD);
  if (measure(end) + 6 + valueWidth > most) lines.push("");
  const lastWidth = measure(lines.at(-1) ?? "");
  return {
    lines,
    value,
    width: Math.ceil(
      Math.max(
        ...lines.map(measure),
        lastWidth + (lastWidth > 0 ? 6 : 0) + valueWidth,
      ),
    ),
    height: lines.length * LINE + 4,
  };
}

export function writeEnds(
  context: CanvasRenderingContext2D,
  ink: Ink,
  lines: readonly Line[],
  names: readonly Name[],
  [toX, toY]: readonly [(year: number) => number, (value: number) => number],
  area: Area,
): void {
  if (lines.length === 1) return;
  const ends = lines.map(({ points }) => {
    const last = points.findLast(({ value }) => value !== null);
    return last?.value == null
      ? undefined
      : { x: toX(last.x), y: toY(last.value) };
  });
  const middles = spread(
    names.map(({ height }, index) => ({
      middle: ends[index]?.y ?? area.bottom,
      height,
    })),
    [area.top - LINE / 2, area.bottom + LINE / 2],
  );
  const column = area.right + 28;
  for (const [index, line] of lines.entries()) {
    const name = names[index];
    const middle = middles[index] ?? 0;
    const end = ends[index];
    if (!name) continue;
    if (end) {
      // From the end of the line to its name, out of the way of other lines.
      rule(
        context,
        [Math.max(end.x + 8, area.right - 12), end.y],
        [column - 12, middle],
        { colour: line.colour },
      );
      if (end.x + 8 < area.right - 12)
        rule(context, [end.x + 8, end.y], [area.right - 12, end.y], {
          colour: line.colour,
          dash: [1, 3],
        });
    }
    context.strokeStyle = context.fillStyle = line.colour;
    context.lineWidth = 2;
    drawPoint(
      context,
      {
        pointStyle: line.shape,
        radius: radiusOf(line),
        borderWidth: isDrawnInLines(line.shape) ? 2 : 0,
        rotation: 0,
      } as never,
      column - 7,
      middle,
    );
    const weight = line.isOwn ? BOLD : 400;
    const top = middle - (name.lines.length * LINE) / 2;
    for (const [row, text] of name.lines.entries()) {
      const y = baseline(top + (row + 0.5) * LINE);
      if (text)
        write(context, ink, text, column + 2, y, {
          weight,
          colour: line.colour,
        });
      if (row === name.lines.length - 1)
        write(
          context,
          ink,
          name.value,
          column + 2 + (text ? ink.measure(text, SIZE, weight) + 6 : 0),
          y,
          end
            ? { weight: BOLD, colour: line.colour }
            : { italic: true, colour: ink.palette.soft },
        );
    }
  }
}
