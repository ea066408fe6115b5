/**
 * What it takes to keep each collection, to bring it up to date after one practice has changed, and
 * to search it without a network. Prints figures; nothing depends on them.
 *
 *     npm run bench:offline
 */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launch } from "../../src/commands/chromium.ts";
import { bold, formatBytes } from "../../src/commands/phases.ts";
import { outFolder } from "../../src/commands/site.ts";
import { paths } from "../../src/i18n/paths.ts";
import {
  COLLECTIONS,
  type CollectionId,
} from "../../src/offline/collections.ts";
import { buildWorld } from "../build/site.ts";
import { ensureBuilt } from "../browser/built.ts";
import { Host } from "../browser/host.ts";

const LANGUAGE = "fr";
const CHANGED = "ballarat-the-harmony-fest";
const QUERY = "rumeurs";
/** What an update may fetch beside the pages that have changed, in bytes. */
const TARGET = 60_000;

/** Milliseconds an update in the background is given. */
const WAIT = 8_000;

const say = (text: string) => process.stdout.write(`${text}\n`);

/** A page and what has been sent to it since, without headers. */
interface Reader {
  page: Page;
  sent: Map<string, number>;
}

async function newReader(host: Host): Promise<Reader> {
  const context = await browser.newContext({ baseURL: host.address });
  const page = await context.newPage();
  const sent = new Map<string, number>();
  page.on("requestfinished", (request) => {
    void request
      .sizes()
      .then(({ responseBodySize }) =>
        sent.set(new URL(request.url()).pathname, responseBodySize),
      )
      .catch(() => undefined);
  });
  await page.goto(paths.page(LANGUAGE, "offline"));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForTimeout(1_000);
  sent.clear();
  return { page, sent };
}

const total = (sizes: Iterable<number>): number =>
  [...sizes].reduce((sum, size) => sum + size, 0);

async function keep(page: Page, id: CollectionId): Promise<number> {
  const start = performance.now();
  const row = page.locator(`[data-collection="${id}"]`);
  await row.locator('[data-do="keep"]').click();
  await page
    .locator(`[data-collection="${id}"][data-state="kept"]:not([data-busy])`)
    .waitFor({ timeout: 120_000 });
  return (performance.now() - start) / 1000;
}

/** Brings what is kept up to date, and says what was sent for it. */
async function update({ page, sent }: Reader): Promise<string> {
  sent.clear();
  await page.reload();
  await page.waitForTimeout(WAIT);
  const own = paths.page(LANGUAGE, "offline");
  const files = [...sent].filter(
    ([path]) => path !== own && !path.startsWith("/_astro/"),
  );
  const pages = files.filter(([path]) => path.endsWith("/"));
  const rest = files.filter(([path]) => !path.endsWith("/"));
  const bundles = rest.filter(([path]) => path.startsWith("/offline/"));
  for (const [path, size] of rest.toSorted((a, b) => b[1] - a[1]).slice(0, 12))
    say(`            ${path}  ${formatBytes(size)}`);
  return `${pages.length} changed pages ${formatBytes(total(pages.map(([, size]) => size)))}, the rest ${formatBytes(total(rest.map(([, size]) => size)))} (at most ${formatBytes(TARGET)}; of it lists and bundles ${formatBytes(total(bundles.map(([, size]) => size)))})`;
}

async function search(page: Page): Promise<number> {
  const start = performance.now();
  await page.goto(`${paths.search(LANGUAGE)}?q=${QUERY}`);
  await page.locator("search-page ol > li").first().waitFor();
  return performance.now() - start;
}

await ensureBuilt();
const browser = await launch();
const site = outFolder();
const content = join(mkdtempSync(join(tmpdir(), "later-")), "content");
cpSync("content", content, { recursive: true });
for (const [language, summary] of Object.entries({
  en: "Another line on what it is.",
  fr: "Une autre phrase qui dit ce que c'est.",
})) {
  const file = join(content, "good-practices", language, `${CHANGED}.md`);
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/^summary: .*$/m, `summary: ${summary}`));
}
say("Building the site of one changed practice …");
const later = buildWorld(content);
for (const id of COLLECTIONS) {
  const host = await Host.of(site);
  const reader = await newReader(host);
  const seconds = await keep(reader.page, id);
  const bytes = total(reader.sent.values());
  say(bold(`\n${id}`));
  say(`  kept      ${formatBytes(bytes)} in ${seconds.toFixed(1)} s`);
  await host.show(later);
  say(`  updated   ${await update(reader)}`);
  host.stop();
  say(
    `  searched  first query in ${Math.round(await search(reader.page))} ms, the next in ${Math.round(await search(reader.page))} ms`,
  );
  await reader.page.context().close();
  host.close();
}
await browser.close();
