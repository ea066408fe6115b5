/** `npm run pdf`: prints the dossier of the built site into it, one PDF for each language. */
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { getDate, getLanguages, getSite } from "../site/site.build.ts";
import { findChromium, launch } from "./chromium.ts";
import { fail, formatBytes, phase } from "./phases.ts";
import { printDossier } from "./print.ts";
import { buildSite, outFolder } from "./site.ts";

try {
  if (!findChromium()) {
    throw new Error(
      "There is no Chromium or Chrome to print with: run “npm run chromium” to install one, or name one in CHROMIUM_PATH.",
    );
  }
  const isBuilt = existsSync(join(outFolder(), "index.html"));
  if (isBuilt || (await buildSite())) await printSite();
  else process.exitCode = 1;
} catch (error) {
  fail(error);
}

async function printSite(): Promise<void> {
  const browser = await launch();
  try {
    for (const { code, name } of getLanguages()) {
      await phase(`Dossier, ${name}`, async () => {
        const { file, pages, bytes } = await printDossier(browser, {
          language: code,
          folder: outFolder(),
          to: outFolder(),
          site: getSite().address,
          date: getDate(),
        });
        return `${pages} pages, ${formatBytes(bytes)}, ${relative(".", file)}`;
      });
    }
  } finally {
    await browser.close();
  }
}
