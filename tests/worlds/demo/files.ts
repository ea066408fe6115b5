/** Files of the demonstration: read, and written by their path in its folder. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import { textHash } from "../../../src/i18n/follow.build.ts";

export const readYaml = (path: string) =>
  parse(readFileSync(path, "utf8")) as Record<string, unknown>;

export function write(folder: string, path: string, text: string): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** A Markdown file: its fields, and its text. */
export const writeText = (
  folder: string,
  path: string,
  fields: object,
  body = "",
): void =>
  write(
    folder,
    path,
    `---\n${stringify(fields, { lineWidth: 0 })}---\n${body && `\n${body}\n`}`,
  );

/** A French text that follows the English one as it stands. */
export function writeTranslation(
  folder: string,
  collection: string,
  id: string,
  fields: object,
  body = "",
): void {
  const [, front = "", source = ""] =
    /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(
      readFileSync(join(folder, collection, "en", `${id}.md`), "utf8"),
    ) ?? [];
  const follows = textHash(parse(front) as Record<string, unknown>, source);
  writeText(folder, `${collection}/fr/${id}.md`, { ...fields, follows }, body);
}
