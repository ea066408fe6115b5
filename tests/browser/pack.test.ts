/**
 * Packs of the built site, unpacked and opened from their folder in Chromium: no server, no network.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { launch } from "../../src/commands/chromium.ts";
import { outFolder } from "../../src/commands/site.ts";
import { paths } from "../../src/i18n/paths.ts";
import { fileOf } from "../../src/packs/addresses.ts";
import type { PackFile } from "../../src/packs/pack.ts";
import { answer } from "../../src/search/answer.ts";
import { toSearchIndex } from "../../src/search/shards.client.ts";
import { ShardIndex, type Shard } from "../../src/search/shards.ts";
import { ask, expectGolden, FIRST, readGolden } from "../search/golden.ts";

/** 270 of them, with search, in 1.5 MB. */
const BYTES_A_PRACTICE = 1_500_000 / 270;

vi.setConfig({ testTimeout: 60_000 });

const read = (path: string) => readFileSync(join(outFolder(), path));
const readJson = <T>(path: string): T => JSON.parse(read(path).toString()) as T;

/** Unpacks a pack as people do. @returns the folder of its pages */
function unpack(id: string, language: string): string {
  const path = paths.pack(id, language, "zip");
  if (!existsSync(join(outFolder(), path)))
    throw new Error(`No ${path}: run “npm run packs” first.`);
  const folder = mkdtempSync(join(tmpdir(), "pack-"));
  for (const [name, content] of Object.entries(unzipSync(read(path)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const [top = "", ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  return join(folder, top);
}

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser?.close());

/** Opens the first page of a pack, and expects nothing to fail and nothing to be asked of a network. */
async function inPack(
  id: string,
  language: string,
  use: (page: Page, at: (file: string) => string) => Promise<void>,
): Promise<void> {
  const folder = unpack(id, language);
  const context = await browser.newContext();
  const faults: string[] = [];
  try {
    await context.setOffline(true);
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("requestfailed", (request) => {
      // What a page was still reading when it was left is given up.
      if (request.failure()?.errorText !== "net::ERR_ABORTED")
        faults.push(request.url());
    });
    page.on("request", (request) => {
      if (!/^(?:file|data):/.test(request.url())) faults.push(request.url());
    });
    const at = (file: string) => pathToFileURL(join(folder, file)).href;
    await page.goto(at("index.html"));
    await use(page, at);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
    rmSync(dirname(folder), { recursive: true });
  }
}

const results = (page: Page) => page.locator("search-page ol > li");

test("the list of packs says what is there, and no pack weighs more than it should", () => {
  const list = readJson<PackFile[]>(paths.packList());
  const zips = list.filter(({ format }) => format === "zip");
  expect(new Set(list.map(({ path }) => path)).size).toBe(list.length);
  for (const { path, bytes, sha256 } of list) {
    const content = read(path);
    expect([path, content.length]).toEqual([path, bytes]);
    expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
  }
  for (const language of ["fr", "en"]) {
    const of = (id: string) =>
      zips.find((file) => file.id === id && file.language === language);
    const practices = readJson<{ id: string[] }>(
      paths.practicesBrowse(language),
    ).id.length;
    expect(of("good-practices")?.bytes).toBeLessThanOrEqual(
      BYTES_A_PRACTICE * practices,
    );
    expect(of("everything")?.bytes).toBeLessThanOrEqual(6_000_000);
    expect(of("theme-roma")?.kind).toBe("theme");
  }
});

test("good practices: from the contents to a practice and back, facets, words, list, form", () =>
  inPack("good-practices", "fr", async (page, at) => {
    expect(await page.locator("h1").textContent()).toBe("Bonnes pratiques");
    expect(await page.locator(".pack-rows a").count()).toBe(
      readJson<{ id: string[] }>(paths.practicesBrowse("fr")).id.length,
    );
    await page.locator(".pack-rows a").first().click();
    await page.waitForURL(/good-practices\/[\w-]+\.html$/);
    // From a fact of the practice to the list, narrowed to it.
    await page.locator("[href*='?theme=']").first().click();
    await page.waitForURL(/good-practices\.html\?theme=/);
    const status = page.locator("practice-browser .status");
    await expect
      .poll(() => status.textContent())
      .toMatch(/^\d+\u00a0pratiques? sur 270$/);
    const narrowed = await status.textContent();
    await page.locator("[data-facet=country] > summary").click();
    await page.locator("[data-facet=country] [data-value]").first().click();
    await expect.poll(() => status.textContent()).not.toBe(narrowed);
    await page.goBack();
    await expect.poll(() => status.textContent()).toBe(narrowed);
    await page.locator("ol.practices .title a").first().click();
    await page.waitForURL(/good-practices\/[\w-]+\.html$/);
    await page.locator("save-button button").click();
    await expect
      .poll(() => page.locator("save-button [role=status]").textContent())
      .toBe("Ajouté. Votre liste compte 1\u00a0entrée.");
    await page.locator("save-button list-link a").click();
    await page.waitForURL(/list\.html/);
    await page.locator(".entries h2 a").waitFor();
    await page.locator(".entries h2 a").click();
    await page.waitForURL(/good-practices\/[\w-]+\.html$/);
    await page.goto(at("good-practices/propose.html"));
    await page.waitForFunction(() => customElements.get("propose-form"));
    // The way out says so.
    const language = page.locator(".languages a");
    expect(await language.textContent()).toMatch(/English\s*\(en ligne\)/);
    expect(await language.getAttribute("href")).toMatch(/^https:\/\//);
  }));

describe.for(["fr", "en"] as const)("everything, %s", (language) => {
  test("the search of the pack answers the golden queries as the site's shards do", () =>
    inPack("everything", language, async (page, at) => {
      const queries = readGolden(language).map(({ query }) => query);
      await page.goto(at("search.html"));
      const answers = await ask(page, queries, FIRST);
      const shards = readJson<string[]>(paths.searchShardList(language)).map(
        (name) => readJson<Shard>(paths.searchShard(language, name)),
      );
      const index = toSearchIndex(new ShardIndex(shards), language);
      const expected = await Promise.all(
        queries.map(async (query) => {
          const found = await answer(query, "", language, index);
          return Promise.all(
            found.results
              .slice(0, FIRST)
              .map(async ({ load }) => fileOf((await load()).path)),
          );
        }),
      );
      expect(answers).toEqual(expected);
      expectGolden("Pack", language, answers, fileOf);
    }));
});

test("everything: home, search from there, dossier, cities, charts, explorer", () =>
  inPack("everything", "en", async (page, at) => {
    await page
      .locator("form[role=search] input")
      .first()
      .fill("gentrification");
    await page.keyboard.press("Enter");
    await page.waitForURL(/search\.html\?q=gentrification/);
    await results(page).first().waitFor();
    await results(page).first().getByRole("link").click();
    await page.waitForURL(/\/(?:policy-briefs|resources|good-practices)\//);

    await page.goto(at("dossier.html"));
    const rows = page.locator("[data-section] li:visible");
    const all = await rows.count();
    const facet = page.locator("[data-facet]", {
      has: page.locator("a[data-value]:visible"),
    });
    await facet.locator("a[data-value]").first().click();
    await page.waitForURL(/dossier\.html\?\w+=/);
    expect(await rows.count()).toBeLessThan(all);

    await page.goto(at("cities/reggio-emilia.html"));
    const chart = page.locator("figure svg:visible").first();
    expect((await chart.boundingBox())?.width).toBeGreaterThan(100);

    await page.goto(at("index/explore.html"));
    const ticks = page.locator(".latest section:first-child .tick input");
    await ticks.first().click();
    await page.waitForSelector(".charts", { state: "visible" });
    await page.locator(".charts svg:visible").first().waitFor();
  }));

test("a theme: what is there, and the list is of it", () =>
  inPack("theme-roma", "en", async (page, at) => {
    expect(await page.locator("h1").textContent()).toBe("Roma");
    const practices = await page
      .locator(".pack-rows a[href^='good-practices/']")
      .count();
    expect(practices).toBeGreaterThan(0);
    await page.goto(at("good-practices.html"));
    expect(await page.locator("ol.practices > li").count()).toBe(
      Math.min(practices, 50),
    );
    await page.locator("[data-facet=country] > summary").click();
    const value = page.locator("[data-facet=country] [data-value]").first();
    const count = Number(await value.locator(".count").textContent());
    await value.click();
    const shown = page.locator("ol.practices > li");
    await expect.poll(() => shown.count()).toBe(count);
    await page.goto(at("search.html"));
    await page.getByRole("searchbox").fill("Roma");
    await results(page).first().waitFor();
    for (const link of await results(page).getByRole("link").all()) {
      const file = (await link.getAttribute("href")) ?? "";
      expect(existsSync(new URL(at(file)))).toBe(true);
    }
  }));

test("no link of a pack leads to a file that is not there", () => {
  const folder = unpack("theme-refugees", "fr");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const dangling = files
    .filter((file) => file.endsWith(".html"))
    .flatMap((file) =>
      [
        ...readFileSync(join(folder, file), "utf8").matchAll(
          /\s(?:href|src|action)="([^"#?]+)[^"]*"/g,
        ),
      ]
        .map(([, link = ""]) => link)
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => !existsSync(join(folder, dirname(file), link)))
        .map((link) => `${file}: ${link}`),
    );
  rmSync(dirname(folder), { recursive: true });
  expect(dangling).toEqual([]);
});
