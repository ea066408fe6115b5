/** Values over time, broken where the questionnaire changed. */
import { formatValue, type ProgressFigure } from "../figure.ts";
import {
  baseline,
  LINE,
  rule,
  SMALL,
  WIDTHS,
  write,
  type Ink,
  type Size,
} from "../ink.ts";
import { toName, writeEnds } from "./progress/ends.ts";
import {
  isDrawnInLines,
  radiusOf,
  toLines,
  withBreaks,
  type Line,
} from "./progress/lines.ts";
import {
  toZones,
  wrapZones,
  writeYears,
  writeZones,
  years,
} from "./progress/time.ts";
import { writeMissing, writeValues } from "./progress/values.ts";
import {
  crisp,
  STEPS,
  valueScale,
  writeNothing,
  type Area,
  type Plan,
} from "./plan.ts";

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
  const zones = toZones(figure, lines, first);
  const zoneNames = wrapZones(zones, toX, width, ink);
  area.top = Math.max(0, ...zoneNames.map((name) => name.length)) * LINE + 8;
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
          .map((line) => toDataset(line, line.isOwn || lines.length === 1))
          .sort((a, b) => b.borderWidth - a.borderWidth),
      },
      scales: {
        x: { type: "plain", min: first, max: last },
        y: valueScale(ink),
      },
    },
    annotate(context) {
      writeSteps(context, ink, figure, toY, area);
      const floor = crisp(area.bottom);
      rule(context, [area.left, floor], [area.right, floor], {
        colour: palette.strong,
      });
      writeYears(context, ink, [first, last], toX, area);
      writeZones(context, ink, zones, zoneNames, toX, area);
      if (!hasValues) writeNothing(context, ink, figure, area);
      else writeMissing(context, ink, figure, lines, toX, area);
      const [only] = lines;
      if (only && lines.length === 1)
        writeValues(context, ink, figure, only, toX, toY);
      writeEnds(context, ink, lines, names, [toX, toY], area);
    },
  };
}

const toDataset = (line: Line, isThick: boolean) => ({
  data: withBreaks(line.points),
  borderColor: line.colour,
  borderWidth: isThick ? 3.5 : 2,
  borderDash: line.dash,
  pointStyle: line.shape,
  pointRadius: radiusOf(line),
  pointBackgroundColor: line.colour,
  pointBorderColor: line.colour,
  pointBorderWidth: isDrawnInLines(line.shape) ? 2 : 0,
});

/** The numbers of the scale, to its left. */
function writeSteps(
  context: CanvasRenderingContext2D,
  ink: Ink,
  figure: ProgressFigure,
  toY: (value: number) => number,
  area: Area,
): void {
  for (const step of STEPS)
    write(
      context,
      ink,
      formatValue(step, figure),
      area.left - 8,
      baseline(toY(step), SMALL),
      { align: "right", size: SMALL, colour: ink.palette.soft },
    );
}
