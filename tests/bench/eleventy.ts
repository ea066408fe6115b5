/** The same content as a project of Eleventy, in the frame of our own pages. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");
const LANGUAGES = ["en", "fr"];

/** The command that builds such a project. */
export const eleventyCommand = (out: string): string[] => [
  process.execPath,
  "node_modules/@11ty/eleventy/cmd.cjs",
  "--config=eleventy.config.ts",
  `--output=${out}`,
  "--quiet",
];

/**
 * Lays out the project.
 * @param content a content folder
 * @param site the site we built from it: a practice's page lends head, header and footer, so that
 *   both write as many bytes of them
 * @returns the project's folder
 */
export function layOut(content: string, site: string): string {
  const project = mkdtempSync(join(tmpdir(), "eleventy-"));
  cpSync(join(ROOT, "tests", "bench", "eleventy"), project, {
    recursive: true,
  });
  symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
  for (const [folder, name] of [
    ["good-practices", "practices"],
    ["cities", "cities"],
    ["vocab", "_data/vocab"],
  ] as const)
    cpSync(join(content, folder), join(project, name), { recursive: true });
  const [sample] = readdirSync(join(content, "good-practices", "en"));
  const frames = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      readFrame(
        join(
          site,
          language,
          "good-practices",
          (sample ?? "").replace(/\.md$/, ""),
          "index.html",
        ),
      ),
    ]),
  );
  mkdirSync(join(project, "_data"), { recursive: true });
  writeFileSync(join(project, "_data", "frames.json"), JSON.stringify(frames));
  return project;
}

/** What stands around the title and the main part of a page. */
function readFrame(file: string): Record<"top" | "head" | "foot", string> {
  const [, top, head, foot] =
    /^(.*?)<title>.*?<\/title>(.*?<main[^>]*>).*?(<\/main>.*)$/s.exec(
      readFileSync(file, "utf8"),
    ) ?? [];
  if (!top || !head || !foot) throw new Error(`${file} is no page of ours.`);
  return { top, head, foot };
}
