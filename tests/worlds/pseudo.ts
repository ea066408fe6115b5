import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pluralSamples } from "../../src/i18n/plurals.ts";

/** How a made-up language writes a text; `{{values}}` must stay as they are. */
type Disguise = (text: string) => string;

/** Accents on every vowel and a third more length: shows what was not translated, and what breaks. */
export const accented: Disguise = (text) =>
  `[${text.replace(/\{\{\w+\}\}|[aeiouAEIOU]/g, (found) => ACCENTS[found] ?? found)}${"·".repeat(Math.ceil(text.length / 3))}]`;

const ACCENTS: Readonly<Record<string, string>> = {
  a: "á",
  e: "é",
  i: "í",
  o: "ó",
  u: "ú",
  A: "Á",
  E: "É",
  I: "Í",
  O: "Ó",
  U: "Ú",
};

/** Between marks that make the text run from right to left. */
export const mirrored: Disguise = (text) => `\u202e${text}\u202c`;

type Tree = { [key: string]: string | Tree };

/**
 * Writes the interface file of a made-up language from the English one, with every plural form the
 * language needs: what a translator of a third language would do.
 */
export function writePseudoInterface(
  folder: string,
  language: string,
  disguise: Disguise,
): void {
  const english = JSON.parse(
    readFileSync(join(folder, "ui", "en.json"), "utf8"),
  ) as Tree;
  mkdirSync(join(folder, "ui"), { recursive: true });
  writeFileSync(
    join(folder, "ui", `${language}.json`),
    `${JSON.stringify(translate(english, language, disguise), null, 2)}\n`,
  );
}

const translate = (tree: Tree, language: string, disguise: Disguise): Tree =>
  Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]): [string, string | Tree][] => {
      if (typeof value !== "string")
        return [[key, translate(value, language, disguise)]];
      if (key.endsWith("_one")) return [];
      if (!key.endsWith("_other")) return [[key, disguise(value)]];
      return pluralSamples(language).map(([category]) => [
        key.replace(/_other$/, `_${category}`),
        disguise(value),
      ]);
    }),
  );
