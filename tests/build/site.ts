import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse, type HTMLElement } from "node-html-parser";

const ROOT = join(import.meta.dirname, "..", "..");

/** What of the project a build needs; the packages are linked. */
const PROJECT = [
  "src",
  "public",
  "content",
  "astro.config.mjs",
  "package.json",
  "tsconfig.json",
];

/**
 * Builds a content folder with the very command people use, in a copy of this project: builds that
 * run side by side would write into each other's working files.
 * @returns the folder of the site
 */
export function buildWorld(
  content: string,
  more: Record<string, string> = {},
): string {
  const out = join(dirname(content), "site");
  const project = mkdtempSync(join(tmpdir(), "checkout-"));
  for (const name of PROJECT) {
    cpSync(join(ROOT, name), join(project, name), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
  execFileSync(process.execPath, ["src/commands/build.ts"], {
    cwd: project,
    stdio: "pipe",
    env: { ...process.env, SITE_CONTENT: content, SITE_OUT: out, ...more },
  });
  rmSync(project, { recursive: true });
  return out;
}

/** A built page, by its address. */
export const readPage = (site: string, path: string): HTMLElement =>
  parse(readFileSync(join(site, path, "index.html"), "utf8"));
