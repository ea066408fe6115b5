/**
 * The same figures, drawn in the browser by the same code. Chart.js arrives with the first of them.
 */
import type { Figure } from "./figure.ts";
import type { Measure } from "./ink.ts";

const load = () => import("./svg.ts");

/** Draws the figure in place of what the element holds. */
export async function drawInto(
  element: HTMLElement,
  figure: Figure,
): Promise<void> {
  const { toInlineSvg } = await load();
  // Our own markup: every text of the figure is escaped in it.
  element.innerHTML = toInlineSvg(figure, measureWith(element));
}

/** The figure as a picture, for the reader to keep. */
export const toFile = (figure: Figure, format: "svg" | "png"): Promise<Blob> =>
  format === "svg" ? toSvg(figure) : toPng(figure);

async function toSvg(figure: Figure): Promise<Blob> {
  const { toSvgFile } = await load();
  const svg = toSvgFile(
    figure,
    measureWith(document.body),
    await themesOfPage(),
  );
  return new Blob([svg], { type: "image/svg+xml;charset=utf-8" });
}

async function toPng(figure: Figure): Promise<Blob> {
  const { drawPicture } = await import("./picture.ts");
  const { fontFamily } = getComputedStyle(document.body);
  // Title and note may have letters that no text of the page has asked for yet.
  await document.fonts.load(`16px ${fontFamily}`, figure.title + figure.note);
  const { canvas } = drawPicture(figure, {
    measure: measureWith(document.body),
    family: fontFamily,
    themes: await themesOfPage(),
    newSheet(width, height) {
      const canvas = document.createElement("canvas");
      Object.assign(canvas, { width, height });
      const context = canvas.getContext("2d");
      if (!context) throw new Error("This browser draws no pictures.");
      return { canvas, context };
    },
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("This browser makes no picture of that size."));
    }, "image/png");
  });
}

/** The colours of the page, in both themes. */
async function themesOfPage() {
  const { readThemes, TOKENS } = await load();
  const style = getComputedStyle(document.documentElement);
  return readThemes(
    TOKENS.map((token) => `${token}:${style.getPropertyValue(token)};`).join(
      "",
    ),
  );
}

/** Measures text as the element writes it. */
function measureWith(element: HTMLElement): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const { fontFamily } = getComputedStyle(element);
  const known = new Map<string, number>();
  return (text, size, weight) => {
    if (!context) return text.length * size * 0.6;
    const key = `${size} ${weight} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = `${weight} ${size}px ${fontFamily}`;
      // As the drawing's style sheet has it: widths are those of the build.
      context.textRendering = "geometricPrecision";
      // Figures are tabular in charts: each as wide as a zero.
      width = context.measureText(text.replaceAll(/\d/g, "0")).width;
      known.set(key, width);
    }
    return width;
  };
}
