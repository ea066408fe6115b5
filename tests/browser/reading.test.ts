/** What people do on the site, with and without script, with a keyboard, on a phone, on paper. */
import { parse } from "node-html-parser";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paths } from "../../src/i18n/paths.ts";
import { NAVIGATION } from "../../src/layout/navigation.ts";
import { arrive, languages, openBuiltSite, type OpenSite } from "./built.ts";

const [language = "", other = ""] = languages;
const ENTRY = "anti-rumours";
const PHONE = { width: 360, height: 740 };
const TAB_STOPS = 40;

let site: OpenSite;
beforeAll(async () => {
  site = await openBuiltSite();
});
afterAll(() => site.close());

const languageOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.lang);

describe("languages", () => {
  test.each(languages)("the first page leads to %s", async (code) => {
    await site.withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(paths.choice());
      await page.locator(`main a[hreflang="${code}"]`).click();
      await arrive(page, paths.home(code));
      expect(await languageOf(page)).toBe(code);
    });
  });

  test("the reader of an entry stays on it in the other language", async () => {
    await site.withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(paths.resource(language, ENTRY));
      await page.locator(`header a[hreflang="${other}"]`).click();
      await arrive(page, paths.resource(other, ENTRY));
      expect(await languageOf(page)).toBe(other);
    });
  });

  test.each(languages)(
    "%s has its own page of what is not there",
    async (code) => {
      await site.withPage({}, async (page) => {
        const answer = await page.goto(`${paths.home(code)}nowhere/at-all/`);
        expect(answer?.status()).toBe(404);
        expect(await languageOf(page)).toBe(code);
        await page.locator(`main a[href="${paths.dossier(code)}"]`).click();
        await arrive(page, paths.dossier(code));
      });
    },
  );

  test("an address of no language is answered in all of them", async () => {
    await site.withPage({}, async (page) => {
      const answer = await page.goto("/nowhere/");
      expect(answer?.status()).toBe(404);
      for (const code of languages) {
        const home = page.locator(`main [lang="${code}"] a`).first();
        expect(await home.getAttribute("href")).toBe(paths.home(code));
      }
    });
  });
});

describe("without script", () => {
  test("each filter of the dossier leads to as many entries as it says", async () => {
    await site.withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(paths.dossier(language));
      const facets = await page.locator("main [data-facet]").count();
      expect(facets).toBeGreaterThan(0);
      for (let index = 0; index < facets; index++) {
        await page.goto(paths.dossier(language));
        await followFilter(page, index);
      }
    });
  });

  test("the menu of a phone opens and leads on", async () => {
    await site.withPage(
      { javaScriptEnabled: false, viewport: PHONE },
      async (page) => {
        for (const { key, path } of NAVIGATION) {
          await page.goto(paths.home(language));
          const link = page.locator(
            `header details a[href="${path(language)}"]`,
          );
          expect(await link.isVisible(), `${key} before`).toBe(false);
          await page.locator("header summary").click();
          await link.click();
          await arrive(page, path(language));
        }
      },
    );
  });
});

/** Follows the first value of a facet, and compares what it says with what it leads to. */
async function followFilter(page: Page, index: number): Promise<void> {
  const facet = page.locator("main [data-facet]").nth(index);
  const link = facet.locator("a").first();
  if (!(await link.isVisible())) await facet.locator("summary").first().click();
  const path = (await link.getAttribute("href")) ?? "";
  const said = Number((await link.innerText()).match(/\d+$/)?.[0]);
  await link.click();
  await arrive(page, path);
  expect(await page.locator("[data-section] li").count(), path).toBe(said);
  const current = page.locator(`main [data-facet] a[href="${path}"]`);
  expect(await current.getAttribute("aria-current"), path).toBe("true");
  await page
    .locator(`main a[href="${paths.dossier(language)}"]`)
    .first()
    .click();
  await arrive(page, paths.dossier(language));
}

