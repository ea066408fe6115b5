/** One dot for each; equal ones rest on one another. */
import { formatValue, median, type DistributionFigure } from "../figure.ts";
import {
  baseline,
  BOLD,
  rule,
  SIZE,
  WIDTHS,
  write,
  type Ink,
  type Size,
} from "../ink.ts";
import { stack } from "../place.ts";
import {
  across,
  plainScale,
  valueScale,
  writeNothing,
  writeScale,
  type Area,
  type Plan,
} from "./plan.ts";

const ROW = 22;
const AXIS = 22;
/** At least so high, and no higher: then dots shrink. */
const LEAST = 48;
const MOST = 220;

export function planDistribution(
  figure: DistributionFigure,
  size: Size,
  ink: Ink,
): Plan {
  const { palette } = ink;
  const width = WIDTHS[size];
  const middle = median(figure.rows.map(({ value }) => value));
  // Each named over the others, in the order of their values.
  const owns = figure.rows
    .filter((row) => row.own)
    .sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity));
  const known = figure.rows.flatMap((row) =>
    row.value === null
      ? []
      : [{ row, value: row.value, isOwn: row.own ?? false }],
  );
  const area: Area = {
    left: 16.5,
    right: width - 20,
    top: (owns.length + 1) * ROW,
    bottom: 0,
  };
  const places = known.map(({ value }) => across(area, value));
  const { diameter, heights, most } = stackWithin(
    places,
    size,
    known.findIndex(({ isOwn }) => isOwn),
  );
  area.bottom = area.top + Math.max(LEAST, Math.ceil(most) + 14);
  const dots = known.map(({ row, value, isOwn }, index) => ({
    row,
    x: value,
    y: area.bottom - area.top - (heights[index] ?? 0) - 1,
    isOwn,
  }));
  const toDataset = (isOwn: boolean) => ({
    data: dots.filter((dot) => dot.isOwn === isOwn),
    showLine: false,
    pointRadius: isOwn ? diameter / 2 + 1.5 : diameter / 2 - 0.4,
    pointBackgroundColor: isOwn ? palette.own : palette.strong,
    pointBorderWidth: 0,
  });
  return {
    width,
    height: area.bottom + AXIS,
    area,
    config: {
      type: "line",
      // The first is drawn last, on top.
      data: { datasets: [toDataset(true), toDataset(false)] },
      scales: { x: valueScale(ink), y: plainScale(area) },
    },
    underlay(context) {
      if (middle === null) return;
      const x = across(area, middle);
      rule(context, [x, area.top - ROW + 3], [x, area.bottom], {
        colour: palette.ink,
        width: 1.5,
        dash: [5, 3],
      });
    },
    annotate(context) {
      const floor = Math.floor(area.bottom) + 0.5;
      rule(context, [area.left, floor], [area.right, floor], {
        colour: palette.strong,
      });
      writeScale(context, ink, figure, area, area.bottom + 17);
      if (middle === null) writeNothing(context, ink, figure, area);
      else {
        const x = across(area, middle);
        writeName(
          context,
          ink,
          width,
          x,
          area.top - ROW / 2,
          [figure.median, formatValue(middle, figure)],
          { side: freeSide(middle, owns) },
        );
      }
      const named = owns.map((row, index) => {
        const dot = dots.find((known) => known.row === row);
        const x = dot ? across(area, dot.x) : area.left;
        return { ...row, dot, x, top: index * ROW };
      });
      for (const { dot, x, top } of named)
        if (dot)
          rule(
            context,
            [x, top + ROW - 2],
            [x, area.top + dot.y - diameter / 2 - 3],
            { colour: palette.own, width: 1.5 },
          );
      for (const { label, value, x, top } of named)
        writeName(
          context,
          ink,
          width,
          x,
          top + ROW / 2,
          [label, value === null ? figure.missing : formatValue(value, figure)],
          { isOwn: true, isMissing: value === null },
        );
    },
  };
}

/** The side of the median's line where its name is farther from lines that lead to one's own. */
function freeSide(
  middle: number,
  owns: DistributionFigure["rows"],
): "left" | "right" {
  const distances = owns.flatMap(({ value }) =>
    value === null ? [] : [value - middle],
  );
  const above = distances.filter((distance) => distance > 0);
  const below = distances.filter((distance) => distance <= 0);
  return Math.min(...above) >= -Math.max(...below) ? "right" : "left";
}

/** The largest dots whose stack is not too high. */
function stackWithin(
  places: readonly number[],
  size: Size,
  own: number,
): { diameter: number; heights: number[]; most: number } {
  for (let diameter = size === "wide" ? 10 : 8; ; diameter -= 1) {
    const heights = stack(places, diameter, own);
    const most = Math.max(0, ...heights) + diameter / 2;
    if (most <= MOST || diameter <= 3) return { diameter, heights, most };
  }
}

/** A name and its value over a place, within the drawing. */
function writeName(
  context: CanvasRenderingContext2D,
  ink: Ink,
  width: number,
  x: number,
  y: number,
  [name, value]: readonly [string, string],
  {
    isOwn = false,
    isMissing = false,
    side = "over",
  }: {
    isOwn?: boolean;
    isMissing?: boolean;
    side?: "left" | "right" | "over";
  } = {},
): void {
  const gap = 6;
  const nameWidth = ink.measure(name, SIZE, isOwn ? BOLD : 400);
  const whole =
    nameWidth + gap + ink.measure(value, SIZE, isMissing ? 400 : BOLD);
  const wanted = { left: x - whole - gap, right: x + gap, over: x - whole / 2 };
  const start = Math.min(Math.max(wanted[side], 0), width - whole);
  const colour = isOwn ? ink.palette.own : ink.palette.ink;
  write(context, ink, name, start, baseline(y), {
    weight: isOwn ? BOLD : 400,
    colour,
    halo: true,
  });
  write(context, ink, value, start + nameWidth + gap, baseline(y), {
    weight: isMissing ? 400 : BOLD,
    italic: isMissing,
    colour,
    halo: true,
  });
}
