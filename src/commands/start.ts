/** `npm start`: builds the real site and serves it on localhost. */
import { paths } from "../i18n/paths.ts";
import { getLanguages } from "../site/site.build.ts";
import { bold, fail } from "./phases.ts";
import { serve } from "./serve.ts";
import { buildSite, outFolder } from "./site.ts";

/** The port asked for first; the next free one is taken where it is in use. */
const PORT = 4321;

try {
  if (await buildSite()) await serveSite();
  else process.exitCode = 1;
} catch (error) {
  fail(error);
}

async function serveSite(): Promise<void> {
  const port = Number(process.env["PORT"] ?? PORT);
  const { address } = await serve(outFolder(), port);
  const list = getLanguages().map(
    ({ code, name }) => `  ${name}: ${bold(address + paths.home(code))}`,
  );
  process.stdout.write(
    `\nThe site is served. Ctrl+C ends it.\n${list.join("\n")}\n`,
  );
}
