/** The outline of all values: a small signature, named only at its ends. */
import { formatValue, type RadarFigure, type Value } from "../figure.ts";
import {
  baseline,
  BOLD,
  LINE,
  rule,
  SMALL,
  WIDTHS,
  wrap,
  write,
  type Ink,
} from "../ink.ts";
import { spread } from "../place.ts";
import {
  STEPS,
  valueScale,
  writeNothing,
  type Area,
  type Plan,
} from "./plan.ts";

const WIDTH = WIDTHS.narrow;
/** On either side of the outline, for names. */
const SIDE = 100;
const RADIUS = WIDTH / 2 - SIDE;
/** As many axes are named at either end of the values. */
const NAMED = 2;
/** With so few axes, all are named. */
const FEW = 6;

export function planRadar(figure: RadarFigure, ink: Ink): Plan {
  const { rows, columns } = figure;
  const { palette } = ink;
  const hasMissing = rows.some(({ value }) => value === null);
  const reference = rows.some((row) => (row.reference ?? null) !== null)
    ? columns.reference
    : undefined;
  /** A value's place, from the centre. */
  const from = (index: number, value: number): [number, number] => {
    const angle = (index / rows.length) * 2 * Math.PI;
    const distance = (RADIUS * value) / 100;
    return [distance * Math.sin(angle), -distance * Math.cos(angle)];
  };
  const names = toNames(figure, ink, from);
  const over = Math.max(
    RADIUS,
    ...names.map(({ middle, height }) => height / 2 - middle),
  );
  const under = Math.max(
    RADIUS,
    ...names.map(({ middle, height }) => height / 2 + middle),
  );
  const centre = { x: WIDTH / 2, y: Math.ceil(over) + 6 };
  const at = (index: number, value: number): [number, number] => {
    const [x, y] = from(index, value);
    return [centre.x + x, centre.y + y];
  };
  const area: Area = {
    left: SIDE,
    right: WIDTH - SIDE,
    top: centre.y - RADIUS,
    bottom: centre.y + RADIUS,
  };
  const keys = [
    ...(reference === undefined ? [] : [reference]),
    ...(hasMissing ? [figure.missing] : []),
  ];
  const keyTop = centre.y + Math.ceil(under) + 12;
  const height = keyTop + keys.length * (LINE + 2);
  return {
    width: WIDTH,
    height,
    area,
    config: {
      type: "radar",
      data: {
        labels: rows.map(({ label }) => label),
        datasets: [
          ...(reference === undefined
            ? []
            : [
                {
                  data: rows.map((row) => toPoint(row.reference)),
                  borderColor: palette.soft,
                  borderWidth: 1.5,
                  borderDash: [4, 3],
                  pointRadius: 0,
                },
              ]),
          {
            data: rows.map(({ value }) => toPoint(value)),
            borderColor: palette.own,
            borderWidth: 3,
            borderJoinStyle: "round",
            pointRadius: 3.5,
            pointBackgroundColor: palette.own,
            pointBorderWidth: 0,
          },
        ].reverse(),
      },
      scales: {
        r: { ...valueScale(ink), type: "round", steps: STEPS.slice(1) },
      },
    },
    annotate(context) {
      if (rows.every(({ value }) => value === null))
        writeNothing(context, ink, figure, area);
      for (const [index, { value }] of rows.entries())
        if (value === null) writeDiamond(context, ink, ...at(index, 100));
      writeNames(context, ink, names, centre);
      for (const [index, words] of keys.entries()) {
        const y = keyTop + (index + 0.5) * (LINE + 2);
        writeKey(context, ink, words, y, words !== reference);
      }
    },
  };
}

/** A value as Chart.js reads it of an outline; what is missing is no number. */
const toPoint = (value: Value | undefined): never =>
  ({ r: value ?? Number.NaN }) as never;

