/** A figure as a picture to put into a document: PNG, light, with its title and its source. */
import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { toPng } from "../site/png.build.ts";
import { drawPlan } from "./chart.ts";
import { getThemes } from "./draw.build.ts";
import type { Figure } from "./figure.ts";
import { write, type Ink } from "./ink.ts";
import { FAMILY, measure, registerFonts } from "./measure.build.ts";
import type { Plan } from "./plans/plan.ts";
import { hasOneSize, toPlan } from "./plans.ts";
import { SHEET, toLines, toPalette } from "./svg.ts";

/** Pixels to a unit: sharp in print. */
const SCALE = 2;
/** Draws the figure with its title over it and its note under it, on white. */
export async function drawPng(
  figure: Figure,
): Promise<Uint8Array<ArrayBuffer>> {
  registerFonts();
  const palette = { ...toPalette(getThemes(), "light"), paper: "#ffffff" };
  const ink: Ink = { measure, palette, family: FAMILY };
  const plan = toPlan(figure, hasOneSize(figure) ? "narrow" : "wide", ink);
  const { margin, gap } = SHEET;
  const title = toLines("title", figure, plan.width, measure);
  const note = toLines("note", figure, plan.width, measure);
  const top = margin + title.length * SHEET.title.line + gap;
  const bottom = top + plan.height + gap;
  const canvas = createCanvas(
    (plan.width + 2 * margin) * SCALE,
    (bottom + note.length * SHEET.note.line + margin) * SCALE,
  );
  const context = canvas.getContext("2d");
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  drawOn(context, plan, margin * SCALE, top * SCALE);
  context.scale(SCALE, SCALE);
  context.fontVariantNumeric = "tabular-nums";
  const page = context as unknown as CanvasRenderingContext2D;
  for (const [part, lines, y, colour] of [
    ["title", title, margin, palette.ink],
    ["note", note, bottom, palette.soft],
  ] as const) {
    const { size, line, weight } = SHEET[part];
    for (const [index, text] of lines.entries())
      write(page, ink, text, margin, y + index * line + size, {
        size,
        weight,
        colour,
      });
  }
  return toPng(context.getImageData(0, 0, canvas.width, canvas.height));
}

/** Chart.js has a canvas of its own, which it sets to the size and the scale it needs. */
function drawOn(
  context: SKRSContext2D,
  plan: Plan,
  x: number,
  y: number,
): void {
  const canvas = createCanvas(plan.width, plan.height);
  const own = canvas.getContext("2d");
  const annotate: Plan["annotate"] = (drawing) => {
    own.fontVariantNumeric = "tabular-nums";
    plan.annotate(drawing);
  };
  drawPlan(
    { ...plan, annotate },
    own as unknown as CanvasRenderingContext2D,
    () => context.drawImage(canvas, x, y),
    SCALE,
  );
}
