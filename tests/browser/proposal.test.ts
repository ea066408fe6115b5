/**
 * A proposal from form to page, on a small site that names its repository and its office: where
 * the ways out lead, and whether the page shows what the preview promised.
 */
import { appendFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "../../src/i18n/paths.ts";
import { FIELD_NAMES } from "../../src/practices/propose/fields.ts";
import { buildWorld } from "../build/site.ts";
import { CONTACT_WORDS, SOUND } from "../practices/drafts.ts";
import { worldForProposals } from "../worlds/proposals.ts";
import { openBuiltSite, withoutFonts, type OpenSite } from "./built.ts";

const REAL = join(import.meta.dirname, "..", "..", "content");
/** The file of the sound draft: published, it is the page that the preview has to show. */
const PUBLISHED = readFileSync(
  join(import.meta.dirname, "..", "practices", "proposal.md"),
  "utf8",
);
const ID = "bridgetown-soup-on-the-bridge";
const FORGE = "https://forge.example/towns/dossier";
const OFFICE = "office@bridgetown.example";
/** A text that makes any address too long. */
const LONG = "A long evening on the bridge. ".repeat(400);
/** Milliseconds for the site to be built. */
const BUILD = 240_000;

let site: OpenSite;

beforeAll(async () => {
  const content = worldForProposals();
  for (const language of ["en", "fr"]) {
    const page = join("pages", language, "propose.md");
    cpSync(join(REAL, page), join(content, page));
  }
  appendFileSync(
    join(content, "site.yml"),
    `contact: ${OFFICE}
repository:
  edit: ${FORGE}/edit/main/
  newFile: ${FORGE}/new/main
  newIssue: ${FORGE}/issues/new
`,
  );
  writeFileSync(join(content, "good-practices", "en", `${ID}.md`), PUBLISHED);
  site = await openBuiltSite(buildWorld(content));
}, BUILD);
afterAll(() => site.close());

/** A page in a browser of its own. */
async function newPage(): Promise<Page> {
  const context = await site.newReader();
  await withoutFonts(context);
  return context.newPage();
}

/** Opens the form and fills it in with the sound draft. */
async function fillIn(): Promise<Page> {
  const page = await newPage();
  await page.goto(paths.propose("en"));
  await page.locator("[data-app]").waitFor();
  for (const name of FIELD_NAMES) {
    const text = SOUND.texts[name];
    if (text !== undefined && name !== "country")
      await page.fill(`#f-${name}`, text);
  }
  for (const theme of SOUND.themes)
    await page.check(`input[name="themes"][value="${theme}"]`);
  for (const goal of SOUND.sdgs)
    await page.check(`input[name="sdgs"][value="${goal}"]`);
  await page.check("#f-ongoing");
  for (const [place, document] of SOUND.documentation.entries()) {
    await page.click('[data-action="add-document"]');
    const field = (name: string) => `[id="f-documentation.${place}.${name}"]`;
    await page.fill(field("title"), document.title);
    await page.selectOption(field("language"), document.language);
    await page.fill(field("url"), document.url);
  }
  return page;
}

const way = (page: Page, name: string) => page.locator(`[data-way="${name}"]`);
const hrefOf = async (page: Page, name: string): Promise<URL> =>
  new URL((await way(page, name).getAttribute("href")) ?? "", page.url());

/** The file that the form hands out. */
async function download(page: Page): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.click('[data-action="download"]'),
  ]);
  return {
    name: file.suggestedFilename(),
    text: readFileSync(await file.path(), "utf8"),
  };
}

