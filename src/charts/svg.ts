/** A figure as SVG: the same at build time and in the browser, which measure text in their ways. */
import { drawPlan } from "./chart.ts";
import type { Figure } from "./figure.ts";
import { SIZE, THEMED, TOKENS, type Measure, type Size } from "./ink.ts";
import { hasOneSize, toPlan } from "./plans.ts";
import { INHERITED, Recorder, toXml } from "./recorder.ts";

/** A figure drawn for one size. */
interface Drawing {
  width: number;
  height: number;
  /** Elements of SVG, without the one around them. */
  elements: string;
}

function draw(figure: Figure, size: Size, measure: Measure): Drawing {
  const plan = toPlan(figure, size, { measure, palette: THEMED, family: "f" });
  const { width, height } = plan;
  const recorder = new Recorder(width, height, measure);
  const context = recorder as unknown as CanvasRenderingContext2D;
  return drawPlan(plan, context, () => ({
    width,
    height,
    elements: recorder.toSvg(),
  }));
}

/** The element around a drawing: a picture with a name and a description. */
const frame = (
  { id, title, description, language }: Figure,
  { width, height, elements }: Drawing,
  attributes: string,
): string =>
  `<svg${attributes} viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-text" lang="${toXml(language)}" direction="ltr" fill="${INHERITED.fill}" font-size="${SIZE}"><title id="${id}-title">${toXml(title)}</title><desc id="${id}-text">${toXml(description)}</desc>${elements}</svg>`;

/**
 * The figure as it stands within a page: a drawing for narrow columns and one for wide ones, of
 * which the style sheet shows one (charts.css); or one for all. Colours are the page's.
 */
export const toInlineSvg = (figure: Figure, measure: Measure): string =>
  hasOneSize(figure)
    ? frame(figure, draw(figure, "narrow", measure), "")
    : (["narrow", "wide"] as const)
        .map((size) =>
          frame(
            { ...figure, id: `${figure.id}-${size}` },
            draw(figure, size, measure),
            ` class="${size}"`,
          ),
        )
        .join("");

/** Values of the colours (`--ink` …) in both themes. */
export type Themes = Readonly<
  Record<string, { light: string; dark: string } | undefined>
>;

/** The figure as a file that stands alone, in the theme of who looks at it. */
export function toSvgFile(
  figure: Figure,
  measure: Measure,
  themes: Themes,
): string {
  const drawing = draw(figure, "wide", measure);
  const used = TOKENS.filter(
    (token) =>
      ["--paper", "--ink"].includes(token) ||
      drawing.elements.includes(`var(${token})`),
  );
  const set = (theme: "light" | "dark") =>
    used.map((token) => `${token}:${themes[token]?.[theme] ?? ""}`).join(";");
  const style = `<style>svg{${set("light")};background:var(--paper);font-family:"Atkinson Hyperlegible Next",system-ui,sans-serif;font-variant-numeric:tabular-nums}@media(prefers-color-scheme:dark){svg{${set("dark")}}}</style>`;
  const { width, height, elements } = drawing;
  // A margin: alone, it has no page around it.
  const margin = 16;
  return frame(
    figure,
    { ...drawing, elements: style + elements },
    ` xmlns="http://www.w3.org/2000/svg" width="${width + 2 * margin}" height="${height + 2 * margin}"`,
  ).replace(
    `viewBox="0 0 ${width} ${height}"`,
    `viewBox="${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}"`,
  );
}

/** Values of both themes, as a style sheet writes them: `--ink: light-dark(#17202c, #ecebe6)`. */
export function readThemes(css: string): Themes {
  const pairs = css.matchAll(
    /(--[\w-]+):\s*light-dark\(\s*(#\w+),\s*(#\w+)\s*\)/g,
  );
  return Object.fromEntries(
    [...pairs].map(([, name = "", light = "", dark = ""]) => [
      name,
      { light, dark },
    ]),
  );
}
