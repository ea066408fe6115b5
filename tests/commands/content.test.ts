import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { checkContent } from "../../src/check/check.ts";
import { makeWorld } from "../worlds/world.ts";

const ROOT = join(import.meta.dirname, "..", "..");
let folder = "";

beforeEach(() => {
  folder = makeWorld("base");
});

/** Runs one of the commands for editors on the world. */
const run = (command: string, ...args: string[]) => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(ROOT, "src", "commands", `${command}.ts`), ...args],
    {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, SITE_CONTENT: folder },
    },
  );
  return { status, stdout };
};

const kindsOf = (file: string) =>
  checkContent(folder)
    .findings.filter((found) => found.file === file)
    .map(({ kind }) => kind);

test("a new resource is a draft the check asks to be filled in", () => {
  expect(run("new", "resource", "new-bridge").status).toBe(0);
  expect(existsSync(join(folder, "resources", "en", "new-bridge.md"))).toBe(
    true,
  );
  expect(kindsOf("content/resources/en/new-bridge.md")).toContain("empty-text");
});

test("a new city and a practice from it: drafts, and a city the practice can name", () => {
  expect(run("new", "city", "new-town").status).toBe(0);
  expect(run("new", "good-practice", "new-town-tea", "fr").status).toBe(0);
  expect(kindsOf("content/good-practices/fr/new-town-tea.md")).toEqual([
    "missing-translation",
    "empty-text",
    "empty-text",
    "empty-text",
    "empty-list",
    "empty-list",
  ]);
  const draft = join(folder, "good-practices", "fr", "new-town-tea.md");
  const text = readFileSync(draft, "utf8")
    .replace('city: ""', "city: new-town")
    .replaceAll('""', '"Thé"')
    .replace("themes: []", "themes: [youth]")
    .replace("sources: []", "sources: [dossier]");
  writeFileSync(draft, text);
  expect(kindsOf("content/good-practices/fr/new-town-tea.md")).toEqual([
    "missing-translation",
  ]);
});

test("nothing is written over, nothing is written on a dry run, no bad name is taken", () => {
  expect(run("new", "resource", "bridge-guide")).toMatchObject({ status: 1 });
  expect(run("new", "resource", "Brücke").stdout).toContain(
    "cannot be part of an address",
  );
  expect(run("new", "resource", "new-bridge", "--dry-run").stdout).toContain(
    "Would write",
  );
  expect(existsSync(join(folder, "resources", "en", "new-bridge.md"))).toBe(
    false,
  );
});

test("a translation begins with the source's text and follows it", () => {
  const target = join(folder, "resources", "fr", "bridge-guide.md");
  expect(run("new", "translation", target)).toMatchObject({ status: 1 });
  rmSync(target);
  expect(run("new", "translation", target)).toMatchObject({ status: 0 });
  expect(readFileSync(target, "utf8")).toBe(`---
title: "The bridge guide"
summary: "How a fictional town builds a bridge between two quarters."
follows: "c54f5f61"
---

See also [the square](brief:the-square).
`);
  expect(kindsOf("content/resources/fr/bridge-guide.md")).toEqual([]);
});

test("“translated” marks a translation as up to date", () => {
  folder = makeWorld("translations");
  const file = join(folder, "resources", "fr", "bridge-guide.md");
  expect(kindsOf("content/resources/fr/bridge-guide.md")).toEqual([
    "stale-translation",
  ]);
  expect(run("translated", file).stdout).toBe(
    "content/resources/fr/bridge-guide.md: follows f9e3052e\n",
  );
  expect(kindsOf("content/resources/fr/bridge-guide.md")).toEqual([]);
});

test("the check's command ends with 1 when there is an error, and says so in French if asked", () => {
  expect(run("check")).toEqual({
    status: 0,
    stdout: "73 files checked. Nothing to mend.\n",
  });
  folder = makeWorld("translations");
  const { status, stdout } = spawnSync(
    process.execPath,
    ["src/commands/check.ts"],
    {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, SITE_CONTENT: folder, CHECK_LANGUAGE: "fr" },
    },
  );
  expect(status).toBe(1);
  expect(stdout).toContain(
    "77 fichiers vérifiés. Erreurs : 2. Avertissements : 2.",
  );
});