describe("with the keyboard", () => {
  test("the first stop skips to the content", async () => {
    await site.withPage({}, async (page) => {
      await page.goto(paths.dossier(language));
      await page.keyboard.press("Tab");
      const skip = page.locator("a[href='#content']");
      expect(await skip.evaluate((link) => link.matches(":focus"))).toBe(true);
      expect((await skip.boundingBox())?.width).toBeGreaterThan(40);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(
        await page.evaluate(
          () => document.activeElement?.closest("main") !== null,
        ),
      ).toBe(true);
    });
  });

  test("the menu of a phone opens with Enter", async () => {
    await site.withPage({ viewport: PHONE }, async (page) => {
      await page.goto(paths.home(language));
      await page.locator("header summary").focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(
        await page.evaluate(() => document.activeElement?.getAttribute("href")),
      ).toBe(NAVIGATION[0].path(language));
    });
  });

  test.each([
    ["home", paths.home(language), undefined],
    ["dossier", paths.dossier(language), undefined],
    ["resource", paths.resource(language, ENTRY), undefined],
    ["propose", paths.propose(language), undefined],
    ["home, forced colours", paths.home(language), "active"],
  ] as const)("every stop on %s shows where it is", async (_, path, forced) => {
    const hidden = await site.withPage(
      { forcedColors: forced ?? "none", reducedMotion: "reduce" },
      async (page) => {
        await page.goto(path);
        return walk(page);
      },
    );
    expect(hidden, hidden.join("\n")).toEqual([]);
  });
});

/** Walks the page by Tab. @returns the stops that show no outline, or lie out of sight */
async function walk(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (let stop = 1; stop <= TAB_STOPS; stop++) {
    await page.keyboard.press("Tab");
    const fault = await page.evaluate(findFocusFault);
    if (fault === "end") break;
    if (fault) faults.push(`stop ${stop}: ${fault}`);
  }
  return faults;
}

/** In the page: what is wrong with the element that has the focus; “end” where none has. */
function findFocusFault(): string | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return "end";
  const name = `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 40)}”`;
  const hasOutline = (candidate: Element | null) => {
    if (!candidate) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  };
  // A search field's frame carries the outline for it.
  if (!hasOutline(element) && !hasOutline(element.parentElement))
    return `${name} has no outline`;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const isInSight =
    bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  return isInSight && right - left > 1 ? undefined : `${name} is out of sight`;
}

describe("light and dark", () => {
  test("a choice is kept from page to page, and taken back", async () => {
    await site.withPage({ colorScheme: "light" }, async (page) => {
      const brightness = () =>
        page.evaluate(() =>
          (
            getComputedStyle(document.documentElement).backgroundColor.match(
              /\d+/g,
            ) ?? []
          ).reduce((sum, part) => sum + Number(part), 0),
        );
      await page.goto(paths.home(language));
      const light = await brightness();
      await page.locator("theme-switch select").selectOption("dark");
      const dark = await brightness();
      expect(dark).toBeLessThan(light / 2);
      await page.goto(paths.dossier(other));
      expect(await brightness()).toBe(dark);
      expect(await page.locator("theme-switch select").inputValue()).toBe(
        "dark",
      );
      await page.locator("theme-switch select").selectOption("auto");
      await page.goto(paths.choice());
      expect(await brightness()).toBe(light);
    });
  });
});

describe("the mark “new”", () => {
  /** Puts marks of known days into a page, whatever the content has today. */
  const mark = (page: Page, path: string) =>
    page.route(`**${path}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        "</main>",
        '<b data-new-until="2031-05-01">A</b><b data-new-until="2031-05-02">B</b></main>',
      );
      await route.fulfill({ response, body });
    });

  test.each([
    ["2031-05-01T12:00:00Z", ["A", "B"]],
    ["2031-05-02T12:00:00Z", ["B"]],
    ["2031-05-03T12:00:00Z", []],
  ])("at %s: %j", async (now, shown) => {
    await site.withPage({}, async (page) => {
      await page.clock.setFixedTime(new Date(now));
      await mark(page, paths.dossier(language));
      await page.goto(paths.dossier(language));
      const left = page.locator("[data-new-until^='2031-05']");
      expect(await left.allTextContents()).toEqual(shown);
    });
  });

  test("nothing speaks of it when its day has passed", async () => {
    await site.withPage({}, async (page) => {
      await page.clock.setFixedTime(new Date("2099-01-01T00:00:00Z"));
      for (const path of [paths.dossier(language), ...(await findNew(page))]) {
        await page.goto(path);
        const left = page.locator("[data-new-until], main .note");
        expect(await left.allTextContents(), path).toEqual([]);
      }
    });
  });

  /** Addresses of entries that are marked as the dossier is sent. */
  const findNew = async (page: Page): Promise<string[]> => {
    const dossier = await page.request.get(paths.dossier(language));
    return parse(await dossier.text())
      .querySelectorAll("[data-section] li")
      .filter((row) => row.querySelector("[data-new-until]"))
      .flatMap((row) => row.querySelector("h3 a")?.getAttribute("href") ?? []);
  };
});
