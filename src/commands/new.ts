/**
 * `npm run new -- <kind> <id>`: writes the first draft of a content file, to be filled in.
 * `npm run new -- translation <file>`: writes a translation to be made, with the source's text.
 * With `--dry-run` it only says what it would write.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { stringify } from "yaml";
import { readFolder, type TextFile } from "../check/read.ts";
import { isTranslation } from "../check/rules/entries.ts";
import { COLLECTIONS } from "../collections.ts";
import { ID } from "../documents/schema.ts";
import { textHash } from "../i18n/follow.build.ts";
import { contentFolder, getSite } from "../site/site.build.ts";

const KINDS = {
  resource: { collection: "resources", template: "resource.md" },
  "policy-brief": { collection: "briefs", template: "policy-brief.md" },
  "good-practice": { collection: "practices", template: "good-practice.md" },
  city: { collection: "cities", template: "city.md" },
  page: { collection: "pages", template: "page.md" },
} as const;

const USAGE = `Usage:
  npm run new -- resource <id> [language]
  npm run new -- policy-brief <id> [language]
  npm run new -- good-practice <id> [language]
  npm run new -- city <id> [language]
  npm run new -- page <id> [language]
  npm run new -- translation content/resources/fr/<id>.md
<id> becomes the file's name and its address: lower-case letters, figures and hyphens.
`;

/** What is to be written, or why it cannot be. */
type Draft = { path: string; text: string } | { refused: string };

const folder = contentFolder();
const [what = "", name = "", language = getSite().sourceLanguage] = process.argv
  .slice(2)
  .filter((word) => word !== "--dry-run");
const result =
  what === "translation"
    ? draftTranslation(name)
    : draftSource(what, name, language);
if ("refused" in result) {
  process.stdout.write(`${result.refused}\n`);
  process.exitCode = 1;
} else if (process.argv.includes("--dry-run")) {
  process.stdout.write(
    `Would write ${relative(process.cwd(), result.path)}:\n\n${result.text}`,
  );
} else {
  mkdirSync(dirname(result.path), { recursive: true });
  // “wx” never writes over a file that is there.
  writeFileSync(result.path, result.text, { flag: "wx" });
  process.stdout.write(
    `${relative(process.cwd(), result.path)} is there to be filled in. “npm run check” says what is still missing.\n`,
  );
}

function draftSource(kind: string, id: string, inLanguage: string): Draft {
  if (!Object.hasOwn(KINDS, kind) || id === "") return { refused: USAGE };
  const { collection, template } = KINDS[kind as keyof typeof KINDS];
  if (!ID.test(id))
    return { refused: `“${id}” cannot be part of an address.\n\n${USAGE}` };
  const languages = getSite().languages.map(({ code }) => code);
  if (!languages.includes(inLanguage)) {
    return {
      refused: `“${inLanguage}” is not a language of the site: ${languages.join(", ")}.`,
    };
  }
  const there = languages
    .map((code) =>
      join(folder, COLLECTIONS[collection].folder, code, `${id}.md`),
    )
    .find((path) => existsSync(path));
  if (there)
    return { refused: `${relative(process.cwd(), there)} exists already.` };
  return {
    path: join(folder, COLLECTIONS[collection].folder, inLanguage, `${id}.md`),
    text: readFileSync(join(folder, "_templates", template), "utf8"),
  };
}

function draftTranslation(file: string): Draft {
  const path = resolve(file);
  if (file === "" || !path.startsWith(folder)) return { refused: USAGE };
  if (existsSync(path)) return { refused: `${file} exists already.` };
  const [collectionFolder, , fileName = ""] = relative(folder, path).split(
    /[\\/]/,
  );
  const source = readFolder(folder, basename(folder)).texts.find(
    (text) =>
      COLLECTIONS[text.collection].folder === collectionFolder &&
      text.id === fileName.replace(/\.mdx?$/, "") &&
      !isTranslation(text),
  );
  if (!source) return { refused: `No file holds the facts of “${fileName}”.` };
  return { path, text: translationOf(source) };
}

/** The source's text, to be written over in the other language. */
function translationOf({ collection, data, body }: TextFile): string {
  const fields = data.value as Record<string, unknown>;
  const known = Object.keys(COLLECTIONS[collection].translation.shape);
  const text = Object.fromEntries(
    Object.entries(fields).filter(([key]) => known.includes(key)),
  );
  const front = stringify(
    { ...text, follows: textHash(fields, body) },
    {
      lineWidth: 0,
      defaultStringType: "QUOTE_DOUBLE",
      defaultKeyType: "PLAIN",
    },
  );
  return `---\n${front}---\n${body}`;
}