test("a new file and an issue open with the text, and without the contact", async () => {
  const page = await fillIn();
  const { name, text } = await download(page);
  const file = await hrefOf(page, "newFile");
  expect(file.href).toMatch(`${FORGE}/new/main?filename=`);
  expect(file.searchParams.get("filename")).toBe(
    `content/good-practices/en/${name}`,
  );
  expect(file.searchParams.get("value")).toBe(text);

  const issue = await hrefOf(page, "newIssue");
  expect(issue.href).toMatch(`${FORGE}/issues/new?title=`);
  expect(issue.searchParams.get("title")).toBe(
    "Good practice: Soup on the bridge (Bridgetown-on-Ink)",
  );
  expect(issue.searchParams.get("body")).toContain(text);

  const mail = await hrefOf(page, "email");
  expect(mail.pathname).toBe(OFFICE);
  for (const word of Object.values(CONTACT_WORDS)) {
    expect(decodeURIComponent(file.href)).not.toContain(word);
    expect(decodeURIComponent(issue.href)).not.toContain(word);
    expect(decodeURIComponent(mail.href)).toContain(word);
  }
  await page.close();
});

test("a text too long for an address: said at each way, and how to go on", async () => {
  const page = await fillIn();
  await page.fill("#f-timeline", LONG);
  const hint = (name: string) => page.locator(`[data-hint="${name}"]`);
  await expect
    .poll(() => hint("newFile").innerText())
    .toBe(
      "The text is too long for this way: download the file and add it to the repository in the folder content/good-practices/en/.",
    );
  expect(await way(page, "newFile").isVisible()).toBe(false);
  expect(await hint("newIssue").innerText()).toBe(
    "The text is too long to be filled in for you. Download the file first and add it to the issue, which opens with its title only; or send it by e-mail.",
  );
  const issue = await hrefOf(page, "newIssue");
  expect(issue.href.length).toBeLessThan(8000);
  expect(issue.searchParams.get("body")).toMatch(
    /^The content file is attached: bridgetown-.*\.md$/,
  );
  await page.close();
});

test("nothing leads out of an unsound draft", async () => {
  const page = await fillIn();
  await page.fill("#f-title", "");
  for (const name of ["newFile", "newIssue", "email"]) {
    await expect
      .poll(async () => (await hrefOf(page, name)).hash)
      .toBe("#f-check");
  }
  await way(page, "newIssue").click();
  expect(await page.locator("[data-refusal]").innerText()).not.toBe("");
  expect(new URL(page.url()).pathname).toBe(paths.propose("en"));
  await page.close();
});

test("the page of the practice shows what the preview showed", async () => {
  const form = await fillIn();
  await form.locator(".preview-frame summary").click();
  await expect
    .poll(() => form.locator('[data-fact="documentation"] li').count())
    .toBe(SOUND.documentation.length);
  const promised = await form.evaluate(look, "[data-preview] article");
  // What the form hands out is what was published.
  expect((await download(form)).text).toBe(PUBLISHED);
  await form.close();

  const page = await newPage();
  await page.goto(paths.practice("en", ID));
  await expect
    .poll(() => page.evaluate(look, "main article"))
    .toEqual(promised);
  expect(promised.length).toBeGreaterThan(30);
  await page.close();
});

/** In the page: each line of an article, and how it looks. */
function look(selector: string): string[] {
  const article = document.querySelector(selector);
  if (!article) throw new Error(`No ${selector}.`);
  const { left } = article.getBoundingClientRect();
  const lines = article.querySelectorAll<HTMLElement>(
    ".kicker, .title, .lead, .figures > *, .figures li, .body > *, .body li, .body a, [data-fact] dt, [data-fact] dd, [data-fact] li, [data-fact] a",
  );
  return [...lines]
    .filter((line) => line.checkVisibility())
    .map((line) => {
      const style = getComputedStyle(line);
      const box = line.getBoundingClientRect();
      return [
        line.innerText.trim().replace(/\s+/g, " "),
        style.font,
        style.color,
        style.letterSpacing,
        style.marginBlock,
        style.paddingBlock,
        style.borderBlockStart,
        style.textDecorationLine,
        style.textWrap,
        `${Math.round(box.left - left)} + ${Math.round(box.width)} × ${Math.round(box.height)}`,
      ].join(" | ");
    });
}
