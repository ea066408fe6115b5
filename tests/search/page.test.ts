/** The search page as a reader meets it, in Chromium. */
import type { ConsoleMessage, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openBuiltSite, type OpenSite } from "../browser/built.ts";

// A machine with other things to do takes its time.
vi.setConfig({ testTimeout: 60_000 });
const PATIENCE = { timeout: 10_000 };

let site: OpenSite;
const complaints: string[] = [];

beforeAll(async () => {
  site = await openBuiltSite();
}, 60_000);
afterAll(() => site?.close());
beforeEach(() => {
  complaints.length = 0;
});

/** Opens the French search page, and expects the browser to have nothing to complain of. */
const onPage = (query: string, use: (page: Page) => Promise<void>) =>
  site.withPage({}, async (page) => {
    const listen = (message: ConsoleMessage) => {
      if (message.type() === "error") complaints.push(message.text());
    };
    page.on("console", listen);
    page.on("pageerror", ({ message }) => complaints.push(message));
    await page.goto(`/fr/search/${query}`);
    await use(page);
    expect(complaints).toEqual([]);
  });

const status = (page: Page) => page.locator("search-page [role=status]");
const results = (page: Page) => page.locator("search-page ol > li");
const field = (page: Page) => page.getByRole("searchbox");
/** The answer to what was asked last. */
const answered = async (page: Page) => {
  await page
    .locator("search-page ol[aria-busy=false]")
    .waitFor({ state: "attached" });
};

test("the query in the address is answered", () =>
  onPage("?q=%C3%A9galit%C3%A9", async (page) => {
    await results(page).first().waitFor();
    expect(await field(page).inputValue()).toBe("égalité");
    expect(await status(page).textContent()).toMatch(
      /^\d+\u00a0résultats pour «.égalité.»\.$/u,
    );
    expect(await page.title()).toMatch(/^égalité · /);
    expect(await page.locator("mark").first().textContent()).toMatch(/galité/);
  }));

test("results come while typing, and the address follows", () =>
  onPage("", async (page) => {
    await answered(page);
    expect(await results(page).count()).toBe(0);
    await field(page).pressSequentially("gentrif");
    await results(page).first().waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("gentrif");
    expect(await results(page).first().textContent()).toMatch(
      /gentrification/i,
    );
  }));

test("going back leads to the query that was sent", () =>
  onPage("?q=logement", async (page) => {
    await results(page).first().waitFor();
    await field(page).fill("radicalisation");
    await page.waitForURL(/q=radicalisation/);
    await page.goBack();
    await expect
      .poll(() => field(page).inputValue(), PATIENCE)
      .toBe("logement");
    await expect
      .poll(() => status(page).textContent(), PATIENCE)
      .toMatch(/logement/);
  }));

test("a kind narrows the results, and stands in the address", () =>
  onPage("?q=gentrification", async (page) => {
    await results(page).first().waitFor();
    const kind = page.getByRole("button", { name: /^Notes/ });
    await kind.click();
    await page.waitForURL(/kind=briefs/);
    await expect
      .poll(() => page.locator("[aria-pressed=true]").textContent(), PATIENCE)
      .toMatch(/^Notes/);
    expect(
      await page.evaluate(() => document.activeElement?.textContent),
    ).toMatch(/^Notes/);
    for (const link of await results(page).getByRole("link").all())
      expect(await link.getAttribute("href")).toMatch(/policy-briefs/);
  }));

