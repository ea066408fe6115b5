/** Writes the service worker of a built site. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Rollup } from "vite";
import { paths } from "../i18n/paths.ts";

/**
 * Writes `/worker.js`: the worker, or where the site is to have none, what removes it from the
 * browsers that have one.
 * @param folder the built site
 */
export async function writeWorker(
  folder: string,
  languages: readonly string[],
  isWanted: boolean,
): Promise<void> {
  const basics = isWanted ? await readBasics(folder, languages) : [];
  const code = await bundle(
    isWanted ? "worker.client.ts" : "worker-off.client.ts",
    { BASICS: JSON.stringify(basics) },
  );
  await writeFile(join(folder, paths.worker()), code);
}

/** The pages that stand in for those that are not kept, and the scripts they take. */
async function readBasics(
  folder: string,
  languages: readonly string[],
): Promise<string[]> {
  const basics = new Set<string>();
  for (const language of languages) {
    const path = paths.notKept(language);
    basics.add(path);
    const html = await readFile(join(folder, path, "index.html"), "utf8");
    for (const [, script] of html.matchAll(/<script[^>]+src="([^"]+)"/g))
      if (script) basics.add(script);
  }
  // Grows while it is read: a script asks for other scripts.
  for (const path of basics) {
    if (!path.endsWith(".js")) continue;
    const code = await readFile(join(folder, path), "utf8");
    for (const asked of scriptsIn(code, path)) basics.add(asked);
  }
  return [...basics];
}

/** The addresses of the scripts that a built script imports. */
export const scriptsIn = (code: string, path: string): string[] =>
  [...code.matchAll(/["'`](?:\.\/|\/?_astro\/)([\w.-]+\.js)["'`]/g)].map(
    ([, name]) => `${path.slice(0, path.lastIndexOf("/") + 1)}${name}`,
  );

/** One classic script, which every browser takes for a worker. */
async function bundle(
  entry: string,
  define: Record<string, string>,
): Promise<string> {
  const [output] = (await build({
    configFile: false,
    logLevel: "silent",
    define,
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, entry),
        formats: ["iife"],
        name: "worker",
      },
    },
  })) as Rollup.RollupOutput[];
  const chunk = output?.output.find(({ type }) => type === "chunk");
  if (chunk?.type !== "chunk") throw new Error(`${entry} made no script.`);
  return chunk.code;
}
