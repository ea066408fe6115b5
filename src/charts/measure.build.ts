/**
 * How wide texts are in the site's own typeface. Signs it does not have are estimated: what other
 * typefaces a machine has must not change a byte.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { once } from "../site/site.build.ts";
import type { Measure } from "./ink.ts";

/** The name under which canvases know the typeface. */
export const FAMILY = "Charts";

export const registerFonts = once(() => {
  const require = createRequire(import.meta.url);
  for (const script of ["latin", "latin-ext"]) {
    const file = require.resolve(
      `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${script}-wght-normal.woff2`,
    );
    GlobalFonts.register(readFileSync(file), FAMILY);
  }
  return true;
});

/** Latin, its accents, punctuation, euro and minus signs: what the typeface has. */
const KNOWN =
  /^[\u0020-\u007E\u00A0-\u024F\u2009-\u200A\u2010-\u2026\u202F\u2030\u2039\u203A\u20AC\u2212]$/u;
/** Signs as wide as they are high. */
const SQUARE =
  /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]$/u;
const NO_WIDTH = /^[\p{Mn}\p{Cf}\p{Cc}]$/u;

/** At this size widths are looked up; they grow in proportion. */
const UNIT = 100;

const context = once(() => {
  registerFonts();
  return createCanvas(1, 1).getContext("2d");
});
const letters = new Map<string, number>();
const texts = new Map<string, number>();

export const measure: Measure = (text, size, weight) => {
  const key = `${weight} ${text}`;
  let width = texts.get(key);
  if (width === undefined) {
    width = [...text].reduce((sum, letter) => sum + advance(letter, weight), 0);
    texts.set(key, width);
  }
  return (width * size) / UNIT;
};

function advance(letter: string, weight: number): number {
  const key = `${weight} ${letter}`;
  const known = letters.get(key);
  if (known !== undefined) return known;
  const width = widthOf(letter, weight);
  letters.set(key, width);
  return width;
}

function widthOf(letter: string, weight: number): number {
  if (KNOWN.test(letter)) {
    context().font = `${weight} ${UNIT}px ${FAMILY}`;
    context().fontVariantNumeric = "tabular-nums";
    return context().measureText(letter).width;
  }
  if (SQUARE.test(letter)) return UNIT;
  return NO_WIDTH.test(letter) ? 0 : UNIT * 0.62;
}
