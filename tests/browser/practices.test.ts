/** Browsing the good practices, as people do it: without script and with it, by hand and by keyboard. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paths } from "../../src/i18n/paths.ts";
import { getStrings } from "../../src/i18n/strings.build.ts";
import { findViolations, loadAxe } from "./axe.ts";
import {
  arrive,
  languages,
  openBuiltSite,
  withoutFonts,
  type OpenSite,
} from "./built.ts";

const [language = ""] = languages;
const LIST = paths.practices(language);
const THEME = "youth";
/** What 1280 px leave at a zoom of 400 %. */
const NARROW = { width: 320, height: 640 };
const TAB_STOPS = 60;
/** A view that finds nothing: a word nobody wrote. */
const EMPTY = `${LIST}?theme=${THEME}&q=xyzzyplugh`;

let site: OpenSite;
beforeAll(async () => {
  site = await openBuiltSite();
});
afterAll(() => site.close());

const rows = (page: Page) => page.locator(".practices > .row");
const titles = (page: Page): Promise<string[]> =>
  rows(page).locator(".title a").allTextContents();
const status = (page: Page) => page.locator("practice-browser [role=status]");
const chips = (page: Page) => page.locator(".chips button");
const option = (page: Page, facet: string, value: string) =>
  page.locator(`[data-facet=${facet}] a[data-value="${value}"]`);
const addressOf = (page: Page): string => {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};
const numberIn = (text: string | null): number =>
  Number(/\d+/.exec(text ?? "")?.[0]);

/** The longest word of a title: most likely one that tells something. */
const longest = (title: string): string =>
  title.split(/[^\p{L}]+/u).reduce((a, b) => (b.length > a.length ? b : a), "");

/** Waits until the rows are those of a view: the next page is not needed any more then. */
async function answered(page: Page): Promise<void> {
  const older = page.locator("practice-browser .older");
  // Another page may still be there, which has no such link.
  await older.waitFor({ state: "attached" });
  await older.waitFor({ state: "hidden" });
}

/** The first value of a facet that shows some, but not all, of what is shown. */
async function narrowing(page: Page, facet: string): Promise<string> {
  await page.locator(`[data-facet=${facet}]`).evaluate((details) => {
    (details as HTMLDetailsElement).open = true;
  });
  const shown = numberIn(await status(page).textContent());
  for (const link of await page
    .locator(`[data-facet=${facet}] a[data-value]`)
    .all()) {
    const count = numberIn(await link.locator(".count").textContent());
    if (count > 0 && count < shown)
      return (await link.getAttribute("data-value")) ?? "";
  }
  throw new Error(`No value of ${facet} narrows the list.`);
}

describe("without script", () => {
  const options = { javaScriptEnabled: false };

  test("a theme leads to as many practices as it says, and nothing is dead", async () => {
    await site.withPage(options, async (page) => {
      await page.goto(LIST);
      const link = option(page, "theme", THEME);
      const count = numberIn(await link.locator(".count").textContent());
      for (const hidden of [
        "[role=search]",
        "[name=sort]",
        "[data-facet=network]",
      ])
        expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
      await link.click();
      await arrive(page, paths.practicesBy(language, "theme", THEME));
      expect(await page.locator("ol.rows > .row").count()).toBe(count);
    });
  });

  test("every practice can be reached, page after page", async () => {
    await site.withPage(options, async (page) => {
      await page.goto(LIST);
      const total = numberIn(await status(page).textContent());
      const found = new Set<string | null>();
      for (;;) {
        for (const link of await page.locator(".row .title a").all())
          found.add(await link.getAttribute("href"));
        const next = page.locator("a[rel=next]");
        if ((await next.count()) === 0) break;
        const path = (await next.getAttribute("href")) ?? "";
        await next.click();
        await arrive(page, path);
      }
      expect(found.size).toBe(total);
    });
  });
});