/** A key under the outline: a dashed line or a hollow mark, and what it means. */
function writeKey(
  context: CanvasRenderingContext2D,
  ink: Ink,
  words: string,
  y: number,
  isMissing: boolean,
): void {
  const text = fit(words, WIDTH - 40, (part) => ink.measure(part, SMALL, 400));
  const x = (WIDTH - ink.measure(text, SMALL, 400) - 30) / 2;
  if (isMissing) writeDiamond(context, ink, x + 12, y);
  else
    rule(context, [x, y], [x + 24, y], {
      colour: ink.palette.soft,
      width: 1.5,
      dash: [4, 3],
    });
  write(context, ink, text, x + 30, baseline(y, SMALL), {
    size: SMALL,
    colour: ink.palette.soft,
    italic: isMissing,
  });
}

/** As much of a text as fits. */
function fit(
  text: string,
  width: number,
  measure: (text: string) => number,
): string {
  if (measure(text) <= width) return text;
  return `${wrap(text, width - measure("…"), measure)[0] ?? ""}…`;
}

/** The mark of what is missing: hollow, and no circle. */
function writeDiamond(
  context: CanvasRenderingContext2D,
  { palette }: Ink,
  x: number,
  y: number,
): void {
  context.beginPath();
  context.moveTo(x, y - 4.5);
  context.lineTo(x + 4.5, y);
  context.lineTo(x, y + 4.5);
  context.lineTo(x - 4.5, y);
  context.closePath();
  context.fillStyle = palette.paper;
  context.fill();
  context.strokeStyle = palette.soft;
  context.lineWidth = 1.5;
  context.stroke();
}

/** The name and value of an axis, beside the outline; places are from the centre. */
interface Name {
  lines: string[];
  /** Where its axis ends. */
  end: [number, number];
  isRight: boolean;
  middle: number;
  height: number;
}

const NAME_LINE = LINE - 2;

/** The strongest and the weakest axes, as near to their ends as they fit. */
function toNames(
  figure: RadarFigure,
  ink: Ink,
  from: (index: number, value: number) => [number, number],
): Name[] {
  const known = figure.rows
    .flatMap(({ label, value }, index) =>
      value === null ? [] : [{ label, value, index }],
    )
    .sort((a, b) => b.value - a.value || a.index - b.index);
  const named =
    known.length <= FEW
      ? known
      : [...known.slice(0, NAMED), ...known.slice(-NAMED)];
  const names = named.map(({ label, value, index }): Name => {
    const end = from(index, 103);
    const lines = wrap(label, SIDE - 8, (text) =>
      ink.measure(text, SMALL, 400),
    );
    return {
      lines: [...lines, formatValue(value, figure)],
      end,
      isRight: end[0] >= -1e-6,
      middle: end[1],
      height: (lines.length + 1) * NAME_LINE + 6,
    };
  });
  return [true, false].flatMap((isRight) => {
    const side = names.filter((name) => name.isRight === isRight);
    const middles = spread(side, [-RADIUS - 30, RADIUS + 30]);
    return side.map((name, index) => ({
      ...name,
      middle: middles[index] ?? name.middle,
    }));
  });
}

function writeNames(
  context: CanvasRenderingContext2D,
  ink: Ink,
  names: readonly Name[],
  centre: { x: number; y: number },
): void {
  for (const { lines, end, isRight, middle, height } of names) {
    const edge = isRight ? WIDTH - SIDE + 8 : SIDE - 8;
    const y = centre.y + middle;
    rule(
      context,
      [centre.x + end[0], centre.y + end[1]],
      [edge - (isRight ? 4 : -4), y],
      { colour: ink.palette.strong },
    );
    for (const [row, line] of lines.entries())
      write(
        context,
        ink,
        line,
        edge,
        baseline(y - height / 2 + 3 + (row + 0.5) * NAME_LINE, SMALL),
        {
          align: isRight ? "left" : "right",
          size: SMALL,
          weight: row === lines.length - 1 ? BOLD : 400,
          halo: true,
        },
      );
  }
}
