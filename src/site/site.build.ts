import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parse } from "yaml";
import type { z } from "astro/zod";
import { memoise } from "./memo.ts";
import { siteSchema, type Language, type Site } from "./schema.ts";

/** The folder the site is built from: `content/`, or another one named by `SITE_CONTENT`. */
export const contentFolder = (): string =>
  resolve(process.env["SITE_CONTENT"] ?? "content");

/** The path of a content file as editors see it, wherever the folder lies: `content/…`. */
export const contentPath = (file: string): string =>
  join("content", relative(contentFolder(), resolve(file))).replaceAll(
    "\\",
    "/",
  );

/**
 * Reads one YAML or JSON file of the content folder through its schema.
 * @throws when the file is missing or does not fit; `npm run check` says the same in full.
 */
export function readContent<S extends z.ZodType>(
  file: string,
  schema: S,
): z.output<S> {
  const text = readFileSync(join(contentFolder(), file), "utf8");
  const result = schema.safeParse(parse(text));
  if (!result.success) {
    throw new Error(`${file} is not valid. Run “npm run check” to see why.`, {
      cause: result.error,
    });
  }
  return result.data;
}

/** Calls `make` once, at the first use. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Calls `make` once in a build, and each time while somebody edits and looks (`npm run dev`). */
export const onceInBuild = <T>(make: () => T): (() => T) =>
  import.meta.env.DEV ? make : once(make);

/** Keeps what `make` makes for each key in a build; while somebody edits and looks, nothing. */
export const memoiseInBuild = <Key, Value>(
  make: (key: Key) => Value,
): ((key: Key) => Value) => (import.meta.env.DEV ? make : memoise(make));

export const getSite: () => Site = once(() =>
  readContent("site.yml", siteSchema),
);

/** The whole address of a path of the site. */
export const absolute = (path: string): string =>
  new URL(path, getSite().address).href;

export const getLanguages = (): readonly Language[] => getSite().languages;

/** The language with that code. @throws for a code that `site.yml` does not list. */
export function getLanguage(code: string): Language {
  const language = getLanguages().find((known) => known.code === code);
  if (!language) throw new Error(`site.yml lists no language “${code}”.`);
  return language;
}

/**
 * The day the site speaks of, as YYYY-MM-DD: the date of the last commit, so that one commit
 * always builds to the same bytes. `SOURCE_DATE_EPOCH` (reproducible-builds.org) overrides it;
 * without history it is the edition named in `site.yml`.
 */
export const getDate: () => string = once(() => {
  const epoch = process.env["SOURCE_DATE_EPOCH"] ?? lastCommit();
  if (!epoch) return getSite().edition;
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
});

function lastCommit(): string | undefined {
  try {
    return execFileSync("git", ["log", "-1", "--format=%ct"], {
      stdio: ["ignore", "pipe", "ignore"],
    })
      .toString()
      .trim();
  } catch {
    // Not a checkout (an archive, say), or no git on this machine: the edition serves.
    return undefined;
  }
}
