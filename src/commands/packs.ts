/** `npm run packs`: makes the packs of the built site; builds it where there is none yet. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fail, phase } from "./phases.ts";
import { buildSite, outFolder, packSite } from "./site.ts";

try {
  const isBuilt = existsSync(join(outFolder(), "index.html"));
  if (isBuilt || (await buildSite()))
    await phase("Packs", () => packSite(outFolder()));
  else process.exitCode = 1;
} catch (error) {
  fail(error);
}
