/** A reading list in a browser: saved, kept, handed on, printed, and what happens when that fails. */
import { readFile } from "node:fs/promises";
import type { RunOptions } from "axe-core";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { paths } from "../../src/i18n/paths.ts";
import { LIST_PARTS, type ListedEntry } from "../../src/lists/entry.ts";
import { KEY } from "../../src/lists/key.client.ts";
import { kindOf } from "../../src/lists/list.ts";
import { findViolations, loadAxe } from "./axe.ts";
import { languages, openBuiltSite, type OpenSite } from "./built.ts";

const LIST = paths.page("en", "list");
/** Everything axe knows, and the contrast of 7:1 that texts have here. */
const RULES: RunOptions = {
  rules: {
    "target-size": { enabled: true },
    "color-contrast-enhanced": { enabled: true },
  },
};
/** Milliseconds after which nothing moves any more, if anything does. */
const SETTLED = 600;

let site: OpenSite;
/** A practice, a resource and a policy brief. */
let three: ListedEntry[];
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  site = await openBuiltSite();
  const parts = await Promise.all(
    Array.from({ length: LIST_PARTS }, async (_, part) => {
      const response = await fetch(site.address + paths.listItems("en", part));
      return (await response.json()) as ListedEntry[];
    }),
  );
  const entries = parts.flat();
  three = (["practice", "resource", "brief"] as const).flatMap(
    (kind) => entries.find(({ ref }) => kindOf(ref) === kind) ?? [],
  );
});
afterEach(() => Promise.all(contexts.splice(0).map((each) => each.close())));
afterAll(() => site.close());

/** A browser that has never been here. */
async function newReader(prepare?: () => void): Promise<BrowserContext> {
  const context = await site.newReader();
  if (prepare) await context.addInitScript(prepare);
  contexts.push(context);
  return context;
}

async function save(page: Page, { path }: ListedEntry): Promise<void> {
  await page.goto(path);
  const button = page.getByRole("button", { name: "Save to my list" });
  await button.click();
  await page.locator("save-button [aria-pressed=true]").waitFor();
}

async function saveThree(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  for (const entry of three) await save(page, entry);
  return page;
}

/** Opens the list and waits for the titles of its entries. */
async function openList(page: Page, address = LIST): Promise<void> {
  await page.goto(address);
  await page.locator("list-page .editor").waitFor();
  await page.waitForLoadState("networkidle");
}

const titles = (page: Page) => page.locator(".entries h2 a").allTextContents();
const titlesOf = (...places: number[]) =>
  places.map((place) => three[place]?.title ?? "");
/** Waits until the address of the page is the one that the page hands on. */
async function addressFollowed(page: Page): Promise<void> {
  const field = page.getByLabel("Address of this list");
  await expect
    .poll(async () => page.url() === (await field.inputValue()))
    .toBe(true);
}
const status = (page: Page) =>
  page.locator('[data-part="status"]').textContent();

test("saved, closed, returned to, reordered, annotated, handed on", async () => {
  const context = await newReader();
  const first = await saveThree(context);
  expect(await first.locator("save-button [role=status]").textContent()).toBe(
    "Saved. Your list has 3 entries.",
  );
  await expect
    .poll(() => first.locator("header list-link a").textContent())
    .toBe("My list (3)");
  await first.close();

  const page = await context.newPage();
  await openList(page);
  await expect.poll(() => titles(page)).toEqual(titlesOf(0, 1, 2));

  await page.getByRole("button", { name: `Up: ${three[2]?.title}` }).click();
  await expect.poll(() => titles(page)).toEqual(titlesOf(0, 2, 1));
  expect(await status(page)).toBe(`“${three[2]?.title}” is now number 2 of 3.`);
  expect(
    await page.evaluate(() => document.activeElement?.getAttribute("data-do")),
  ).toBe("up");
  await page.getByLabel("Title of the list").fill("For Monday");
  await page
    .getByLabel(`Note: ${three[0]?.title}`)
    .fill("Ask & answer <b>\n=1+1");
  const address = await page.getByLabel("Address of this list").inputValue();
  await expect.poll(() => page.url()).toBe(address);

  await page.reload();
  await expect.poll(() => titles(page)).toEqual(titlesOf(0, 2, 1));
  expect(await page.locator(".entries textarea").first().inputValue()).toBe(
    "Ask & answer <b>\n=1+1",
  );

  const colleague = await (await newReader()).newPage();
  const sent: string[] = [];
  colleague.on("request", (request) => sent.push(request.url()));
  await openList(colleague, address);
  await expect.poll(() => titles(colleague)).toEqual(titlesOf(0, 2, 1));
  expect(await colleague.getByLabel("Title of the list").inputValue()).toBe(
    "For Monday",
  );
  // Looked at only: nothing is kept, and the server has not seen the list.
  expect(await colleague.evaluate((key) => localStorage[key], KEY)).toBe(
    undefined,
  );
  expect(sent.filter((url) => url.includes("item="))).toEqual([]);
  await colleague.getByRole("button", { name: "Use this list" }).click();
  await colleague.goto(LIST);
  await expect.poll(() => titles(colleague)).toEqual(titlesOf(0, 2, 1));
});