describe("with script", () => {
  test("from a theme to a country, to a practice, and back to the view as it was", async () => {
    await site.withPage({}, async (page) => {
      await page.goto(paths.practicesBy(language, "theme", THEME));
      await page
        .locator(`a[href="${paths.practicesWith(language, "theme", THEME)}"]`)
        .click();
      await answered(page);
      const country = await narrowing(page, "country");
      const link = option(page, "country", country);
      const count = numberIn(await link.locator(".count").textContent());
      await link.click();
      await expect.poll(() => rows(page).count()).toBe(count);
      expect(numberIn(await status(page).textContent())).toBe(count);
      const view = `${LIST}?theme=${THEME}&country=${country}`;
      await expect.poll(() => addressOf(page)).toBe(view);
      const before = await titles(page);

      await rows(page).first().locator(".title a").click();
      await page.locator("article h1").waitFor();
      await page.goBack();
      await expect.poll(() => titles(page)).toEqual(before);
      expect(addressOf(page)).toBe(view);
      await expect.poll(() => link.getAttribute("aria-checked")).toBe("true");

      await page.goBack();
      await expect
        .poll(() => status(page).textContent())
        .not.toContain(String(count));
      await expect.poll(() => link.getAttribute("aria-checked")).toBe("false");
    });
  });

  test("more rows and the place in the list are found again", async () => {
    // Where the focus goes, the page follows at once.
    await site.withPage({ reducedMotion: "reduce" }, async (page) => {
      await withoutFonts(page.context());
      await page.goto(`${LIST}?sort=city`);
      await answered(page);
      const first = await rows(page).count();
      await page.locator("button.more").click();
      await expect.poll(() => rows(page).count()).toBeGreaterThan(first);
      const link = rows(page).nth(first).locator(".title a");
      expect(await link.evaluate((it) => it === document.activeElement)).toBe(
        true,
      );
      const shown = await rows(page).count();
      const topOf = () =>
        rows(page)
          .nth(first)
          .evaluate((row) => row.getBoundingClientRect().top);
      // The click would scroll, were it to be needed: before, not after it is measured.
      await link.hover();
      const top = await topOf();
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
      await link.click();
      await page.locator("article h1").waitFor();
      await page.goBack();
      await expect.poll(() => rows(page).count()).toBe(shown);
      await expect
        .poll(async () => Math.abs((await topOf()) - top))
        .toBeLessThanOrEqual(2);
    });
  });

  test("an address shows a colleague the same view, in either language", async () => {
    const sent = await site.withPage({}, async (page) => {
      await page.goto(LIST);
      await option(page, "theme", THEME).click();
      await answered(page);
      await option(page, "theme", await narrowing(page, "theme")).click();
      await expect.poll(() => chips(page).count()).toBe(2);
      const word = longest((await titles(page)).at(-1) ?? "");
      await page.locator("[name=sort]").selectOption("city");
      await page.locator("input[type=search]").fill(word);
      // What is chosen is shown with the rows that it finds.
      await expect.poll(() => chips(page).count()).toBe(3);
      await expect.poll(() => page.url()).toContain("q=");
      expect(page.url()).toContain("sort=city");
      return { address: addressOf(page), word, titles: await titles(page) };
    });
    expect(sent.titles.length).toBeGreaterThan(0);
    await site.withPage({}, async (page) => {
      await page.goto(sent.address);
      await expect.poll(() => titles(page)).toEqual(sent.titles);
      expect(await page.locator("input[type=search]").inputValue()).toBe(
        sent.word,
      );
      const other = page.locator("header a[hreflang]").first();
      expect(await other.getAttribute("href")).toContain(`theme=${THEME}`);
    });
  });

  test("counts are those of the lists they lead to", async () => {
    await site.withPage({}, async (page) => {
      await page.goto(`${LIST}?theme=${THEME}`);
      await answered(page);
      const whole = numberIn(await status(page).textContent());
      for (const facet of ["depth", "size", "network", "year", "sdg", "city"]) {
        const value = await narrowing(page, facet);
        const link = option(page, facet, value);
        const count = numberIn(await link.locator(".count").textContent());
        await link.click();
        await expect
          .poll(async () => numberIn(await status(page).textContent()), {
            message: facet,
          })
          .toBe(count);
        await link.click();
        await expect
          .poll(async () => numberIn(await status(page).textContent()))
          .toBe(whole);
      }
    });
  });

  test("nothing found: the nearest view is one click away, and the focus with it", async () => {
    await site.withPage({}, async (page) => {
      await page.goto(EMPTY);
      const near = page.locator(".nearest a").first();
      await near.waitFor();
      expect(await rows(page).count()).toBe(0);
      const count = numberIn(
        /\d+[^\d]*$/.exec((await near.textContent()) ?? "")?.[0] ?? null,
      );
      await near.click();
      await expect
        .poll(async () => numberIn(await status(page).textContent()))
        .toBe(count);
      await expect.poll(() => addressOf(page)).toBe(`${LIST}?theme=${THEME}`);
      expect(
        await status(page).evaluate((it) => it === document.activeElement),
      ).toBe(true);
      expect(await page.locator(".nearest").isVisible()).toBe(false);
    });
  });

  test("the keyboard alone ticks, unticks and removes, and never loses its place", async () => {
    await site.withPage({}, async (page) => {
      await page.goto(LIST);
      await page.locator("[role=checkbox]").first().waitFor();
      const focused = () =>
        page.evaluate(
          () => document.activeElement?.getAttribute("data-value") ?? "",
        );
      for (let stop = 0; stop < TAB_STOPS && !(await focused()); stop++)
        await page.keyboard.press("Tab");
      const value = await focused();
      expect(value).not.toBe("");
      await page.keyboard.press("Space");
      await expect.poll(() => page.url()).toContain(`theme=${value}`);
      await answered(page);
      const link = option(page, "theme", value);
      await expect.poll(() => link.getAttribute("aria-checked")).toBe("true");
      expect(await focused()).toBe(value);
      await page.keyboard.press("Enter");
      await expect.poll(() => addressOf(page)).toBe(LIST);
      await expect.poll(() => chips(page).count()).toBe(0);
      expect(await focused()).toBe(value);

      await page.keyboard.press("Space");
      await expect.poll(() => chips(page).count()).toBe(1);
      await chips(page).first().focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => addressOf(page)).toBe(LIST);
      expect(
        await page.evaluate(() => document.activeElement?.getAttribute("role")),
      ).toBe("status");
    });
  });

  test("on a phone the filters open over the list, and close to what they found", async () => {
    await site.withPage({ viewport: NARROW }, async (page) => {
      await page.goto(LIST);
      const sheet = page.locator("#filters");
      expect(await sheet.isVisible()).toBe(false);
      await page.locator("button.open").click();
      await option(page, "theme", THEME).click();
      const show = page.locator("button.show");
      await expect
        .poll(async () => numberIn(await show.textContent()))
        .toBe(numberIn(await status(page).textContent()));
      await show.click();
      expect(await sheet.isVisible()).toBe(false);
      await answered(page);
      await expect.poll(() => chips(page).count()).toBe(1);
    });
  });
});

