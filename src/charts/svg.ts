/** A figure as SVG: the same at build time and in the browser, which measure text in their ways. */
import { drawPlan } from "./chart.ts";
import type { Figure } from "./figure.ts";
import {
  BOLD,
  SIZE,
  SMALL,
  THEMED,
  TOKENS,
  type Measure,
  type Palette,
  wrap,
  type Size,
} from "./ink.ts";
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

/** Around a picture that has no page around it, and over and under it its title and its note. */
export const SHEET = {
  margin: 24,
  gap: 12,
  title: { size: 18, line: 24, weight: BOLD },
  note: { size: SMALL, line: 18, weight: 400 },
};

/** The lines of a sheet's title or note. */
export const toLines = (
  part: "title" | "note",
  figure: Figure,
  width: number,
  measure: Measure,
): string[] => {
  const { size, weight } = SHEET[part];
  return wrap(figure[part], width, (text) => measure(text, size, weight));
};

/**
 * The figure as a file that stands alone, with its title and its source, in the theme of who
 * looks at it.
 */
export function toSvgFile(
  figure: Figure,
  measure: Measure,
  themes: Themes,
): string {
  const size = hasOneSize(figure) ? "narrow" : "wide";
  const { width, height, elements } = draw(figure, size, measure);
  const { margin, gap } = SHEET;
  let y = margin;
  const write = (part: "title" | "note", colour: string): string => {
    const { size, line, weight } = SHEET[part];
    const lines = toLines(part, figure, width, measure).map((text, index) => {
      const place = y + index * line + size;
      return `<text x="${margin}" y="${place}">${toXml(text)}</text>`;
    });
    y += lines.length * line;
    return `<g fill="${colour}" font-size="${size}" font-weight="${weight}">${lines.join("")}</g>`;
  };
  const title = write("title", THEMED.ink);
  const top = y + gap;
  y = top + height + gap;
  const note = write("note", THEMED.soft);
  const content = `${title}<g transform="translate(${margin} ${top})">${elements}</g>${note}`;
  const sheet = { width: width + 2 * margin, height: y + margin };
  return frame(
    figure,
    { ...sheet, elements: toStyle(content, themes) + content },
    ` xmlns="http://www.w3.org/2000/svg" width="${sheet.width}" height="${sheet.height}"`,
  );
}

/** What a page would say of a drawing: its colours in both themes, and its typeface. */
function toStyle(content: string, themes: Themes): string {
  const used = TOKENS.filter((token) =>
    `${THEMED.paper}${THEMED.ink}${content}`.includes(`var(${token})`),
  );
  const set = (theme: "light" | "dark") =>
    used.map((token) => `${token}:${themes[token]?.[theme] ?? ""}`).join(";");
  return `<style>svg{${set("light")};background:var(--paper);font-family:"Atkinson Hyperlegible Next",system-ui,sans-serif;font-variant-numeric:tabular-nums;text-rendering:geometricPrecision}@media(prefers-color-scheme:dark){svg{${set("dark")}}}</style>`;
}

/** The palette of one theme, for pictures that cannot change it. */
export function toPalette(themes: Themes, theme: "light" | "dark"): Palette {
  const fix = (colour: string): string =>
    themes[colour.slice("var(".length, -1)]?.[theme] ?? colour;
  return {
    paper: fix(THEMED.paper),
    ink: fix(THEMED.ink),
    soft: fix(THEMED.soft),
    line: fix(THEMED.line),
    strong: fix(THEMED.strong),
    own: fix(THEMED.own),
    series: THEMED.series.map(fix),
  };
}

export { TOKENS };

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
