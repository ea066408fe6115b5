/** Interface text and controlled lists, in every language of the site. */
import { pluralSamples } from "../../i18n/plurals.ts";
import type { Site } from "../../site/schema.ts";
import type { Vocabulary } from "../../vocab/schema.ts";
import { finding, type Finding } from "../../findings/finding.ts";
import type { DataFile } from "../read.ts";
import { suggestion } from "../../findings/fields.ts";

const PLURAL = /_(zero|one|two|few|many|other)$/;
const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/** Every language has the keys of the source language, with the plural forms it needs. */
export function checkInterface(
  files: ReadonlyMap<string, DataFile>,
  site: Site,
  shownAs: string,
): Finding[] {
  const source = files.get(uiPath(site.sourceLanguage));
  const known = flatten(source?.data.value);
  return site.languages.flatMap(({ code }) => {
    const ui = files.get(uiPath(code));
    if (!ui) {
      return [
        finding("missing-file", `${shownAs}/${uiPath(code)}`, {
          line: 1,
          column: 1,
        }),
      ];
    }
    return ui.data.errors.length > 0 ? [] : compare(ui, code, known);
  });
}

const uiPath = (language: string): string => `ui/${language}.json`;

function compare(
  ui: DataFile,
  language: string,
  source: ReadonlyMap<string, string>,
): Finding[] {
  const own = flatten(ui.data.value);
  const needed = new Set(
    [...source.keys()].flatMap((key) => formsOf(key, language)),
  );
  const missing = [...needed]
    .filter((key) => !own.has(key))
    .map((key) =>
      finding("missing-key", ui.file, placeOf(ui, key), { language }, key),
    );
  const unknown = [...own.keys()]
    .filter((key) => !needed.has(key))
    .map((key) =>
      finding(
        "unknown-key",
        ui.file,
        placeOf(ui, key),
        suggestion(key, [...needed]),
        key,
      ),
    );
  const placeholders = [...own].flatMap(([key, text]) =>
    comparePlaceholders(
      ui,
      key,
      text,
      source.get(key) ?? source.get(otherForm(key)),
    ),
  );
  return [...missing, ...unknown, ...placeholders];
}

/** A counted text has as many forms as the language has plural categories for whole numbers. */
function formsOf(key: string, language: string): string[] {
  if (!PLURAL.test(key)) return [key];
  return pluralSamples(language).map(([category]) =>
    key.replace(PLURAL, `_${category}`),
  );
}

const otherForm = (key: string): string => key.replace(PLURAL, "_other");

function comparePlaceholders(
  ui: DataFile,
  key: string,
  text: string,
  source: string | undefined,
): Finding[] {
  if (source === undefined) return [];
  const wanted = namesIn(source);
  const found = namesIn(text);
  const place = placeOf(ui, key);
  // “One entry” may say the number in words.
  const optional = PLURAL.test(key) && !key.endsWith("_other") ? ["count"] : [];
  return [
    ...wanted
      .filter((name) => !found.includes(name) && !optional.includes(name))
      .map((name) =>
        finding(
          "lost-placeholder",
          ui.file,
          place,
          { name: `{{${name}}}` },
          key,
        ),
      ),
    ...found
      .filter((name) => !wanted.includes(name) && !optional.includes(name))
      .map((name) =>
        finding(
          "unknown-placeholder",
          ui.file,
          place,
          {
            name: `{{${name}}}`,
            options: wanted.map((other) => `{{${other}}}`).join(", "),
          },
          key,
        ),
      ),
  ];
}

const namesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? "")),
];

const placeOf = (ui: DataFile, key: string) => {
  const path = key.split(".");
  return ui.data.placeOfKey(path.slice(0, -1), path.at(-1) ?? "");
};

/** A tree of texts as `a.b.c` → text. */
export function flatten(value: unknown, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>();
  if (typeof value !== "object" || value === null) return flat;
  for (const [key, inner] of Object.entries(value)) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (typeof inner === "string") flat.set(path, inner);
    else
      for (const [innerPath, text] of flatten(inner, path))
        flat.set(innerPath, text);
  }
  return flat;
}

/** Every id of a list has a label in every language. */
export const checkLabels = (
  list: DataFile,
  vocabulary: Vocabulary,
  site: Site,
): Finding[] =>
  Object.entries(vocabulary).flatMap(([id, labels]) =>
    site.languages
      .filter(({ code }) => labels[code] === undefined)
      .map(({ code }) =>
        finding(
          "missing-label",
          list.file,
          list.data.placeOfKey([], id),
          { id, language: code },
          id,
        ),
      ),
  );
