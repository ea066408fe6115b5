/** Comparing cities: from the tables that everybody has to charts, files and an address to share. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paths } from "../../src/i18n/paths.ts";
import { languages, openBuiltSite, type OpenSite } from "./built.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openBuiltSite();
});
afterAll(() => site.close());

const searchOf = (page: Page) => new URL(page.url()).searchParams;
const shown = (page: Page) => page.locator(".shown tbody tr");
/** Ticks the box and waits until what is chosen is shown. */
async function tick(page: Page, box: string): Promise<string> {
  const input = page.locator(box);
  const city = await input.inputValue();
  await input.focus();
  await page.keyboard.press("Space");
  await page.waitForSelector(`.chips [data-city="${city}"]`);
  return city;
}

describe.each(languages)("in %s", (language) => {
  const path = paths.explore(language);

  test("without script the results stand in tables, and no control is dead", () =>
    site.withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(path);
      expect(await page.locator(".latest tbody tr").count()).toBeGreaterThan(0);
      expect(await page.locator("main form").isVisible()).toBe(false);
      expect(await page.locator(".tick").first().isVisible()).toBe(false);
      expect(await page.locator(".status").isVisible()).toBe(false);
    }));

  test("cities are ticked with the keyboard; data and charts arrive then, and the way back works", () =>
    site.withPage({}, async (page) => {
      const loaded: string[] = [];
      page.on("request", (request) => loaded.push(request.url()));
      const faults: string[] = [];
      page.on("console", (message) => faults.push(message.text()));
      page.on("pageerror", (error) => faults.push(error.message));
      await page.goto(path);
      await page.waitForFunction(() => customElements.get("index-explorer"));
      expect(
        loaded.filter((url) => url.endsWith(paths.exploreData(language))),
      ).toEqual([]);
      const first = await tick(
        page,
        ".latest section:first-child tr:nth-child(1) .tick input",
      );
      // The table of all made room for what is chosen; the box in use is the same.
      expect(await page.locator(".latest").isVisible()).toBe(false);
      expect(
        await page.evaluate(
          () => (document.activeElement as HTMLInputElement).value,
        ),
      ).toBe(first);
      const second = await tick(page, ".shown tr:nth-child(2) .tick input");
      await page.waitForSelector(".charts", { state: "visible" });
      expect(searchOf(page).getAll("city")).toEqual([first, second]);
      await page.goBack();
      await page.waitForSelector(`.chips [data-city="${second}"]`, {
        state: "detached",
      });
      expect(searchOf(page).getAll("city")).toEqual([first]);
      await page.goBack();
      await page.waitForSelector(".latest", { state: "visible" });
      expect(await page.locator(".compared").isVisible()).toBe(false);
      expect(faults).toEqual([]);
    }));

  test("an address gives the view again; what it makes up is ignored", () =>
    site.withPage({}, async (page) => {
      await page.goto(
        `${path}?sort=points&measure=%3Cscript%3E&city=nobody&country=__proto__&from=0`,
      );
      await page.waitForSelector(".shown", { state: "visible" });
      expect(await page.locator("[name=sort]").inputValue()).toBe("points");
      expect(await page.locator("[name=measure]").inputValue()).toBe("overall");
      expect(await page.locator(".compared").isVisible()).toBe(false);
      const points = await shown(page)
        .locator("td:nth-child(7)")
        .allInnerTexts();
      const known = points.map(Number).filter((value) => !Number.isNaN(value));
      expect(known.length).toBeGreaterThan(0);
      expect(known).toEqual(known.toSorted((a, b) => b - a));
    }));

  test("what is shown is a picture and a table to keep", () =>
    site.withPage({ acceptDownloads: true }, async (page) => {
      await page.goto(path);
      await page.waitForFunction(() => customElements.get("index-explorer"));
      await tick(
        page,
        ".latest section:first-child tr:nth-child(1) .tick input",
      );
      await page.waitForSelector(".charts figure");
      const starts = { svg: "<svg xmlns=", png: "\u0089PNG", csv: "\u00EF" };
      for (const [format, start] of Object.entries(starts)) {
        const [file] = await Promise.all([
          page.waitForEvent("download"),
          page.locator(`.charts [data-format=${format}]`).first().click(),
        ]);
        expect(file.suggestedFilename()).toMatch(
          new RegExp(`^explore-\\w+\\.${format}$`),
        );
        const bytes = readFileSync(await file.path(), "latin1");
        expect(bytes.slice(0, start.length), format).toBe(start);
      }
    }));

  test("the table is a file, with the rows that are shown", () =>
    site.withPage({ acceptDownloads: true }, async (page) => {
      await page.goto(`${path}?sort=points`);
      await page.waitForSelector(".shown", { state: "visible" });
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(".save").click(),
      ]);
      const text = readFileSync(await file.path(), "utf8");
      expect(text.trimEnd().split("\r\n")).toHaveLength(
        (await shown(page).count()) + 1,
      );
    }));
});
