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

/** The figure as an SVG file, for the reader to keep. */
export async function toFile(figure: Figure): Promise<Blob> {
  const { toSvgFile, readThemes, TOKENS } = await load();
  const style = getComputedStyle(document.documentElement);
  const colours = TOKENS.map(
    (token) => `${token}:${style.getPropertyValue(token)};`,
  );
  const svg = toSvgFile(
    figure,
    measureWith(document.body),
    readThemes(colours.join("")),
  );
  return new Blob([svg], { type: "image/svg+xml" });
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
      // Figures are tabular in charts: each as wide as a zero.
      width = context.measureText(text.replaceAll(/\d/g, "0")).width;
      known.set(key, width);
    }
    return width;
  };
}
