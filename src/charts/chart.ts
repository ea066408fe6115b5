/** Chart.js, with no more of it than our figures need. */
import {
  BarController,
  BarElement,
  BasicPlatform,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  type ChartConfiguration,
} from "chart.js";
import type { Plan } from "./plans/plan.ts";

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

/** What a plain scale is told: its limits, and the values at which it has a line. */
interface PlainOptions {
  min: number;
  max: number;
  steps?: readonly number[];
}

/**
 * A scale that is told all it needs and writes nothing: no limits to find, no labels to measure,
 * nothing to fit. Half of what Chart.js does for a chart is done for its scales.
 */
class PlainScale extends LinearScale {
  static override id = "plain";
  static override defaults = {};
  override update(width: number, height: number): void {
    const { min, max, steps = [] } = this.options as unknown as PlainOptions;
    this.maxWidth = width;
    this.maxHeight = height;
    this.setDimensions();
    this.min = min;
    this.max = max;
    this.ticks = steps.map((value) => ({ value }));
    this.configure();
    if (this.isHorizontal()) this.height = 0;
    else this.width = 0;
  }
}

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  PlainLine,
  PlainScale,
  PointElement,
  RadarController,
  RadialLinearScale,
);

for (const kind of ["line", "radar"] as const)
  Chart.defaults.set(`datasets.${kind}`, {
    datasetElementType: PlainLine.id,
  });

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
      parsing: config.type === "radar" ? undefined : false,
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
  } as ChartConfiguration);
  annotate(context);
  const used = use();
  chart.destroy();
  return used;
}
