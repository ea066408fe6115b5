/** `npm run packs`: makes the packs of the built site; builds it where there is none yet. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fail } from "./phases.ts";
import { buildSite, outFolder, repackSite } from "./site.ts";

try {
  const isBuilt = existsSync(join(outFolder(), "index.html"));
  if (isBuilt || (await buildSite())) await repackSite();
  else process.exitCode = 1;
} catch (error) {
  fail(error);
}
