import { join } from "node:path";
import { build, type Plugin, type Rollup } from "vite";
import { THEME_SCRIPT } from "../layout/theme.ts";

const SRC = join(import.meta.dirname, "..");

/** A script of a pack: what it is made of, and the element whose pages need it; else all do. */
interface PackScript {
  name: string;
  source: string;
  element?: string;
}

export const PACK_SCRIPTS: readonly PackScript[] = [
  { name: "site.js", source: "packs/site.client.ts" },
  {
    name: "browse.js",
    source: "practices/browse.client.ts",
    element: "practice-browser",
  },
  {
    name: "explore.js",
    source: "explore/explore.client.ts",
    element: "index-explorer",
  },
  { name: "list.js", source: "packs/list.client.ts", element: "list-page" },
  {
    name: "propose.js",
    source: "practices/propose/propose.client.ts",
    element: "propose-form",
  },
  {
    name: "search.js",
    source: "search/page.client.ts",
    element: "search-page",
  },
];

/** Runs before a page is shown. */
export const EARLY_SCRIPT = "theme.js";

/** The names of the scripts a page needs. */
export const scriptsFor = (body: string): string[] =>
  PACK_SCRIPTS.filter(
    ({ element }) => element === undefined || body.includes(`<${element}`),
  ).map(({ name }) => name);

/**
 * The scripts of the site as a page that was opened from a file can run them: no modules, each
 * whole in itself, data read as scripts.
 * @returns their text, by name
 */
export async function bundleScripts(): Promise<Map<string, string>> {
  const scripts = new Map([[EARLY_SCRIPT, `${THEME_SCRIPT}\n`]]);
  for (const { name, source } of PACK_SCRIPTS)
    scripts.set(name, await bundle(join(SRC, source)));
  return scripts;
}

/** Puts the pack's way of reading data in the place of the site's. */
const dataAsScripts: Plugin = {
  name: "data-as-scripts",
  enforce: "pre",
  resolveId: (id) =>
    id.endsWith("/site/json.client.ts")
      ? join(SRC, "packs", "json.client.ts")
      : undefined,
};

async function bundle(entry: string): Promise<string> {
  const { output } = (await build({
    configFile: false,
    logLevel: "silent",
    plugins: [dataAsScripts],
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: {
        input: entry,
        output: { format: "iife", codeSplitting: false },
      },
    },
  })) as Rollup.RollupOutput;
  const [first] = output;
  return first.code;
}
