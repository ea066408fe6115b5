/** Values over time, broken where the questionnaire changed. */
import { drawPoint } from "chart.js/helpers";
import {
  decimalYear,
  formatValue,
  type ProgressFigure,
  type Value,
} from "../figure.ts";
import {
  baseline,
  BOLD,
  LINE,
  rule,
  SIZE,
  SMALL,
  WIDTHS,
  wrap,
  write,
  type Ink,
  type Size,
} from "../ink.ts";
import { spread } from "../place.ts";
import { seriesColours } from "./bars.ts";
import {
  crisp,
  STEPS,
  valueScale,
  writeNothing,
  type Area,
  type Plan,
} from "./plan.ts";

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

interface Point {
  x: number;
  value: Value;
  generation: string;
}

interface Line {
  label: string;
  isOwn: boolean;
  colour: string;
  shape: (typeof SHAPES)[number];
  dash: number[];
  points: Point[];
}

/** The time of one generation in the picture. */
interface Zone {
  label: string;
  start: number;
  end: number;
}

export function planProgress(
  figure: ProgressFigure,
  size: Size,
  ink: Ink,
): Plan {
  const { palette } = ink;
  const width = WIDTHS[size];
  const lines = toLines(figure, ink);
  const places = lines.flatMap(({ points }) => points.map(({ x }) => x));
  const hasValues = lines.some(({ points }) =>
    points.some(({ value }) => value !== null),
  );
  const [first, last] = years(places);
  const names = lines.map((line) => toName(line, figure, ink, size));
  const nameWidth = Math.max(0, ...names.map((name) => name.width));
  const left =
    Math.ceil(ink.measure(formatValue(100, figure), SMALL, 400)) + 8.5;
  const area: Area = {
    left,
    right: Math.round(width - (nameWidth > 0 ? nameWidth + 34 : 16)),
    top: 0,
    bottom: 0,
  };
  const toX = (year: number): number =>
    area.left + ((area.right - area.left) * (year - first)) / (last - first);
  const zones = toZones(figure, lines, [first, last]).map((zone) => ({
    ...zone,
    lines: wrap(
      zone.label,
      // Nothing stands to the right of the last.
      Math.max(
        (zone.end === last ? width : toX(zone.end)) - toX(zone.start) - 10,
        64,
      ),
      (text) => ink.measure(text, SMALL, 400),
    ),
  }));
  area.top = Math.max(0, ...zones.map((zone) => zone.lines.length)) * LINE + 8;
  const total = names.reduce((sum, { height }) => sum + height, 0);
  area.bottom = area.top + Math.max(size === "wide" ? 260 : 220, total);
  const toY = (value: number): number =>
    area.bottom - ((area.bottom - area.top) * value) / 100;

  return {
    width,
    height: area.bottom + 24,
    area,
    config: {
      type: "line",
      data: {
        // The first is drawn last, on top.
        datasets: lines
          .filter(({ points }) => points.some(({ value }) => value !== null))
          .map((line) => ({
            data: withBreaks(line.points),
            borderColor: line.colour,
            borderWidth: line.isOwn || lines.length === 1 ? 3.5 : 2,
            borderDash: line.dash,
            pointStyle: line.shape,
            pointRadius: radiusOf(line),
            pointBackgroundColor: line.colour,
            pointBorderColor: line.colour,
            pointBorderWidth: isDrawnInLines(line.shape) ? 2 : 0,
          }))
          .sort((a, b) => b.borderWidth - a.borderWidth),
      },
      scales: {
        x: {
          type: "plain" as "linear",
          display: false,
          min: first,
          max: last,
        },
        y: valueScale(ink),
      },
    },
    annotate(context) {
      for (const step of STEPS)
        write(
          context,
          ink,
          formatValue(step, figure),
          area.left - 8,
          baseline(toY(step), SMALL),
          { align: "right", size: SMALL, colour: palette.soft },
        );
      const floor = crisp(area.bottom);
      rule(context, [area.left, floor], [area.right, floor], {
        colour: palette.strong,
      });
      writeYears(context, ink, [first, last], toX, area);
      for (const [index, zone] of zones.entries()) {
        const x = toX(zone.start);
        if (index > 0)
          rule(context, [crisp(x), 0], [crisp(x), area.bottom], {
            colour: palette.ink,
            dash: [3, 3],
          });
        for (const [row, line] of zone.lines.entries())
          write(
            context,
            ink,
            line,
            index > 0 ? x + 6 : 0.5,
            baseline((row + 0.5) * LINE, SMALL),
            { size: SMALL, colour: palette.soft, halo: true },
          );
      }
      if (!hasValues) writeNothing(context, ink, figure, area);
      else writeMissing(context, ink, figure, lines, toX, area);
      const [only] = lines;
      if (only && lines.length === 1)
        writeValues(context, ink, figure, only, toX, toY);
      writeEnds(context, ink, lines, names, [toX, toY], area);
    },
  };
}

function toLines(figure: ProgressFigure, ink: Ink): Line[] {
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

/** Whole years around all points; never less than two. */
function years(places: readonly number[]): [number, number] {
  if (places.length === 0) return [0, 1];
  const first = Math.floor(Math.min(...places));
  const last = Math.ceil(Math.max(...places));
  return last - first < 2
    ? [first - 1, Math.max(last, first + 1) + 1]
    : [first, last];
}

/** What Chart.js joins with a line, and nothing where it must not. */
function withBreaks(points: readonly Point[]): { x: number; y: number }[] {
  return points.flatMap(({ x, value, generation }, index) => {
    const previous = points[index - 1];
    const isNew = previous !== undefined && previous.generation !== generation;
    return [
      ...(isNew ? [{ x: (previous.x + x) / 2, y: Number.NaN }] : []),
      { x, y: value ?? Number.NaN },
    ];
  });
}

/**
 * When each generation was in use: from half-way between the last answers to the one before and
 * the first to itself.
 */
function toZones(
  { generations }: ProgressFigure,
  lines: readonly Line[],
  [first, last]: readonly [number, number],
): Zone[] {
  const used = generations.flatMap(({ id, label }) => {
    const places = lines.flatMap(({ points }) =>
      points.filter(({ generation }) => generation === id).map(({ x }) => x),
    );
    return places.length === 0
      ? []
      : [{ label, from: Math.min(...places), to: Math.max(...places) }];
  });
  const starts = used.map(({ from }, index) => {
    const previous = used[index - 1];
    if (!previous) return first;
    return previous.to < from ? (previous.to + from) / 2 : from;
  });
  return used.map(({ label }, index) => ({
    label,
    start: starts[index] ?? first,
    end: starts[index + 1] ?? last,
  }));
}

const isDrawnInLines = (shape: Line["shape"]): boolean =>
  shape === "crossRot" || shape === "star";

const radiusOf = ({ shape, isOwn }: Line): number =>
  (shape === "circle" || shape === "rect" ? 4.5 : 5.5) + (isOwn ? 0.5 : 0);

interface Name {
  lines: string[];
  value: string;
  width: number;
  height: number;
}

/** What stands at the end of a line; nothing where there is one line, which the title names. */
function toName(
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

function writeEnds(
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

/** The value of each point over it, where there is one line. */
function writeValues(
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
function writeMissing(
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

/** Whole years under the scale, as many as fit. */
function writeYears(
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
