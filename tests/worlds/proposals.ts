import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeWorld } from "./world.ts";

const REAL = join(import.meta.dirname, "..", "..", "content");

/** A fictional world that takes proposals: its lists are those of a site with all headings. */
export function worldForProposals(): string {
  const folder = makeWorld("base");
  const sections = join("vocab", "practice-sections.yml");
  writeFileSync(join(folder, sections), readFileSync(join(REAL, sections)));
  const sources = join(folder, "vocab", "sources.yml");
  writeFileSync(
    sources,
    `${readFileSync(sources, "utf8")}proposal: { en: The city itself, fr: La ville elle-même }\n`,
  );
  return folder;
}
