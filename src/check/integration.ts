import { globSync } from "node:fs";
import { join } from "node:path";
import type { AstroIntegration } from "astro";
import { contentFolder } from "../site/site.build.ts";
import { checkContent } from "./check.ts";
import { countErrors } from "./report.ts";

/** Files that are read once: while somebody edits them, the server starts anew. */
const READ_ONCE = "{site.yml,figures.yml,vocab/*.yml,ui/*.json}";

/**
 * Keeps Astro itself from building what the check refuses, whoever calls it. `SITE_CHECKED` says
 * that the check has just been made.
 */
export const contentCheck = (): AstroIntegration => ({
  name: "content-check",
  hooks: {
    "astro:config:setup": ({ command, addWatchFile }) => {
      const folder = contentFolder();
      const isChecked = Boolean(process.env["SITE_CHECKED"]);
      if (
        command === "build" &&
        !isChecked &&
        countErrors(checkContent(folder)) > 0
      ) {
        throw new Error(
          "The content has errors, so nothing is built. “npm run check” lists them.",
        );
      }
      if (command === "dev") {
        for (const file of globSync(READ_ONCE, { cwd: folder })) {
          addWatchFile(join(folder, file));
        }
      }
    },
  },
});
