import { readFile } from "node:fs/promises";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { getThemes } from "../charts/draw.build.ts";
import { toPng } from "../site/png.build.ts";

/** Pixels of each side: what the largest home screens ask for. */
export const TILE = 512;
/** The share of a side that the icon takes: devices cut a circle of 80 % out of a tile. */
const SHARE = 0.62;

/** Draws the site's icon on paper, as a PNG: home screens take no drawings, and know no background. */
export async function drawTile(): Promise<Uint8Array<ArrayBuffer>> {
  const context = createCanvas(TILE, TILE).getContext("2d");
  context.fillStyle = getThemes()["--paper"]?.light ?? "";
  context.fillRect(0, 0, TILE, TILE);
  const icon = await loadImage(await readFile("public/favicon.svg"));
  const side = TILE * SHARE;
  const margin = (TILE - side) / 2;
  icon.width = side;
  icon.height = side;
  context.drawImage(icon, margin, margin, side, side);
  return toPng(context.getImageData(0, 0, TILE, TILE));
}
