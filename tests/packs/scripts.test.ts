/** The scripts of packs: of the site's own sources, and such as a page opened from a file can run. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { beforeAll, expect, test } from "vitest";
import { REGISTRY } from "../../src/packs/data.ts";
import {
  bundleScripts,
  EARLY_SCRIPT,
  PACK_SCRIPTS,
  scriptsFor,
} from "../../src/packs/scripts.build.ts";

const SRC = join(import.meta.dirname, "..", "..", "src");
/** Keeping the site in the browser is no matter of a pack, which is kept already. */
const NOT_IN_PACKS = "offline";

let scripts: ReadonlyMap<string, string>;
beforeAll(async () => {
  scripts = await bundleScripts();
});

test("no script is a module, and none fetches", () => {
  expect([...scripts.keys()]).toEqual([
    EARLY_SCRIPT,
    ...PACK_SCRIPTS.map(({ name }) => name),
  ]);
  for (const [name, code] of scripts) {
    expect(() => new Script(code, { filename: name })).not.toThrow();
    expect(code, name).not.toMatch(/\bfetch\(/);
  }
  expect(scripts.get("search.js")).toContain(REGISTRY);
});

test("every element that the site's scripts define is defined by a pack's", () => {
  const elements = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter(
      (file) => file.endsWith(".client.ts") && !file.startsWith(NOT_IN_PACKS),
    )
    .flatMap((file) => [
      ...readFileSync(join(SRC, file), "utf8").matchAll(
        /customElements\.define\(\s*"([a-z-]+)"/g,
      ),
    ])
    .map(([, name = ""]) => name);
  expect(elements.length).toBeGreaterThan(5);
  const all = [...scripts.values()].join("\n");
  expect(elements.filter((name) => !all.includes(`\`${name}\``))).toEqual([]);
});

test("a page has the scripts of what is on it", () => {
  expect(scriptsFor("<main><p>text</p></main>")).toEqual(["site.js"]);
  expect(scriptsFor('<search-page data-shards="…">')).toEqual([
    "site.js",
    "search.js",
  ]);
});
