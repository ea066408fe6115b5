/** A figure as a picture to put into a document: PNG. */
import { createCanvas, type Canvas, type SKRSContext2D } from "@napi-rs/canvas";
import { toPng } from "../site/png.build.ts";
import { getThemes } from "./draw.build.ts";
import type { Figure } from "./figure.ts";
import { FAMILY, measure, registerFonts } from "./measure.build.ts";
import { drawPicture, type Sheet } from "./picture.ts";

/** Draws the figure with its title over it and its note under it, on white. */
export async function drawPng(
  figure: Figure,
): Promise<Uint8Array<ArrayBuffer>> {
  registerFonts();
  const { canvas, width, height } = drawPicture(figure, {
    measure,
    family: FAMILY,
    themes: getThemes(),
    newSheet,
    prepare(context) {
      (context as unknown as SKRSContext2D).fontVariantNumeric = "tabular-nums";
    },
  });
  return toPng(canvas.getContext("2d").getImageData(0, 0, width, height));
}

function newSheet(width: number, height: number): Sheet<Canvas> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  return { canvas, context: context as unknown as CanvasRenderingContext2D };
}
