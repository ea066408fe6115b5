/**
 * Every template by axe-core, in each language, light and dark, on the narrowest screen and on a
 * wide one.
 */
import axe, {
  type AxeResults,
  type NodeResult,
  type RunOptions,
} from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBuiltSite, settle, visits, type OpenSite } from "./built.ts";

const NARROW = 320;
const WIDE = 1280;
/** Elements named for each breach of a rule; the rest are counted. */
const NAMED = 2;

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
  "$name: nothing axe objects to, nothing that sticks out",
  { timeout: 180_000 },
  async (visit) => {
    const faults = await site.withPage({}, async (page) => {
      await page.setViewportSize({ width: NARROW, height: 900 });
      await settle(page, visit);
      await page.evaluate(axe.source);
      await openDisclosures(page, "details");
      const overflow = await page.evaluate(findOverflow);
      // The choice of a language and the page found nowhere have no menu.
      const menus = (await page.locator("header").count()) > 0;
      const violations: string[] = [];
      for (const [colorScheme, rules] of menus ? MENU_LOOKS : []) {
        await page.emulateMedia({ colorScheme });
        for (const violation of await findViolations(page, rules, "header"))
          violations.push(`the menu, open, ${colorScheme}: ${violation}`);
      }
      // An open menu lies over the page: what it covers in part is judged with the menu closed.
      await openDisclosures(page, "details:not(header *)");
      for (const { width, colorScheme, rules } of LOOKS) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        for (const violation of await findViolations(page, rules))
          violations.push(`${width} px, ${colorScheme}: ${violation}`);
      }
      return [
        ...overflow.map((element) => `${NARROW} px: sticks out: ${element}`),
        ...violations,
      ];
    });
    expect(faults, faults.join("\n")).toEqual([]);
  },
);

/** Opens these menus and filters, and no others: what is behind them is looked at too. */
const openDisclosures = (page: Page, selector: string): Promise<void> =>
  page.evaluate((open) => {
    for (const details of document.querySelectorAll("details"))
      details.open = details.matches(open);
  }, selector);

/** One line for each rule in breach and reason, with the elements it is about. */
async function findViolations(
  page: Page,
  options: RunOptions,
  /** The part of the page that is looked at. */
  part = "html",
): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(part)}, ${JSON.stringify({ ...options, resultTypes: ["violations"] })})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    [...Map.groupBy(nodes, reason)].map(([why, about]) => {
      const named = about.slice(0, NAMED).map(({ target }) => target.join(" "));
      const rest = about.length - named.length;
      return `${id}: ${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}: ${why}`;
    }),
  );
}

const reason = ({ failureSummary = "" }: NodeResult): string =>
  failureSummary
    .replace(/^Fix [^:]*:/, "")
    .replace(/\s+/g, " ")
    .trim();

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
