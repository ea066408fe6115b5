/** A figure as a picture to put into a document: light, on white, with its title and its source. */
import { drawPlan } from "./chart.ts";
import type { Figure } from "./figure.ts";
import { write, type Measure } from "./ink.ts";
import { hasOneSize, toPlan } from "./plans.ts";
import { SHEET, toLines, toPalette, type Themes } from "./svg.ts";

/** Pixels to a unit: sharp in print. */
const SCALE = 2;

/** A canvas, wherever it comes from, with its context. */
export interface Sheet<Canvas> {
  canvas: Canvas;
  context: CanvasRenderingContext2D;
}

/** What pictures are drawn with: how texts are measured, in what typeface and colours, on what. */
export interface Studio<Canvas> {
  measure: Measure;
  family: string;
  themes: Themes;
  /** @param width in pixels, as the height */
  newSheet: (width: number, height: number) => Sheet<Canvas>;
  /** Sets what a context forgets when its canvas is resized. */
  prepare?: (context: CanvasRenderingContext2D) => void;
}

/** Draws the figure with its title over it and its note under it. */
export function drawPicture<Canvas>(
  figure: Figure,
  { measure, family, themes, newSheet, prepare }: Studio<Canvas>,
): Sheet<Canvas> & { width: number; height: number } {
  const palette = { ...toPalette(themes, "light"), paper: "#ffffff" };
  const ink = { measure, palette, family };
  const plan = toPlan(figure, hasOneSize(figure) ? "narrow" : "wide", ink);
  const { margin, gap } = SHEET;
  const title = toLines("title", figure, plan.width, measure);
  const note = toLines("note", figure, plan.width, measure);
  const top = margin + title.length * SHEET.title.line + gap;
  const bottom = top + plan.height + gap;
  const width = (plan.width + 2 * margin) * SCALE;
  const height = (bottom + note.length * SHEET.note.line + margin) * SCALE;
  const sheet = newSheet(width, height);
  const { context } = sheet;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  // Chart.js has a canvas of its own, which it sets to the size and the scale it needs.
  const own = newSheet(plan.width, plan.height);
  drawPlan(
    {
      ...plan,
      annotate(drawing) {
        prepare?.(drawing);
        plan.annotate(drawing);
      },
    },
    own.context,
    () =>
      context.drawImage(
        own.canvas as CanvasImageSource,
        margin * SCALE,
        top * SCALE,
      ),
    SCALE,
  );
  context.scale(SCALE, SCALE);
  prepare?.(context);
  for (const [part, lines, y, colour] of [
    ["title", title, margin, palette.ink],
    ["note", note, bottom, palette.soft],
  ] as const) {
    const { size, line, weight } = SHEET[part];
    for (const [index, text] of lines.entries())
      write(context, ink, text, margin, y + index * line + size, {
        size,
        weight,
        colour,
      });
  }
  return { ...sheet, width, height };
}
