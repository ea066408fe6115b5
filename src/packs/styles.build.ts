import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SitePage } from "./page.ts";

/** Style sheets of packs by name, and those a page needs. */
export interface Styles {
  texts: ReadonlyMap<string, string>;
  namesFor: (css: string) => string[];
}

const FONT_FACE = /@font-face\s*\{[^}]*url\((\/[^)]+)\)[^}]*\}/g;

/**
 * The styles of pages as files that several of them share. Typefaces stand in one of them as data:
 * browsers do not let a page that was opened from a file load a typeface.
 */
export async function readStyles(
  folder: string,
  pages: Iterable<SitePage>,
): Promise<Styles> {
  const names = new Map<string, string>();
  const faces = new Set<string>();
  for (const { css } of pages) {
    if (names.has(css)) continue;
    names.set(css, `styles-${names.size + 1}.css`);
    for (const [face] of css.matchAll(FONT_FACE)) faces.add(face);
  }
  const own = await readFile(join(import.meta.dirname, "pack.css"), "utf8");
  const fonts = await Promise.all(
    Array.from(faces, (face) => embedFont(face, folder)),
  );
  return {
    texts: new Map([
      ["fonts.css", fonts.join("\n")],
      ...[...names].map(
        ([css, name]) => [name, css.replace(FONT_FACE, "")] as const,
      ),
      ["pack.css", own],
    ]),
    namesFor: (css) => {
      const name = names.get(css);
      return ["fonts.css", ...(name === undefined ? [] : [name]), "pack.css"];
    },
  };
}

async function embedFont(face: string, folder: string): Promise<string> {
  const address = /url\((\/[^)]+)\)/.exec(face)?.[1] ?? "";
  const font = await readFile(join(folder, address));
  // It is there at once, so nothing has to be shown without it.
  return face
    .replace(address, `data:font/woff2;base64,${font.toString("base64")}`)
    .replace("font-display:optional", "font-display:block");
}