test("a list from an address asks before it changes one's own", async () => {
  const page = await (await newReader()).newPage();
  const [mine, other] = three;
  if (!mine || !other) throw new Error("The site has too few entries.");
  await save(page, mine);
  await openList(page, `${LIST}?title=Theirs&item=${other.ref}&note=Read+it`);
  await expect.poll(() => titles(page)).toEqual([other.title]);
  await page.getByRole("button", { name: "Back to my list" }).click();
  await expect.poll(() => titles(page)).toEqual([mine.title]);

  await openList(page, `${LIST}?title=Theirs&item=${other.ref}&note=Read+it`);
  await page.getByRole("button", { name: "Add it to mine" }).click();
  await expect.poll(() => titles(page)).toEqual(titlesOf(0, 1));
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => titles(page)).toEqual([mine.title]);

  await openList(page, `${LIST}?item=${other.ref}`);
  await page.getByRole("button", { name: /instead of mine/ }).click();
  await expect.poll(() => titles(page)).toEqual([other.title]);
});

test("removed, cleared, undone", async () => {
  const page = await saveThree(await newReader());
  await openList(page);
  await page
    .getByRole("button", { name: `Remove: ${three[1]?.title}` })
    .click();
  await expect.poll(() => titles(page)).toEqual(titlesOf(0, 2));
  // The focus stands on “Undo”.
  await page.keyboard.press("Enter");
  await expect.poll(() => titles(page)).toEqual(titlesOf(0, 1, 2));
  await page.getByRole("button", { name: "Clear the list" }).click();
  await expect.poll(() => titles(page)).toEqual([]);
  await page.locator("header list-link").waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => titles(page)).toEqual(titlesOf(0, 1, 2));
});

test("two tabs keep in step, and going back brings no old list", async () => {
  const context = await newReader();
  const page = await saveThree(context);
  const other = await context.newPage();
  await openList(other);
  await page.getByRole("button", { name: "Save to my list" }).click();
  await expect.poll(() => titles(other)).toEqual(titlesOf(0, 1));
  await addressFollowed(other);
  await save(other, three[2] as ListedEntry);
  await other.goBack();
  await expect.poll(() => titles(other)).toEqual(titlesOf(0, 1, 2));
  expect(await other.locator('[data-part="offer"]').isHidden()).toBe(true);
});

