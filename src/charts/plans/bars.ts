/** Horizontal bars: rows, shares and comparisons are all of them. */
import {
  formatValue,
  inOrder,
  type BarsFigure,
  type ComparisonFigure,
  type ContextFigure,
  type Figure,
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
import {
  across,
  plainScale,
  valueScale,
  writeNothing,
  writeScale,
  type Area,
  type Plan,
} from "./plan.ts";

/** One bar, whatever figure it is of. */
interface Bar {
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
interface Placed {
  bar?: Bar;
  lines: string[];
  /** Where its text begins. */
  top: number;
  /** The middle of the bar. */
  middle: number;
}

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

/** One's own in the colour of one's own, the others in those of the series. */
export function seriesColours(
  series: readonly { own?: boolean | undefined }[],
  { palette }: Ink,
): string[] {
  // Where none is one's own, the first has that colour.
  const first = Math.max(
    series.findIndex(({ own }) => own),
    0,
  );
  const others = [...palette.series];
  return series.map((_, index) =>
    index === first ? palette.own : (others.shift() ?? palette.soft),
  );
}

const AXIS = 20;
/** Room for the words that name the reference. */
const REFERENCE = 20;
const GAP = 8;
/** Between the end of a bar, or a mark, and what is written after it. */
const AFTER = 6;

function plan(
  figure: Figure,
  bars: readonly Bar[],
  reference: string | undefined,
  size: Size,
  ink: Ink,
): Plan {
  const width = WIDTHS[size];
  // One's own name is bold: room for all as if they were, where one is.
  const weight = bars.some(({ isOwn }) => isOwn) ? BOLD : 400;
  const measure = (text: string) => ink.measure(text, SIZE, weight);
  const isGrouped = bars.some(({ group }) => group !== undefined);
  const thickness = isGrouped ? 10 : 14;

  // Beside the bars where the names fit into two lines, else over them.
  const most = size === "wide" ? 236 : 112;
  const widest = Math.max(
    0,
    ...bars.flatMap(({ label }) => wrap(label, most, measure).map(measure)),
  );
  const isBeside = bars.every(
    ({ label }) =>
      wrap(label, most, measure).length <= 2 &&
      label.split(" ").every((word) => measure(word) <= most),
  );
  const tail = Math.max(28, ...bars.map((bar) => endOf(bar, figure, ink)));
  const left = isBeside ? Math.ceil(widest) + GAP : 0.5;
  const right = width - Math.ceil(tail) - AFTER;

  const hasReference =
    reference !== undefined && bars.some((bar) => bar.reference !== null);
  const top = AXIS + (hasReference ? REFERENCE : 0);
  const placed = place(bars, {
    top: top + 2,
    thickness,
    wrapLabel: (label) => wrap(label, isBeside ? most : width, measure),
    wrapHeading: (label) =>
      wrap(label, width, (text) => ink.measure(text, SIZE, BOLD)),
    isBeside,
  });
  const last = placed.at(-1);
  const bottom = last
    ? Math.ceil(
        Math.max(
          last.middle + thickness / 2,
          isBeside ? last.top + last.lines.length * LINE : 0,
        ) + 6,
      )
    : top + 40;
  const area: Area = { left, right, top, bottom };
  const drawn = placed.flatMap(({ bar, middle }) =>
    bar ? [{ bar, middle }] : [],
  );
  const known = drawn.filter(({ bar }) => bar.value !== null);

  return {
    width,
    height: bottom + 2,
    area,
    config: {
      type: "bar",
      data: {
        datasets: [
          {
            indexAxis: "y",
            data: known.map(({ bar, middle }) => ({
              x: bar.value ?? 0,
              y: middle - top,
            })) as never,
            backgroundColor: oneOrAll(known.map(({ bar }) => bar.colour)),
            barThickness: thickness,
            minBarLength: 2,
            borderWidth: 0,
          },
        ],
      },
      scales: { x: valueScale(ink), y: plainScale(area) },
    },
    annotate(context) {
      writeScale(context, ink, figure, area, 14);
      if (bars.length === 0) writeNothing(context, ink, figure, area);
      writeLabels(context, ink, placed, left, isBeside);
      const marks = drawn.flatMap(({ bar, middle }) =>
        bar.reference !== null
          ? [{ x: across(area, bar.reference), middle }]
          : [],
      );
      for (const colour of [ink.palette.paper, ink.palette.soft])
        for (const { x, middle } of marks)
          rule(
            context,
            [x, middle - thickness / 2 - 3],
            [x, middle + thickness / 2 + 3],
            { colour, width: colour === ink.palette.paper ? 6 : 2.5 },
          );
      for (const { bar, middle } of drawn)
        writeEnd(context, ink, figure, area, bar, middle);
      if (hasReference && reference !== undefined)
        writeReference(
          context,
          ink,
          reference,
          width,
          area,
          isBeside,
          marks[0],
        );
    },
  };
}

/** Chart.js is quicker with one colour for all. */
const oneOrAll = (colours: string[]): string | string[] =>
  new Set(colours).size === 1 ? (colours[0] ?? "") : colours;

interface Rows {
  top: number;
  thickness: number;
  isBeside: boolean;
  wrapLabel: (label: string) => string[];
  wrapHeading: (label: string) => string[];
}

/** From the top down: the heading of each group, and its bars. */
function place(
  bars: readonly Bar[],
  { top, thickness, isBeside, wrapLabel, wrapHeading }: Rows,
): Placed[] {
  const placed: Placed[] = [];
  const space = thickness < 12 ? 6 : 10;
  let y = top;
  let group: string | undefined;
  for (const bar of bars) {
    if (bar.group !== undefined && bar.group !== group) {
      const lines = wrapHeading(bar.group);
      y += group === undefined ? 4 : 16;
      placed.push({ lines, top: y, middle: y });
      y += lines.length * LINE + 4;
    }
    group = bar.group;
    const lines = wrapLabel(bar.label);
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

function writeLabels(
  context: CanvasRenderingContext2D,
  ink: Ink,
  placed: readonly Placed[],
  left: number,
  isBeside: boolean,
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

const wordsOf = (bar: Bar, figure: Figure): string =>
  bar.value === null ? figure.missing : formatValue(bar.value, figure);

/** How far what is written after a bar reaches. What is missing is written where the bar would be. */
const endOf = (bar: Bar, figure: Figure, ink: Ink): number =>
  bar.value === null
    ? 0
    : ink.measure(wordsOf(bar, figure), SIZE, BOLD) +
      (bar.aside ? AFTER + ink.measure(bar.aside, SMALL, 400) : 0) +
      AFTER;

/** The value, or the words for its absence, and its year; clear of the mark of the reference. */
function writeEnd(
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
  const length = ink.measure(words, SIZE, weight);
  const mark = bar.reference === null ? null : across(area, bar.reference);
  const end = Math.max(
    across(area, bar.value ?? 0),
    area.left + (isMissing ? 0 : 2),
  );
  const whole =
    length + (bar.aside ? AFTER + ink.measure(bar.aside, SMALL, 400) : 0);
  const isInTheWay =
    mark !== null && mark > end - AFTER && mark < end + AFTER + whole + AFTER;
  const x = (isInTheWay ? mark : end) + AFTER;
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
      x + length + AFTER,
      baseline(middle, SMALL),
      {
        size: SMALL,
        colour: ink.palette.soft,
        halo: true,
      },
    );
}

/** What the marks are: over the first of them, or where bars have their names over them, as a key. */
function writeReference(
  context: CanvasRenderingContext2D,
  ink: Ink,
  words: string,
  width: number,
  area: Area,
  isBeside: boolean,
  mark: { x: number; middle: number } | undefined,
): void {
  if (!mark) return;
  const length = ink.measure(words, SMALL, 400);
  const y = area.top - 6;
  const style = { size: SMALL, colour: ink.palette.soft, halo: true };
  if (isBeside && length < width - 8) {
    const x = Math.min(Math.max(mark.x - length / 2, 0), width - length);
    write(context, ink, words, x, y, style);
  } else {
    rule(context, [1.5, y - 11], [1.5, y + 3], {
      colour: ink.palette.soft,
      width: 2.5,
    });
    write(context, ink, words, 8, y, style);
  }
}
