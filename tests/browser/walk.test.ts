/**
 * What people do with the library, from one end to the other: come from a search engine, narrow,
 * open, go back, print, save, send on, and propose a practice of their own without a network.
 */
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { paths } from "../../src/i18n/paths.ts";
import { textsPerPage } from "../pdf/pdf.ts";
import { SOUND } from "../practices/drafts.ts";
import {
  languages,
  openBuiltSite,
  withoutFonts,
  type OpenSite,
} from "./built.ts";

const THEME = "youth";
const ENGINE = "https://search.example/";
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };
/** Pixels by which a row may stand elsewhere than it stood. */
const CLOSE = 2;
/** Pages that one practice may take on paper. */
const MOST_PAGES = 2;

let site: OpenSite;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  site = await openBuiltSite();
});
afterEach(() => Promise.all(contexts.splice(0).map((each) => each.close())));
afterAll(() => site.close());

/** A page of a browser that has never been here. */
async function newReader(viewport = DESK): Promise<Page> {
  const context = await site.newReader({ viewport });
  contexts.push(context);
  return context.newPage();
}

const rows = (page: Page) => page.locator(".practices > .row");
const titlesOf = (page: Page): Promise<string[]> =>
  rows(page).locator(".title a").allTextContents();
const numberIn = (text: string | null): number =>
  Number(/\d+/.exec(text ?? "")?.[0]);
const shownCount = async (page: Page): Promise<number> =>
  numberIn(await page.locator("practice-browser [role=status]").textContent());

/** From the page that a search engine names to the same list, to be narrowed. */
async function arrive(page: Page, language: string): Promise<void> {
  await page.goto(paths.practicesBy(language, "theme", THEME), {
    referer: ENGINE,
  });
  const way = paths.practicesWith(language, "theme", THEME);
  await page.locator(`a[href="${way}"]`).click();
  await page.locator(".chips button").waitFor();
  await page.locator("practice-browser .older").waitFor({ state: "hidden" });
}

/** Ticks the country with most practices, as far as it leaves some out. */
async function narrowToCountry(page: Page): Promise<void> {
  const isPhone = page.viewportSize()?.width === PHONE.width;
  if (isPhone) await page.locator("button.open").click();
  await page.locator("[data-facet=country] > summary").click();
  const before = await shownCount(page);
  for (const option of await page
    .locator("[data-facet=country] a[data-value]")
    .all()) {
    const count = numberIn(await option.locator(".count").textContent());
    if (count === 0 || count >= before) continue;
    await option.click();
    await expect.poll(() => shownCount(page)).toBe(count);
    if (isPhone) await page.locator("button.show").click();
    return;
  }
  throw new Error("No country narrows the list.");
}

/** All that makes a view: what is asked for, what is found, in which order. */
const viewOf = async (page: Page) => ({
  address: page.url(),
  titles: await titlesOf(page),
  summaries: await rows(page).locator(".summary").allTextContents(),
  words: await page.locator("input[type=search]").inputValue(),
  order: await page.locator("select[name=sort]").inputValue(),
  ticks: await page
    .locator("[aria-checked=true]")
    .evaluateAll((ticks) => ticks.map((it) => it.getAttribute("data-value"))),
  chips: await page.locator(".chips button").allTextContents(),
  count: await page.locator("practice-browser [role=status]").textContent(),
});

const topOf = (page: Page, row: number): Promise<number> =>
  rows(page)
    .nth(row)
    .evaluate((element) => element.getBoundingClientRect().top);

/** Opens the practice of a row and comes back: the view, and the place in it, are as they were. */
async function openAndReturn(page: Page, row: number): Promise<void> {
  await expect
    .poll(async () => (await viewOf(page)).summaries.every(Boolean))
    .toBe(true);
  await rows(page).nth(row).scrollIntoViewIfNeeded();
  const before = await viewOf(page);
  const link = rows(page).nth(row).locator(".title a");
  // The click itself may scroll: what counts is where the reader stood when they left.
  await link.hover();
  const top = await topOf(page, row);
  await link.click();
  await page.locator("article h1").waitFor();
  await page.goBack();
  await expect.poll(() => viewOf(page)).toEqual(before);
  await expect
    .poll(async () => Math.abs((await topOf(page, row)) - top))
    .toBeLessThanOrEqual(CLOSE);
}

