/** `npm run build`: writes the site to `dist/`. */
import { fail } from "./phases.ts";
import { buildSite } from "./site.ts";

try {
  if (!(await buildSite())) process.exitCode = 1;
} catch (error) {
  fail(error);
}
