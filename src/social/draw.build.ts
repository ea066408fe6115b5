import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { once } from "../site/site.build.ts";
import { toPng } from "../site/png.build.ts";

/** Size that social networks ask for, in pixels. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 80;
const FAMILY = "Social";

export interface SocialCard {
  title: string;
  /** A word or two over the title: what the page is. */
  kicker: string;
  siteName: string;
}

const registerFonts = once(() => {
  const require = createRequire(import.meta.url);
  for (const script of ["latin", "latin-ext"]) {
    const file = require.resolve(
      `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${script}-wght-normal.woff2`,
    );
    GlobalFonts.register(readFileSync(file), FAMILY);
  }
  return true;
});

/** One canvas for all: each picture is read from it before the next is drawn. */
const getContext = once(() => createCanvas(WIDTH, HEIGHT).getContext("2d"));

/** Draws the picture a shared link shows: PNG, 1200 × 630 pixels. */
export async function drawSocialCard({
  title,
  kicker,
  siteName,
}: SocialCard): Promise<Uint8Array<ArrayBuffer>> {
  registerFonts();
  const context = getContext();
  context.fillStyle = "#fbfaf6";
  context.fillRect(0, 0, WIDTH, HEIGHT);
  drawArcs(context);

  context.fillStyle = "#465060";
  context.font = `500 30px ${FAMILY}`;
  context.fillText(kicker, MARGIN, MARGIN + 24);

  const { lines, size } = fitTitle(context, title);
  context.fillStyle = "#1b3a8f";
  context.font = `800 ${size}px ${FAMILY}`;
  for (const [index, line] of lines.entries()) {
    context.fillText(line, MARGIN, MARGIN + 60 + size + index * size * 1.12);
  }

  context.fillStyle = "#17202c";
  context.font = `700 32px ${FAMILY}`;
  context.fillText(siteName, MARGIN, HEIGHT - MARGIN + 10);
  return toPng(context.getImageData(0, 0, WIDTH, HEIGHT));
}

function drawArcs(context: SKRSContext2D): void {
  context.lineCap = "round";
  context.lineWidth = 22;
  for (const [x, radius, colour] of [
    [WIDTH - 300, 120, "#1b3a8f"],
    [WIDTH - 160, 100, "#93330d"],
  ] as const) {
    context.strokeStyle = colour;
    context.beginPath();
    context.arc(x, HEIGHT + 8, radius, Math.PI, 0);
    context.stroke();
  }
}

/** The largest size at which the title stands in four lines at most. */
function fitTitle(
  context: SKRSContext2D,
  title: string,
): { lines: string[]; size: number } {
  for (const size of [76, 66, 58, 50, 44]) {
    context.font = `800 ${size}px ${FAMILY}`;
    const lines = wrap(context, title, WIDTH - 2 * MARGIN);
    if (lines.length <= 4 && lines.length * size * 1.12 < 330)
      return { lines, size };
  }
  return {
    lines: wrap(context, title, WIDTH - 2 * MARGIN).slice(0, 6),
    size: 44,
  };
}

function wrap(context: SKRSContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && context.measureText(longer).width <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