/** Answers for the columns of the list: late, or not at all. */
const COLUMNS = "**/browse.json";

describe("when things go wrong", () => {
  test("an address of unknown and hostile values: none has them, and nothing breaks", async () => {
    await site.withPage({ viewport: NARROW }, async (page) => {
      const hostile = `<img src=x onerror="document.title='hurt'">`;
      const complaints: string[] = [];
      page.on("pageerror", ({ message }) => complaints.push(message));
      page.on("dialog", (dialog) => complaints.push(dialog.message()));
      const parameters = new URLSearchParams([
        ["theme", hostile],
        ["theme", "x".repeat(300)],
        ["country", "__proto__"],
        ["size", "constructor"],
        ["sort", "toString"],
        ["unknown", "1"],
        ["q", "{{count}} $& (".repeat(20)],
      ]);
      await page.goto(`${LIST}?${parameters}`);
      await page.locator(".nearest a:visible").first().waitFor();
      expect(await rows(page).count()).toBe(0);
      expect(await page.locator(".chips button").count()).toBe(5);
      expect(await page.locator(".chips img").count()).toBe(0);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
      ).toBe(NARROW.width);
      await page.locator("button.reset").click();
      await expect.poll(() => rows(page).count()).toBeGreaterThan(0);
      await expect.poll(() => addressOf(page)).toBe(LIST);
      expect(await page.title()).not.toBe("hurt");
      expect(complaints).toEqual([]);
    });
  });

  test("ticks made while the list loads all count, and show at once", async () => {
    await site.withPage({}, async (page) => {
      let answer = () => {};
      const asked = new Promise<void>((resolve) => (answer = resolve));
      await page.route(COLUMNS, async (route) => {
        await asked;
        await route.continue();
      });
      await page.goto(LIST);
      await page.locator("[role=checkbox]").first().waitFor();
      const ticks = page.locator("[data-facet=theme] [role=checkbox]:visible");
      for (const place of [0, 1, 2, 1]) await ticks.nth(place).click();
      const chosen = await page
        .locator("[aria-checked=true]")
        .evaluateAll((all) => all.map((it) => it.getAttribute("data-value")));
      expect(chosen).toHaveLength(2);
      await expect
        .poll(() => addressOf(page))
        .toBe(`${LIST}?${chosen.map((value) => `theme=${value}`).join("&")}`);
      expect(await page.locator(".chips button").count()).toBe(2);
      answer();
      await answered(page);
      expect(await page.locator("[aria-checked=true]").count()).toBe(2);
      const count = numberIn(await status(page).textContent());
      await page.goto(addressOf(page));
      await answered(page);
      expect(numberIn(await status(page).textContent())).toBe(count);
    });
  });

  test("without a connection it says what to do, shows no wrong rows, and goes on when asked", async () => {
    await site.withPage({}, async (page) => {
      await page.route(COLUMNS, (route) => route.abort());
      await page.goto(LIST);
      const own = await titles(page);
      await page.locator("[role=checkbox]").first().waitFor();
      await option(page, "theme", THEME).click();
      const retry = page.locator("button.retry");
      await retry.waitFor();
      expect(await status(page).textContent()).toBe(
        getStrings(language)("practices.failed"),
      );
      expect(await rows(page).first().isVisible()).toBe(false);
      expect(await page.locator(".older").isVisible()).toBe(false);
      expect(
        await option(page, "theme", THEME).getAttribute("aria-checked"),
      ).toBe("true");
      // The list that came with the page is still right for who asks for nothing.
      await page.locator(".chips button").click();
      await expect.poll(() => rows(page).first().isVisible()).toBe(true);
      expect(await titles(page)).toEqual(own);

      await option(page, "theme", THEME).click();
      await expect.poll(() => rows(page).first().isVisible()).toBe(false);
      await page.unroute(COLUMNS);
      await retry.click();
      await retry.waitFor({ state: "hidden" });
      await expect
        .poll(() => rows(page).count())
        .toBe(numberIn(await status(page).textContent()));
    });
  });

  test("back and forward in a hurry end at the view of the address", async () => {
    await site.withPage({}, async (page) => {
      await page.goto(LIST);
      await page.locator("[role=checkbox]").first().waitFor();
      const ticks = page.locator("[data-facet=theme] [role=checkbox]:visible");
      for (const place of [0, 1, 2, 3]) await ticks.nth(place).click();
      await answered(page);
      await expect.poll(() => addressOf(page).match(/theme=/g)).toHaveLength(4);
      const all = addressOf(page);
      const found = await status(page).textContent();
      for (const by of [-3, 1, -1, 2, -2, 1])
        await page.evaluate((steps) => history.go(steps), by);
      // As far as the browser went along: from there to the end, a step at a time.
      await expect
        .poll(async () => {
          if (addressOf(page) !== all) await page.goForward();
          return addressOf(page);
        })
        .toBe(all);
      await expect.poll(() => status(page).textContent()).toBe(found);
      expect(await page.locator("[aria-checked=true]").count()).toBe(4);
    });
  });
});

describe.each([
  ["a narrowed list", `${LIST}?theme=${THEME}&depth=full`],
  ["an empty one", EMPTY],
  ["a theme", paths.practicesBy(language, "theme", THEME)],
  ["the second page", paths.practicesPage(language, 2)],
])("%s", (_, path) => {
  test.each([NARROW, { width: 1280, height: 900 }])(
    "axe has no objection, and nothing sticks out, at $width px",
    async (viewport) => {
      await site.withPage({ viewport }, async (page) => {
        await page.goto(path);
        await page
          .locator(".row:visible, .nearest a:visible")
          .first()
          .waitFor();
        if (path.includes("?")) await chips(page).first().waitFor();
        const { scrollWidth, clientWidth } = await page.evaluate(
          () => document.documentElement,
        );
        expect(scrollWidth).toBe(clientWidth);
        if (viewport === NARROW) await page.locator("button.open").click();
        await loadAxe(page);
        expect(await findViolations(page)).toEqual([]);
      });
    },
  );
});
