import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "../../src/check/check.ts";
import { makeWorld } from "../worlds/world.ts";

const SOUND = `title: A
summary: B
documents:
  - kind: guide
    versions: []
sources: [dossier]
`;
const file = (fields: string, body = "") => `---\n${fields}---\n${body}`;

/** Files nobody foresaw, and the kinds of findings they are answered with. */
const FILES: readonly [name: string, text: string, kinds: string[]][] = [
  ["an empty file", "", ["no-front-matter"]],
  ["fields that never end", "---\n", ["no-front-matter"]],
  ["no field at all", "---\n---\n", ["missing-field"]],
  ["a list for fields", file("- a\n- b\n"), ["wrong-type"]],
  ["a word for fields", file("hello\n"), ["wrong-type"]],
  ["TOML", "+++\ntitle = 'x'\n+++\n", ["no-front-matter"]],
  ["Windows line ends", file(SOUND).replaceAll("\n", "\r\n"), []],
  ["a byte order mark", `\ufeff${file(SOUND)}`, []],
  ["a prototype", file(`${SOUND}__proto__: { a: 1 }\n`), ["unknown-field"]],
  [
    "brackets without end",
    file(`title: ${"[".repeat(2000)}\n`),
    ["syntax", "syntax", "syntax"],
  ],
  [
    "a file larger than any text",
    file(SOUND, "x".repeat(1_100_000)),
    ["unreadable-file"],
  ],
  ["a long text without an address", file(SOUND, "x".repeat(900_000)), []],
  [
    "a day the calendar does not have",
    file(SOUND.replace("kind: guide", "kind: guide\n    date: 2024-02-30")),
    ["bad-date"],
  ],
  [
    "addresses that cannot be decoded",
    file(SOUND, "[a](resource:%00) ![b](%zz)\n"),
    ["dangling-reference", "missing-image"],
  ],
];

test.each(FILES)("%s", (_, text, kinds) => {
  const folder = makeWorld("base");
  writeFileSync(join(folder, "resources", "en", "strange.md"), text);
  const found = checkContent(folder)
    .findings.filter((item) => item.file.endsWith("/strange.md"))
    .map(({ kind }) => kind)
    .filter((kind) => kind !== "missing-translation");
  expect([...found].sort().slice(0, 3)).toEqual(
    kinds.length === 1 ? found.slice(0, 3).map(() => kinds[0]) : kinds,
  );
  expect(found.length > 0).toBe(kinds.length > 0);
});