test("more results follow the first ten, and the first of them has the focus", () =>
  onPage("?q=ville", async (page) => {
    await results(page).first().waitFor();
    expect(await results(page).count()).toBe(10);
    await page.getByRole("button", { name: "Plus de résultats" }).click();
    await expect.poll(() => results(page).count(), PATIENCE).toBe(20);
    expect(
      await results(page)
        .nth(10)
        .getByRole("link")
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
  }));

test("a typing error is corrected, and the page says so", () =>
  onPage("?q=acceuil", async (page) => {
    await results(page).first().waitFor();
    expect(await status(page).textContent()).toMatch(
      /^Aucune page ne contient «.acceuil.» .*résultats pour «.accueil.»\.$/u,
    );
  }));

test("pages with some of the words only say which they lack", () =>
  onPage("?q=gentrification+xylophone", async (page) => {
    await results(page).first().waitFor();
    expect(await status(page).textContent()).toMatch(
      /^Aucune page ne contient tous ces mots\./,
    );
    expect(await results(page).first().textContent()).toMatch(
      /sans.: xylophone$/u,
    );
  }));

test.for([
  ["markup", '<xqzw wqxz="zzqx()">'],
  ["only signs", "?!… «»"],
  ["an emoji", "🙂"],
  ["a replacement pattern", "$& $1 {{count}}"],
  ["a very long text", "xqzw ".repeat(2000)],
] as const)("hostile text is shown as text: %s", ([, query]) =>
  onPage("", async (page) => {
    await field(page).fill(query);
    await field(page).press("Enter");
    await expect
      .poll(() => status(page).textContent(), PATIENCE)
      .toContain(query.trim().slice(0, 10));
    expect(await page.locator("search-page :is(img, xqzw)").count()).toBe(0);
  }),
);

test("without script, the page says so and leads to the dossier", () =>
  site.withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto("/fr/search/");
    const notice = page.locator("search-page .notice");
    expect(await notice.textContent()).toMatch(/a besoin de JavaScript/);
    expect(await notice.getByRole("link").getAttribute("href")).toBe(
      "/fr/dossier/",
    );
  }));

/** Opens the French search page, where no file of Pagefind's can be had. */
const withoutPagefind = (use: (page: Page) => Promise<void>) =>
  site.withPage({}, async (page) => {
    await page.route("**/search-index/**", (route) => route.abort());
    await page.goto("/fr/search/");
    await use(page);
  });

const reach = (page: Page) => page.locator("search-page .reach");

test("without Pagefind, all shards answer as it does, and nothing is said of it", () =>
  withoutPagefind(async (page) => {
    await field(page).fill("gentrification");
    await results(page).first().waitFor();
    const shards = await results(page).getByRole("link").allTextContents();
    expect(await reach(page).isVisible()).toBe(false);
    await page.unrouteAll();
    await page.reload();
    await field(page).fill("gentrification");
    await results(page).first().waitFor();
    const pagefind = await results(page).getByRole("link").allTextContents();
    expect(shards.slice(0, 3)).toEqual(pagefind.slice(0, 3));
  }));

test("without a network, the shards that are kept are searched, and the page says how many pages that is", () =>
  withoutPagefind(async (page) => {
    await page.route("**/search-shards/*", (route) =>
      /\/(?:shards|briefs-\d)\.json$/.test(route.request().url())
        ? route.fallback()
        : route.abort(),
    );
    await field(page).fill("gentrification");
    await results(page).first().waitFor();
    expect(await reach(page).textContent()).toMatch(
      /^Sans connexion, la recherche porte seulement sur les \d+\u00a0pages gardées sur cet appareil\.$/,
    );
    for (const link of await results(page).getByRole("link").all())
      expect(await link.getAttribute("href")).toMatch(/policy-briefs/);
    await page.unrouteAll();
    await field(page).fill("gentrification urbaine");
    await expect.poll(() => reach(page).isVisible(), PATIENCE).toBe(false);
    expect(await results(page).count()).toBeGreaterThan(0);
  }));

test("where a part of Pagefind's index cannot be had, the shards answer", () =>
  site.withPage({}, async (page) => {
    await page.goto("/fr/search/?q=gentrification");
    await results(page).first().waitFor();
    await page.route("**/search-index/**", (route) => route.abort());
    await field(page).fill("logement");
    await expect
      .poll(() => status(page).textContent(), PATIENCE)
      .toMatch(/pour «.logement.»/u);
    expect(await results(page).count()).toBeGreaterThan(0);
  }));

test("without a network and without anything kept, the page says that the search could not be loaded", () =>
  withoutPagefind(async (page) => {
    await page.route("**/search-shards/*", (route) => route.abort());
    await field(page).fill("gentrification");
    await expect
      .poll(() => status(page).textContent(), PATIENCE)
      .toBe(
        "La recherche n’a pas pu être chargée. Vérifiez la connexion et réessayez.",
      );
    await page.unrouteAll();
    await field(page).fill("gentrification urbaine");
    await results(page).first().waitFor();
  }));