describe.each(languages)("in %s", (language) => {
  test.each([
    ["a phone", PHONE],
    ["a desk", DESK],
  ])(
    "from a search engine to a view of one's own, and back to it, on %s",
    { timeout: 60_000 },
    async (_, viewport) => {
      const page = await newReader(viewport);
      await arrive(page, language);
      await openAndReturn(page, 20);
      await narrowToCountry(page);
      await page.locator("select[name=sort]").selectOption("city");
      await expect.poll(() => page.url()).toContain("sort=city");
      const count = await shownCount(page);
      await openAndReturn(page, count - 1);

      const [first = ""] = await titlesOf(page);
      await page.locator("input[type=search]").fill(first);
      await expect.poll(() => page.url()).toContain("q=");
      await expect.poll(() => shownCount(page)).toBeLessThan(count);
      await openAndReturn(page, 0);

      // Step by step to where the search engine led.
      await page.goBack();
      await expect.poll(() => page.url()).not.toContain("sort=");
      await page.goBack();
      await expect.poll(() => page.url()).not.toContain("country=");
      await page.goBack();
      await expect
        .poll(() => new URL(page.url()).pathname)
        .toBe(paths.practicesBy(language, "theme", THEME));
    },
  );

  test("a long list is found again at the very row", async () => {
    const page = await newReader(PHONE);
    await withoutFonts(page.context());
    await page.goto(`${paths.practices(language)}?sort=city`);
    await page.locator(".older").waitFor({ state: "hidden" });
    await page.locator("button.more").click();
    await expect.poll(() => rows(page).count()).toBe(100);
    await openAndReturn(page, 70);
    await openAndReturn(page, 99);
  });

  test.each([
    "gatineau-living-together-table-and-agreement",
    "ballarat-the-harmony-fest",
  ])("%s: printed on one or two pages", async (id) => {
    const page = await newReader();
    await page.goto(paths.practice(language, id));
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    const pages = textsPerPage(pdf);
    expect(pages.length).toBeLessThanOrEqual(MOST_PAGES);
    expect(pages.every((texts) => texts > 0)).toBe(true);
  });

  test("three are saved, and their address shows them in another browser", async () => {
    const page = await newReader();
    await arrive(page, language);
    const found = (await titlesOf(page)).slice(0, 3);
    for (const [place] of found.entries()) {
      await rows(page).nth(place).locator(".title a").click();
      await page.locator("save-button button").click();
      await page.locator("save-button [aria-pressed=true]").waitFor();
      await page.goBack();
      await expect.poll(() => rows(page).count()).toBeGreaterThan(3);
    }
    await page.goto(paths.page(language, "list"));
    const listed = (of: Page) => of.locator(".entries h2 a").allTextContents();
    await expect.poll(() => listed(page)).toEqual(found);
    const note = "=1+1 & <b>“été”</b>";
    await page.locator(".entries textarea").nth(1).fill(note);
    const address = page.locator('input[data-part="address"]');
    await expect.poll(() => address.inputValue()).toContain("note=");

    const colleague = await newReader(PHONE);
    await colleague.goto(await address.inputValue());
    await expect.poll(() => listed(colleague)).toEqual(found);
    expect(
      await colleague.locator(".entries textarea").nth(1).inputValue(),
    ).toBe(note);
    await colleague.locator('[data-do="use"]').click();
    await colleague.reload();
    await expect.poll(() => listed(colleague)).toEqual(found);
    await expect
      .poll(() => colleague.locator('[data-part="offer"]').isHidden())
      .toBe(true);
  });

  test("a form filled in without a network outlives its tab", async () => {
    const first = await newReader();
    const context = first.context();
    await first.goto(paths.propose(language));
    await first.locator("[data-app]").waitFor();
    await context.setOffline(true);
    const title = SOUND.texts["title"] ?? "";
    await first.fill("#f-title", title);
    await first.locator('input[name="themes"]').first().check();
    await first.fill("#f-challenge", "Typed offline");
    await expect
      .poll(() =>
        first.evaluate(() => JSON.stringify(Object.values(localStorage))),
      )
      .toContain("Typed offline");
    await first.close();

    await context.setOffline(false);
    const page = await context.newPage();
    await page.goto(paths.propose(language));
    await expect.poll(() => page.inputValue("#f-title")).toBe(title);
    expect(await page.inputValue("#f-challenge")).toBe("Typed offline");
    expect(await page.locator('input[name="themes"]').first().isChecked()).toBe(
      true,
    );
  });
});
