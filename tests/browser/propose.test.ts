/** “Propose a practice” as somebody fills it in: kept, offline, taken away and brought back. */
import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  test,
} from "vitest";
import { checkContent } from "../../src/check/check.ts";
import { countErrors, toText } from "../../src/check/report.ts";
import { paths } from "../../src/i18n/paths.ts";
import { contentFolder } from "../../src/site/site.build.ts";
import { SOUND } from "../practices/drafts.ts";
import { findViolations, loadAxe } from "./axe.ts";
import { openBuiltSite, type OpenSite } from "./built.ts";
import { download, fillIn, kept } from "./form.ts";

/** Characters that a browser's storage holds for a site. */
const ROOM = 5 * 1024 * 1024;

let site: OpenSite;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  site = await openBuiltSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  context = await site.newReader();
  page = await context.newPage();
  complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const open = async (language = "en"): Promise<void> => {
  await page.goto(paths.propose(language));
  await page.locator("[data-app]").waitFor();
};

test("nothing is dead without script: a template and a way to send it", async () => {
  const plain = await site.newReader({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(paths.propose("en"));
  expect(await still.locator("propose-form input:visible").count()).toBe(0);
  const link = still.locator(`a[href="${paths.proposeTemplate("en")}"]`);
  expect(await link.isVisible()).toBe(true);
  const template = await (
    await fetch(site.address + paths.proposeTemplate("en"))
  ).text();
  expect(template).toMatch(/^---\n# .*\ntitle: ""/);
  await plain.close();
});

test("what is typed comes back after a crash", async () => {
  await open();
  await fillIn(page);
  await page.click('[data-action="add-document"]');
  await page.fill('[id="f-documentation.0.title"]', "Report");
  await kept(page, '"Report"');
  await page.close();
  page = await context.newPage();
  await open();
  expect(await page.inputValue("#f-challenge")).toBe(SOUND.texts["challenge"]);
  expect(await page.inputValue('[id="f-documentation.0.title"]')).toBe(
    "Report",
  );
  expect(await page.locator("[data-status]").innerText()).not.toBe("");
});

test("mistakes are listed, led to, and gone once mended", async () => {
  await open();
  await fillIn(page);
  await page.fill("#f-challenge", "Write to someone@example.org");
  await page.click("#f-check");
  const summary = page.locator("[data-summary]");
  expect(
    await summary.evaluate((element) => element === document.activeElement),
  ).toBe(true);
  expect(await summary.locator("li").count()).toBe(1);
  await summary.locator("a").click();
  const field = page.locator("#f-challenge");
  expect(
    await field.evaluate((element) => element === document.activeElement),
  ).toBe(true);
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  await field.fill("Write to the town hall");
  await summary.waitFor({ state: "hidden" });
  expect(await field.getAttribute("aria-invalid")).toBeNull();
  await page.click("#f-check");
  expect(await page.locator("[data-verdict]").innerText()).not.toBe("");
});

test("the finished file is handed out without a network, and without the contact", async () => {
  await open();
  await context.setOffline(true);
  await fillIn(page);
  await page.fill("#f-person", "Zaphodine");
  const { name, text } = await download(page, '[data-action="download"]');
  expect(name).toMatch(/^[a-z0-9-]+\.md$/);
  expect(text).toContain('title: "Soup on the bridge"');
  expect(text).not.toContain("Zaphodine");
  await page.locator(".preview-frame summary").click();
  await expect
    .poll(() => page.locator('[data-part="title"]').innerText())
    .toBe("Soup on the bridge");
});

test.each(["en", "fr"])(
  "the file handed out in %s passes the check of this site",
  // The check reads all of its content.
  { timeout: 120_000 },
  async (language) => {
    await open(language);
    await fillIn(page);
    const { name, text } = await download(page, '[data-action="download"]');
    const folder = join(mkdtempSync(join(tmpdir(), "site-")), "content");
    cpSync(contentFolder(), folder, { recursive: true });
    writeFileSync(join(folder, "good-practices", language, name), text, {
      flag: "wx",
    });
    const report = checkContent(folder);
    expect(countErrors(report), toText(report, "en")).toBe(0);
  },
);

test("an unsound draft is not handed out", async () => {
  await open();
  await page.click('[data-action="download"]');
  expect(await page.locator("[data-summary] li").count()).toBeGreaterThan(5);
  expect(await page.locator("[data-refusal]").innerText()).not.toBe("");
});

test("an e-mail needs the contact, and carries it", async () => {
  await open();
  await fillIn(page);
  const link = page.locator('[data-way="email"]');
  await link.click();
  expect(await page.locator("[data-summary] li").count()).toBe(4);
  for (const name of ["person", "role", "department", "email"] as const) {
    await page.fill(`#f-${name}`, SOUND.texts[name] ?? "");
  }
  await page.locator("[data-summary]").waitFor({ state: "hidden" });
  const mail = decodeURIComponent((await link.getAttribute("href")) ?? "");
  expect(mail).toMatch(/^mailto:/);
  expect(mail).toContain(SOUND.texts["person"]);
});

test("a new city comes with a file of its own", async () => {
  await open();
  await fillIn(page);
  expect(await page.locator("#f-country").isVisible()).toBe(false);
  await page.fill("#f-city", "Bridgetown-on-Ink");
  await page.selectOption("#f-country", "AT");
  const { name, text } = await download(page, '[data-action="download-city"]');
  expect(name).toBe("bridgetown-on-ink.md");
  expect(text).toBe('---\nname: "Bridgetown-on-Ink"\ncountry: "AT"\n---\n');
});

test("a draft leaves as a file and comes back as a draft of its own", async () => {
  await open();
  await fillIn(page);
  const { name, text } = await download(page, '[data-action="export"]');
  expect(name).toBe("draft.json");
  const file = join(mkdtempSync(join(tmpdir(), "draft-")), "draft.json");
  writeFileSync(file, text.replace("Soup on", "Tea on"));
  await page.setInputFiles("[data-import]", file);
  await expect
    .poll(() => page.inputValue("#f-title"))
    .toBe("Tea on the bridge");
  expect(await page.locator("[data-drafts] li").count()).toBe(2);
  writeFileSync(file, "no draft");
  await page.setInputFiles("[data-import]", file);
  await expect
    .poll(() => page.locator("[data-status]").innerText())
    .toContain("draft.json");
  expect(await page.inputValue("#f-title")).toBe("Tea on the bridge");
});

test("several drafts: begun, opened, deleted, brought back", async () => {
  await open();
  await fillIn(page);
  await page.click('[data-action="new"]');
  expect(await page.inputValue("#f-title")).toBe("");
  await page.fill("#f-title", "Second");
  await kept(page, '"Second"');
  const rows = page.locator("[data-drafts] li");
  expect(await rows.count()).toBe(2);
  await rows.locator("button").nth(1).click();
  expect(await rows.count()).toBe(1);
  await page.click('[data-action="undo"]');
  expect(await rows.count()).toBe(2);
  await rows.locator("button").first().click();
  expect(await page.inputValue("#f-title")).toBe(SOUND.texts["title"]);
});

test("a full storage is said, and loses nothing that was there", async () => {
  await open();
  await page.evaluate((room) => {
    localStorage.setItem("proposal:en:broken", "{");
    for (let size = room; size > 0; size = Math.floor(size / 2)) {
      try {
        localStorage.setItem(`filler-${size}`, "x".repeat(size));
      } catch {
        // Too much still: half of it may fit.
      }
    }
  }, ROOM);
  await page.fill("#f-title", "A title that has no room");
  const status = page.locator("[data-status]");
  await expect.poll(() => status.innerText()).not.toBe("");
  expect(await page.locator("[data-saved]").innerText()).toBe("");
  const { text } = await download(page, '[data-action="export"]');
  expect(text).toContain("A title that has no room");
  expect(
    await page.evaluate(() => localStorage.getItem("proposal:en:broken")),
  ).toBe("{");
  const rescue = page
    .locator("[data-drafts] li")
    .filter({ has: page.locator("button") });
  expect(await rescue.count()).toBe(1);
});

test("two tabs with one draft lose neither", async () => {
  await open();
  await fillIn(page);
  const first = page;
  page = await context.newPage();
  await open();
  await page.fill("#f-title", "From the second tab");
  await expect.poll(() => first.locator("[data-drafts] li").count()).toBe(2);
  expect(await first.inputValue("#f-title")).toBe(SOUND.texts["title"]);
});

test.each(["en", "fr"])(
  "axe finds nothing, with mistakes shown and the preview open, in %s",
  async (language) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(language);
    await page.click('[data-action="add-document"]');
    await page.locator(".preview-frame summary").click();
    await page.click("#f-check");
    await loadAxe(page);
    expect(await findViolations(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
    ).toBe(320);
  },
);
