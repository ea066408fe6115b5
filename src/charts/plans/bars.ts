/** Horizontal bars: rows, shares and comparisons are all of them. */
import {
  inOrder,
  type BarsFigure,
  type ComparisonFigure,
  type ContextFigure,
  type Figure,
} from "../figure.ts";
import { BOLD, SIZE, WIDTHS, wrap, type Ink, type Size } from "../ink.ts";
import { AFTER, endOf, writeEnd } from "./bars/ends.ts";
import { toMarks, writeMarks, writeReference } from "./bars/marks.ts";
import {
  endOfRows,
  place,
  toLabels,
  writeLabels,
  type Bar,
} from "./bars/rows.ts";
import {
  plainScale,
  valueScale,
  writeNothing,
  writeScale,
  type Area,
  type Plan,
} from "./plan.ts";
import { seriesColours } from "./series.ts";

export const planBars = (figure: BarsFigure, size: Size, ink: Ink): Plan =>
  plan(
    figure,
    inOrder(figure).map((row) => ({
      label: row.label,
      value: row.value,
      reference: row.reference ?? null,
      group: row.group,
      colour: ink.palette.own,
      isOwn: false,
      aside: "",
    })),
    figure.columns.reference,
    size,
    ink,
  );

export const planContext = (
  figure: ContextFigure,
  size: Size,
  ink: Ink,
): Plan =>
  plan(
    figure,
    figure.rows.map((row) => ({
      label: row.label,
      value: row.value,
      reference: row.reference ?? null,
      group: undefined,
      colour: ink.palette.own,
      isOwn: false,
      aside: row.value === null ? "" : (row.year ?? ""),
    })),
    figure.columns.reference,
    size,
    ink,
  );

/** Each row of the table is a group of bars, each of which says whose it is. */
export const planComparison = (
  figure: ComparisonFigure,
  size: Size,
  ink: Ink,
): Plan => {
  const colours = seriesColours(figure.series, ink);
  return plan(
    figure,
    figure.rows.flatMap((row) =>
      figure.series.map(({ label, own = false }, index) => ({
        label,
        value: row.values[index] ?? null,
        reference: null,
        group: row.label,
        colour: colours[index] ?? ink.palette.own,
        isOwn: own,
        aside: "",
      })),
    ),
    undefined,
    size,
    ink,
  );
};

const AXIS = 20;
/** Room for the words that name the reference. */
const REFERENCE = 20;
/** The width of names beside the bars. */
const LABELS = { narrow: 112, wide: 236 } as const;

function plan(
  figure: Figure,
  bars: readonly Bar[],
  reference: string | undefined,
  size: Size,
  ink: Ink,
): Plan {
  const width = WIDTHS[size];
  const isGrouped = bars.some(({ group }) => group !== undefined);
  const thickness = isGrouped ? 10 : 14;
  const labels = toLabels(bars, width, LABELS[size], ink);
  const tail = Math.max(28, ...bars.map((bar) => endOf(bar, figure, ink)));
  const hasReference =
    reference !== undefined && bars.some((bar) => bar.reference !== null);
  const top = AXIS + (hasReference ? REFERENCE : 0);
  const placed = place(bars, labels, top + 2, thickness, (heading) =>
    wrap(heading, width, (text) => ink.measure(text, SIZE, BOLD)),
  );
  const end = endOfRows(placed, labels, thickness);
  const area: Area = {
    left: labels.left,
    right: width - Math.ceil(tail) - AFTER,
    top,
    bottom: end === undefined ? top + 40 : Math.ceil(end + 6),
  };
  const known = placed.flatMap(({ bar, middle }) =>
    bar && bar.value !== null
      ? [{ x: bar.value, y: middle - top, colour: bar.colour }]
      : [],
  );

  return {
    width,
    height: area.bottom + 2,
    area,
    config: {
      type: "bar",
      data: {
        // Chart.js is quicker where all of a set look alike.
        datasets: [...Map.groupBy(known, ({ colour }) => colour)].map(
          ([backgroundColor, data]) => ({
            indexAxis: "y",
            data: data as never,
            backgroundColor,
            barThickness: thickness,
            grouped: false,
            minBarLength: 2,
            borderWidth: 0,
          }),
        ),
      },
      scales: { x: valueScale(ink), y: plainScale(area) },
    },
    annotate(context) {
      writeScale(context, ink, figure, area, 14);
      if (bars.length === 0) writeNothing(context, ink, figure, area);
      writeLabels(context, ink, placed, labels);
      const marks = toMarks(placed, area);
      writeMarks(context, ink, marks, thickness);
      for (const { bar, middle } of placed)
        if (bar) writeEnd(context, ink, figure, area, bar, middle);
      if (hasReference)
        writeReference(
          context,
          ink,
          reference,
          width,
          area,
          labels.isBeside,
          marks[0],
        );
    },
  };
}
