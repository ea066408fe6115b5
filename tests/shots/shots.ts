/**
 * `npm run shots`: pictures of every template, in each language, light and dark, on a phone and on
 * a desk, in `shots/`, with a page that shows them side by side.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { phase } from "../../src/commands/phases.ts";
import {
  ensureBuilt,
  openBuiltSite,
  settle,
  visits,
  type OpenSite,
} from "../browser/built.ts";
import { toContactSheet, type Shot } from "./sheet.ts";
import type { Visit } from "../templates.ts";

const FOLDER = "shots";
const WIDTHS = [360, 1280] as const;
const SCHEMES = ["light", "dark"] as const;
const VIEWPORT_HEIGHT = 800;
/** A picture shows no more of a long page than this. */
const MOST_HEIGHT = 2400;
/** Pages open at once. */
const AT_ONCE = 4;

await ensureBuilt();
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
await phase("Pictures", async () => {
  const site = await openBuiltSite();
  try {
    const shots = await shootAll(site);
    await writeFile(join(FOLDER, "index.html"), toContactSheet(shots));
    return `${shots.length}, in ${join(FOLDER, "index.html")}`;
  } finally {
    await site.close();
  }
});

/** Several readers of one queue; the pictures come back in the templates' order. */
async function shootAll(site: OpenSite): Promise<Shot[]> {
  const taken = new Map<Visit, Shot[]>();
  const queue = [...visits];
  const work = () =>
    site.withPage({ reducedMotion: "reduce" }, async (page) => {
      for (let visit = queue.shift(); visit; visit = queue.shift())
        taken.set(visit, await shoot(page, visit));
    });
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return visits.flatMap((visit) => taken.get(visit) ?? []);
}

/** Each look of one page; loaded once, since looks differ in style alone. */
async function shoot(page: Page, visit: Visit): Promise<Shot[]> {
  const shots: Shot[] = [];
  await settle(page, visit);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: VIEWPORT_HEIGHT });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const file = `${visit.name}.${width}.${colorScheme}.png`;
      const height = await page.evaluate(
        () => document.documentElement.scrollHeight,
      );
      await page.screenshot({
        path: join(FOLDER, file),
        fullPage: true,
        clip: { x: 0, y: 0, width, height: Math.min(height, MOST_HEIGHT) },
      });
      shots.push({ visit, width, colorScheme, file });
    }
  }
  return shots;
}
