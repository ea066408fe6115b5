/** `npm run packs`: makes the packs of the built site; builds it where there is none yet. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { writePacks } from "../packs/packs.build.ts";
import { fail, formatBytes, phase } from "./phases.ts";
import { buildSite, outFolder } from "./site.ts";

try {
  const isBuilt = existsSync(join(outFolder(), "index.html"));
  if (isBuilt || (await buildSite()))
    await phase("Packs", async () => {
      const files = await writePacks(outFolder());
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      return `${files.length} packs, ${formatBytes(bytes)}`;
    });
  else process.exitCode = 1;
} catch (error) {
  fail(error);
}
