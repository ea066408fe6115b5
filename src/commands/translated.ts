/**
 * `npm run translated -- <files>`: marks translations as made from the present text of their
 * source, by writing its hash into `follows`. With `--all`, every translation.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { readFolder } from "../check/read.ts";
import { isTranslation } from "../check/rules/entries.ts";
import { textHash } from "../i18n/follow.build.ts";
import { contentFolder } from "../site/site.build.ts";

const folder = contentFolder();
const asked = process.argv.slice(2);
const { texts } = readFolder(folder, basename(folder));
const wanted = new Set(
  asked.map((path) =>
    join(basename(folder), relative(folder, resolve(path))).replaceAll(
      "\\",
      "/",
    ),
  ),
);
const translations = texts.filter(
  (text) =>
    isTranslation(text) && (asked.includes("--all") || wanted.has(text.file)),
);
if (translations.length === 0) {
  process.stdout.write(
    "Name the translations to mark, as: npm run translated -- content/resources/fr/anti-rumours.md\n",
  );
  process.exitCode = 1;
}
for (const translation of translations) {
  const source = texts.find(
    ({ collection, id, ...other }) =>
      collection === translation.collection &&
      id === translation.id &&
      !isTranslation({ collection, id, ...other }),
  );
  if (!source) {
    process.stdout.write(
      `${translation.file}: no file holds the facts of this entry.\n`,
    );
    process.exitCode = 1;
    continue;
  }
  const hash = textHash(
    source.data.value as Record<string, unknown>,
    source.body,
  );
  const path = resolve(folder, "..", translation.file);
  const text = readFileSync(path, "utf8");
  const marked = text.replace(/^follows:.*$/m, `follows: "${hash}"`);
  if (marked !== text) {
    writeFileSync(path, marked);
    process.stdout.write(`${translation.file}: follows ${hash}\n`);
  }
}
