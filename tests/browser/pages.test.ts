/**
 * Every template in each language, as it is met: what it asks for and complains of, by axe-core in
 * light and dark on the narrowest screen and on a wide one, at 400 %, and on paper. One visit for
 * all of it: a page takes longer to open than to be looked at.
 */
import type { RunOptions } from "axe-core";
import type { ConsoleMessage, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findViolations, loadAxe } from "./axe.ts";
import { openBuiltSite, settle, visits, type OpenSite } from "./built.ts";

const NARROW = 320;
const WIDE = 1280;
const HEIGHT = 900;
/** What 1280 px leave at a zoom of 400 %. */
const ZOOMED = { width: 320, height: 256 };
/** What the theme can change. Text has a contrast of 7:1, which includes what level AA asks. */
const COLOURS: RunOptions = {
  runOnly: {
    type: "rule",
    values: ["color-contrast-enhanced", "link-in-text-block"],
  },
};
/** Rules about style sheets, which are the same at any width: read once for each page. */
const OF_SHEETS = ["css-orientation-lock"] as const;
const EVERYTHING: RunOptions = {
  runOnly: {
    type: "tag",
    values: [
      "wcag2a",
      "wcag2aa",
      "wcag21a",
      "wcag21aa",
      "wcag22aa",
      "best-practice",
    ],
  },
  rules: {
    "target-size": { enabled: true },
    "color-contrast": { enabled: false },
    "color-contrast-enhanced": { enabled: true },
  },
};

const EVERYTHING_ELSE: RunOptions = {
  ...EVERYTHING,
  preload: false,
  rules: {
    ...EVERYTHING.rules,
    ...Object.fromEntries(OF_SHEETS.map((id) => [id, { enabled: false }])),
  },
};

const LOOKS = [
  { width: NARROW, colorScheme: "light", rules: EVERYTHING_ELSE },
  { width: NARROW, colorScheme: "dark", rules: COLOURS },
  { width: WIDE, colorScheme: "dark", rules: COLOURS },
  { width: WIDE, colorScheme: "light", rules: EVERYTHING },
] as const;

/** The menu of narrow screens, open. */
const MENU_LOOKS = [
  ["dark", COLOURS],
  ["light", EVERYTHING_ELSE],
] as const;

let site: OpenSite;
beforeAll(async () => {
  site = await openBuiltSite();
});
afterAll(() => site.close());

test.concurrent.each(visits)(
  "$name: asks nobody else, nothing axe objects to, nothing out of reach or in the way on paper",
  { timeout: 180_000 },
  async (visit) => {
    // The worker is a part of what is heard.
    const own = { serviceWorkers: "allow" } as const;
    const faults = await site.withPage(own, async (page) => {
      const heard = listen(page);
      await page.setViewportSize({ width: NARROW, height: HEIGHT });
      await settle(page, visit);
      const links = await page.evaluate(findLinkFaults);
      const looks = await lookAround(page);
      const zoomed = await findLostAtZoom(page);
      const paper = await findPrintedControls(page);
      const cookies = await page.context().cookies();
      return [
        ...heard,
        ...cookies.map(({ name }) => `cookie: ${name}`),
        ...links.map((fault) => `link: ${fault}`),
        ...looks,
        ...zoomed.map((fault) => `at 400 %, in forced colours: ${fault}`),
        ...paper.map((fault) => `on paper: ${fault}`),
      ];
    });
    expect(faults, faults.join("\n")).toEqual([]);
  },
);

/** What axe objects to and what sticks out, with everything open that opens. */
async function lookAround(page: Page): Promise<string[]> {
  await loadAxe(page);
  await openDisclosures(page, "details");
  const faults = (await page.evaluate(findOverflow)).map(
    (element) => `${NARROW} px: sticks out: ${element}`,
  );
  // The choice of a language and the page found nowhere have no menu.
  const hasMenu = (await page.locator("header").count()) > 0;
  for (const [colorScheme, rules] of hasMenu ? MENU_LOOKS : []) {
    await page.emulateMedia({ colorScheme });
    for (const violation of await findViolations(page, rules, "header"))
      faults.push(`the menu, open, ${colorScheme}: ${violation}`);
  }
  // An open menu lies over the page: what it covers in part is judged with the menu closed.
  await openDisclosures(page, "details:not(header *)");
  for (const { width, colorScheme, rules } of LOOKS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme });
    for (const violation of await findViolations(page, rules))
      faults.push(`${width} px, ${colorScheme}: ${violation}`);
  }
  return faults;
}

