import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const SRC = join(import.meta.dirname, "..", "src");

/** Rooms from the ground up: each may import those before it. */
const ORDER = [
  "findings",
  "site",
  "i18n",
  "vocab",
  "search",
  "texts",
  "lists",
  "offline",
  "layout",
  "filters",
  "charts",
  "map",
  "social",
  "documents",
  "resources",
  "briefs",
  "dossier",
  "cities",
  "practices",
  "scores",
  "profiles",
  "explore",
  "programme",
  "data",
  "pages",
];
/** Rooms nobody may import, and what they may: everything but pages. */
const OUTER = ["check", "commands"];

interface Import {
  from: string;
  to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(ts|astro)$/.test(file) && !file.endsWith(".d.ts"));
const text = (file: string) => readFileSync(join(SRC, file), "utf8");
const imports: Import[] = files.flatMap((from) =>
  [...text(from).matchAll(/(?:from|import)\s+"(\.[^"]+)"/g)]
    .map((match) =>
      relative(SRC, resolve(SRC, dirname(from), match[1] ?? "")).replaceAll(
        "\\",
        "/",
      ),
    )
    .filter((to) => !to.startsWith(".."))
    .map((to) => ({ from, to })),
);
const room = (file: string) =>
  file.includes("/") ? (file.split("/")[0] ?? "") : "";

test("each room imports the rooms below it only", () => {
  const wrong = imports
    .filter(({ from, to }) => room(from) !== room(to) && room(from) && room(to))
    .filter(({ from, to }) => {
      if (OUTER.includes(room(from))) return room(to) === "pages";
      return (
        OUTER.includes(room(to)) ||
        ORDER.indexOf(room(to)) >= ORDER.indexOf(room(from))
      );
    })
    .map(
      ({ from, to }) =>
        `${from} may not import ${to}: ${room(to)} stands above ${room(from)}`,
    );
  expect(wrong).toEqual([]);
});

test("every room has its place in the order", () => {
  const rooms = new Set(files.map(room).filter(Boolean));
  expect(
    [...rooms].filter((name) => ![...ORDER, ...OUTER].includes(name)),
  ).toEqual([]);
});

test("what runs in the browser reaches nothing of Node, Astro or the build", () => {
  const reach = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const { to } of imports.filter(({ from }) => from === file))
      reach(to, seen);
    return seen;
  };
  const wrong = files
    .filter((file) => file.endsWith(".client.ts"))
    .flatMap((client) =>
      [...reach(client)]
        .filter(
          (file) =>
            file.endsWith(".build.ts") ||
            /from "(node:|astro:)/.test(withoutTypes(text(file))),
        )
        .filter((file) => !isTypeOnly(client, file))
        .map((file) => `${client} reaches ${file}`),
    );
  expect(wrong).toEqual([]);
});

test("only files ending in .build.ts, commands, the check and the tests use Node", () => {
  const wrong = files.filter(
    (file) =>
      /from "node:/.test(text(file)) &&
      !file.endsWith(".build.ts") &&
      file !== "content.config.ts" &&
      !OUTER.includes(room(file)),
  );
  expect(wrong).toEqual([]);
});

test("only queries, the content configuration and pages ask Astro for content", () => {
  const wrong = files.filter(
    (file) =>
      /from "astro:content"/.test(text(file)) &&
      !file.endsWith("query.ts") &&
      file !== "content.config.ts" &&
      room(file) !== "pages",
  );
  expect(wrong).toEqual([]);
});

test("no text for readers in the source", () => {
  // Words between two tags that are no part of an expression.
  const words = />\s*[^<>{}()=&?:;\]]*[A-Za-zÀ-ÿ]{3,}[^<>{}()=&?:;\]]*<\//;
  const wrong = files
    .filter((file) => file.endsWith(".astro"))
    .filter((file) => words.test(template(text(file))));
  expect(wrong).toEqual([]);
});

const withoutTypes = (source: string): string =>
  source.replace(/import type [^;]+;/g, "");

/** Whether a file is reached by `import type` alone. */
const isTypeOnly = (client: string, file: string): boolean =>
  !reachByValue(client).has(file);

function reachByValue(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const match of withoutTypes(text(file)).matchAll(
    /(?:from|import)\s+"(\.[^"]+)"/g,
  )) {
    const to = relative(
      SRC,
      resolve(SRC, dirname(file), match[1] ?? ""),
    ).replaceAll("\\", "/");
    reachByValue(to, seen);
  }
  return seen;
}

/** The markup of a component: no front matter, no script, no style. */
const template = (source: string): string =>
  source
    .replace(/^---[\s\S]*?^---/m, "")
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "");