test("a full store: said in words, and the list stays in the address", async () => {
  const context = await newReader(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  const page = await context.newPage();
  await save(page, three[0] as ListedEntry);
  expect(
    await page.locator("save-button [role=status]").textContent(),
  ).toContain("could not keep this change");
  await page.locator("save-button list-link a").click();
  await expect.poll(() => titles(page)).toEqual(titlesOf(0));
  await page.getByRole("button", { name: "Use this list" }).click();
  await page.getByLabel(/^Note/).fill("kept in the address");
  expect(await page.getByRole("alert").textContent()).toContain("no room left");
  await addressFollowed(page);
  await page.reload();
  await expect
    .poll(() => page.getByLabel(/^Note/).inputValue())
    .toBe("kept in the address");
  expect(await page.locator('[data-part="offer"]').isHidden()).toBe(true);
});

test("a denied store: the address is the list", async () => {
  const context = await newReader(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  const page = await context.newPage();
  await openList(page, `${LIST}#item=${three[0]?.ref}`);
  await expect.poll(() => titles(page)).toEqual(titlesOf(0));
  expect(await page.getByRole("alert").textContent()).toContain(
    "keeps nothing for this site",
  );
});

test("a store that cannot be read: said in words, and begun anew", async () => {
  const page = await (await newReader()).newPage();
  await page.goto(LIST);
  await page.evaluate((key) => localStorage.setItem(key, "{"), KEY);
  await page.reload();
  expect(await page.getByRole("alert").textContent()).toContain(
    "can no longer be read",
  );
  await save(page, three[0] as ListedEntry);
  await openList(page);
  await expect.poll(() => titles(page)).toEqual(titlesOf(0));
  expect(await page.getByRole("alert").isHidden()).toBe(true);
});

test("on paper: a cover, contents, and each entry with its note", async () => {
  const page = await saveThree(await newReader());
  await openList(page);
  await expect.poll(() => titles(page)).toEqual(titlesOf(0, 1, 2));
  await page.getByLabel("Title of the list").fill("For Monday");
  await page.getByLabel(/^Note/).first().fill("Who pays?");
  await page.emulateMedia({ media: "print" });
  const headings = page
    .getByRole("heading")
    .filter({ visible: true })
    .allTextContents();
  expect(await headings).toEqual([
    "For Monday",
    "Contents",
    ...three.map(({ title }, place) => `${place + 1}. ${title}`),
  ]);
  expect(await page.locator(".cover").innerText()).toContain("3 entries");
  expect(await page.locator(".contents li").allTextContents()).toEqual(
    titlesOf(0, 1, 2),
  );
  expect(await page.locator(".paper-note").first().innerText()).toContain(
    "Who pays?",
  );
  expect(
    await page
      .locator("nav, button, input, textarea")
      .filter({ visible: true })
      .count(),
  ).toBe(0);
});

test("taken away as text and as a table, in the language of the page", async () => {
  const context = await newReader();
  const saved = await saveThree(context);
  await openList(saved, paths.page("fr", "list"));
  await expect.poll(async () => (await titles(saved)).length).toBe(3);
  const [markdown, table] = [
    await download(saved, /Markdown/),
    await download(saved, /CSV/),
  ];
  expect(markdown.name).toBe("ma-liste.md");
  expect(markdown.text).toMatch(/^# Ma liste\n/);
  expect(markdown.text.match(/^## \d\. /gm)).toHaveLength(3);
  expect(table.name).toBe("ma-liste.csv");
  expect(table.text).toMatch(/^\uFEFFNuméro;Titre;/);
  expect(table.text.split("\r\n")).toHaveLength(5);
});

async function download(
  page: Page,
  name: RegExp,
): Promise<{ name: string; text: string }> {
  const started = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  const file = await started;
  return {
    name: file.suggestedFilename(),
    text: await readFile(await file.path(), "utf8"),
  };
}

test.each(languages)(
  "%s: nothing axe objects to at 320 px, nothing that moves or sticks out",
  async (language) => {
    const context = await newReader();
    const page = await saveThree(context);
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of [three[0]?.path ?? "", LIST]) {
      const address = path.replace("/en/", `/${language}/`);
      if (path === LIST) await openList(page, address);
      else await page.goto(address);
      await page
        .locator("main list-link, list-page .entries li")
        .first()
        .waitFor();
      await loadAxe(page);
      expect(await findViolations(page, RULES)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
      ).toBe(320);
    }
  },
);

test("what appears for who has a list moves nothing else", async () => {
  const context = await newReader(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
      })[])
        document.documentElement.dataset["shift"] = String(
          Number(document.documentElement.dataset["shift"] ?? 0) + entry.value,
        );
    }).observe({ type: "layout-shift", buffered: true });
  });
  const page = await saveThree(context);
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(three[0]?.path ?? "");
    await page.locator("main list-link").waitFor();
    await page.waitForTimeout(SETTLED);
    expect(
      await page.evaluate(() => document.documentElement.dataset["shift"]),
      `${width} px`,
    ).toBeUndefined();
  }
});

test("without script: no button, and where to find the pages to print", async () => {
  const context = await site.newReader({ javaScriptEnabled: false });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(three[0]?.path ?? "");
  expect(await page.locator("save-button").isVisible()).toBe(false);
  await page.goto(LIST);
  expect(await page.locator("list-page").innerText()).toContain(
    "needs JavaScript",
  );
  expect(
    await page.locator("list-page a").filter({ visible: true }).count(),
  ).toBe(2);
});
