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

const PRACTICE = `title: A
summary: B
city: bridgetown
themes: [youth]
sources: [dossier]
`;

/** Practices as editors and their programs write them, in which nothing is to be mended. */
const SOUND_PRACTICES: readonly [name: string, text: string][] = [
  ["fields alone", file(PRACTICE)],
  [
    "saved by Notepad",
    `\ufeff${file(PRACTICE, "\n## Context\n\n- one\n")}`.replaceAll(
      "\n",
      "\r\n",
    ),
  ],
  [
    "typed by a word processor",
    file(
      PRACTICE.replace("title: A", "title: “Tea” – d’après l’école\u202f!"),
      "\n## Context\n\n“We had tea…” – and\u00a0more.\n",
    ),
  ],
  ["capitals and emoji", file(PRACTICE.replace("B", "ALL ARE WELCOME 🎉"))],
  [
    "a title that looks like code",
    file(PRACTICE.replace("title: A", 'title: "</script><b>1 < 2</b>"')),
  ],
  [
    "one value a line",
    file(
      `${PRACTICE.replace("[youth]", "\n  - youth")}start: 2019\nend: 2020-02-29\nsdgs:\n  - 4\n`,
    ),
  ],
  [
    "a table, a quotation, a heading within a section",
    file(
      PRACTICE,
      "\n## Context\n\n### The place\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n> Tea.\n\n## Results\n\n5 < 6 and a&b {c}.\n",
    ),
  ],
  [
    "years and sums, which are no telephone numbers",
    file(
      PRACTICE,
      "\n## Context\n\nFrom 2014-2018 and 2019-2023: 12 345 678 people, +250 000 000 more, 0.123456789 each; until 01.02.2019-03.04.2020; ISBN 0-306-40615-2.\n",
    ),
  ],
];

test.each(SOUND_PRACTICES)("a practice goes live as it is: %s", (_, text) => {
  const folder = makeWorld("base");
  writeFileSync(join(folder, "good-practices", "en", "strange.md"), text);
  const { findings } = checkContent(folder);
  expect(findings.map(({ kind, file: where }) => `${where}: ${kind}`)).toEqual([
    "content/good-practices/en/strange.md: missing-translation",
  ]);
});