/** Opens these menus and filters, and no others: what is behind them is looked at too. */
const openDisclosures = (page: Page, selector: string): Promise<void> =>
  page.evaluate((open) => {
    for (const details of document.querySelectorAll("details"))
      details.open = details.matches(open);
  }, selector);

/** In the page: the innermost elements that stick out, if the page scrolls sideways at all. */
function findOverflow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const sticksOut = (element: Element) =>
    element.getBoundingClientRect().right > clientWidth;
  if (scrollWidth <= clientWidth) return [];
  return [...document.body.querySelectorAll("*")]
    .filter(
      (element) => sticksOut(element) && ![...element.children].some(sticksOut),
    )
    .map(
      ({ tagName, className, textContent }) =>
        `${tagName.toLowerCase()}.${String(className)}: ${textContent.trim().slice(0, 60)}`,
    );
}

/** Collects errors, breaches of the policy, failed requests and requests to anyone else. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message: ConsoleMessage) => {
    if (["error", "warning"].includes(message.type()))
      heard.push(`console: ${message.text()}`);
  });
  page.on("pageerror", ({ message }) => heard.push(`script: ${message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${site.address}/`))
      heard.push(`request: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400)
      heard.push(`${response.status()}: ${response.url()}`);
  });
  return heard;
}

/** What nobody can use on paper, and would see there. */
async function findPrintedControls(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: WIDE, height: HEIGHT });
  await page.emulateMedia({ media: "print", forcedColors: "none" });
  return page
    .locator("nav, form, button, select, summary")
    .filter({ visible: true })
    .evaluateAll((elements) =>
      elements.map(
        ({ tagName, className, textContent }) =>
          `${tagName.toLowerCase()}.${className}: ${textContent.trim().slice(0, 40)}`,
      ),
    );
}

/** What a zoom of 400 % puts out of reach, with the menu open and the reader's own colours. */
async function findLostAtZoom(page: Page): Promise<string[]> {
  await page.setViewportSize(ZOOMED);
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  for (const summary of await page.locator("header summary").all())
    await summary.click();
  return page.evaluate(findOutOfReach);
}

/** In the page: links to elsewhere that do not say so, or open a window nobody asked for. */
function findLinkFaults(): string[] {
  // Links within a drawing are another kind of element: they lead within the site.
  const drawn = [...document.querySelectorAll("svg a")]
    .map((link) => link.getAttribute("href") ?? "")
    .filter((href) => !/^\/[^/]/.test(href));
  const written = [...document.querySelectorAll("a")].filter(
    (link) => link instanceof HTMLAnchorElement,
  );
  const faults = written.flatMap((link) => {
    const isElsewhere =
      link.origin.startsWith("http") && link.origin !== location.origin;
    return [
      ...(isElsewhere !== link.relList.contains("external")
        ? [`${link.href} has rel="${link.rel}"`]
        : []),
      ...(link.target ? [`${link.href} has target="${link.target}"`] : []),
    ];
  });
  return [...faults, ...drawn.map((href) => `${href} in a drawing`)];
}

/** In the page: what one can act on or read, and cannot get at by scrolling down. */
function findOutOfReach(): string[] {
  const width = document.documentElement.clientWidth;
  return [
    ...document.querySelectorAll(
      "a, button, input, select, summary, h1, h2, h3, p:not(:empty)",
    ),
  ]
    .filter(
      (part) => part.checkVisibility() && !part.closest(".visually-hidden"),
    )
    .map((part) => ({ part, box: part.getBoundingClientRect() }))
    .filter(
      ({ box }) => box.left < -1 || box.right > width + 1 || box.height === 0,
    )
    .map(
      ({ part: { tagName, textContent }, box: { left, right } }) =>
        `${tagName.toLowerCase()} “${textContent.trim().slice(0, 40)}” from ${left} to ${right} px`,
    );
}
