/** `npm run demo`: builds and serves the site with the demonstration network, in `.demo/`. */
import { join } from "node:path";
import { writeDemo } from "./world.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "..", ".demo");

process.env["SITE_CONTENT"] = join(FOLDER, "content");
process.env["SITE_OUT"] ??= join(FOLDER, "site");
writeDemo(process.env["SITE_CONTENT"]);
await import("../../../src/commands/start.ts");
