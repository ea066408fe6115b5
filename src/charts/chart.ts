/** Chart.js, with no more of it than our figures need. */
import {
  BarController,
  BarElement,
  BasicPlatform,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  type ChartArea,
  type ChartConfiguration,
  type LinearScaleOptions,
  type RadialLinearScaleOptions,
  type Scale,
} from "chart.js";
import { _alignPixel, _normalizeAngle, TAU } from "chart.js/helpers";
import { rule } from "./ink.ts";
import type { Plan, PlainOptions } from "./plans/plan.ts";

/**
 * A line that is drawn on the context. In browsers Chart.js would keep it as a Path2D, which nobody
 * can read.
 */
class PlainLine extends LineElement {
  static override id = "plainLine";
  override draw(context: CanvasRenderingContext2D): void {
    const { borderWidth, borderColor, borderDash, borderJoinStyle } =
      this.options;
    if (this.points.length === 0 || !borderWidth) return;
    context.save();
    context.strokeStyle = borderColor as string;
    context.lineWidth = borderWidth;
    context.lineJoin = borderJoinStyle;
    context.setLineDash(borderDash);
    context.beginPath();
    if (this.path(context)) context.closePath();
    context.stroke();
    context.restore();
  }
}

/**
 * A scale that is told all it needs and writes nothing: no limits to find, no labels to measure,
 * nothing to fit. Most of what Chart.js does for a chart is done for its scales.
 */
class PlainScale extends LinearScale {
  static override id = "plain";
  static override defaults = {};
  override init(options: LinearScaleOptions): void {
    this.options = options;
    this.axis = options.axis;
  }
  override update(width: number, height: number): void {
    this.maxWidth = width;
    this.maxHeight = height;
    this.setDimensions();
    Object.assign(this, limitsOf(this));
    this.configure();
    if (this.isHorizontal()) this.height = 0;
    else this.width = 0;
  }
  /** A bar begins beside the line it stands on. */
  override getLineWidthForValue(value: number): number {
    return linesOf(this).steps.includes(value) ? 1 : 0;
  }
  override draw({ left, right, top, bottom }: ChartArea): void {
    const { chart, ctx: context } = this;
    const { steps, colour } = linesOf(this);
    for (const step of steps) {
      const place = _alignPixel(chart, this.getPixelForValue(step), 1);
      const [from, to]: Line = this.isHorizontal()
        ? [
            [place, top],
            [place, _alignPixel(chart, bottom, 0)],
          ]
        : [
            [_alignPixel(chart, left, 0), place],
            [right, place],
          ];
      rule(context, from, to, { colour });
    }
  }
}

/** The same around a centre: a circle for each value that has a line, and a line for each label. */
class RoundScale extends RadialLinearScale {
  static override id = "round";
  static override defaults = {};
  override init(options: RadialLinearScaleOptions): void {
    this.options = options;
    this.axis = "r";
  }
  override update(width: number, height: number): void {
    Object.assign(this, limitsOf(this), {
      xCenter: this.left + width / 2,
      yCenter: this.top + height / 2,
      drawingArea: Math.min(width, height) / 2,
    });
  }
  override getIndexAngle(index: number): number {
    const { length } = this.chart.data.labels ?? [];
    return _normalizeAngle(index * (TAU / length));
  }
  override draw(): void {
    const { steps, colour } = linesOf(this);
    const { ctx: context, xCenter: x, yCenter: y } = this;
    context.strokeStyle = colour;
    context.lineWidth = 1;
    context.setLineDash([]);
    for (const step of steps) {
      context.beginPath();
      context.arc(x, y, this.getDistanceFromCenterForValue(step), 0, TAU);
      context.closePath();
      context.stroke();
    }
    const count = this.chart.data.labels?.length ?? 0;
    for (let index = count - 1; index >= 0; index--) {
      const end = this.getPointPositionForValue(index, this.max);
      rule(context, [x, y], [end.x, end.y], { colour });
    }
  }
}

type Line = [from: [x: number, y: number], to: [x: number, y: number]];

const optionsOf = ({ options }: Scale): PlainOptions =>
  options as unknown as PlainOptions;
const limitsOf = (scale: Scale) => {
  const { min, max } = optionsOf(scale);
  return { min, max };
};
const linesOf = (scale: Scale) => {
  const { steps = [], colour = "transparent" } = optionsOf(scale);
  return { steps, colour };
};

Chart.register(
  BarController,
  BarElement,
  LineController,
  PlainLine,
  PlainScale,
  PointElement,
  RadarController,
  RoundScale,
);

for (const kind of ["line", "radar"] as const)
  Chart.defaults.set(`datasets.${kind}`, {
    datasetElementType: PlainLine.id,
  });

// Our plans say all of their scales: what Chart.js assumes of scales would only be copied into
// those of each chart.
Chart.defaults.scale = {} as never;
for (const kind of ["bar", "line", "radar"] as const)
  Chart.overrides[kind] = {} as never;

/**
 * Draws a plan on a context, which needs no document. Chart.js draws when it is made, so it is not
 * asked to draw again.
 * @param use what to do with the picture before Chart.js clears its canvas
 */
export function drawPlan<T>(
  { config, area, width, height, underlay, annotate }: Plan,
  context: CanvasRenderingContext2D,
  use: () => T,
  pixelRatio = 1,
): T {
  // Data that cannot change need not be listened to.
  for (const { data } of config.data.datasets) Object.freeze(data);
  const chart = new Chart(context, {
    type: config.type,
    data: config.data,
    platform: BasicPlatform,
    plugins: underlay
      ? [{ id: "underlay", beforeDatasetsDraw: () => underlay(context) }]
      : [],
    options: {
      responsive: false,
      animation: false,
      devicePixelRatio: pixelRatio,
      events: [],
      clip: false,
      parsing: false,
      normalized: true,
      layout: {
        autoPadding: false,
        padding: {
          left: area.left,
          right: width - area.right,
          top: area.top,
          bottom: height - area.bottom,
        },
      },
      scales: config.scales,
    },
  } as unknown as ChartConfiguration);
  annotate(context);
  const used = use();
  chart.destroy();
  return used;
}
