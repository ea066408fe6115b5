/** Figures drawn at build time. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { once } from "../site/site.build.ts";
import type { Figure } from "./figure.ts";
import { measure } from "./measure.build.ts";
import { readThemes, toInlineSvg, toSvgFile } from "./svg.ts";

/** Both themes' values of the site's colours. */
export const getThemes = once(() =>
  readThemes(
    readFileSync(join(process.cwd(), "src/layout/tokens.css"), "utf8"),
  ),
);

/** The figure as it stands within a page. */
export const drawInline = (figure: Figure): string =>
  toInlineSvg(figure, measure);

/** The figure as a file of its own. */
export const drawFile = (figure: Figure): string =>
  toSvgFile(figure, measure, getThemes());
