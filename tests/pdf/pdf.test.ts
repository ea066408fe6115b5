/** The printed dossier, from a built site: `npm run build` comes first. */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "node-html-parser";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { printDossier } from "../../src/commands/print.ts";
import { outFolder } from "../../src/commands/site.ts";
import { paths } from "../../src/i18n/paths.ts";
import { getLanguages, getSite } from "../../src/site/site.build.ts";
import { launch } from "../browser/chromium.ts";
import { addressesOf, placesOf, textsPerPage, titlesOf } from "./pdf.ts";

const TIMEOUT = 30_000;
const LANGUAGES = getLanguages().map(({ code }) => code);
const site = getSite().address;
const folder = outFolder();
let browser: Browser;
let to: string;

const print = (language: string) =>
  printDossier(browser, { language, folder, to, site, date: "2026-02-01" });

beforeAll(async () => {
  to = await mkdtemp(join(tmpdir(), "dossier-pdf-"));
  browser = await launch();
}, TIMEOUT);

afterAll(async () => {
  await browser.close();
  await rm(to, { recursive: true });
});

/** Text as it reads, whatever its line breaks and indents in the source. */
const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();

describe.each(LANGUAGES)("the dossier in %s", (language) => {
  let pages: number;
  let pdf: string;
  let title: string;
  let entries: string[];
  let sections: string[];

  beforeAll(async () => {
    const printed = await print(language);
    pages = printed.pages;
    pdf = await readFile(printed.file, "latin1");
    const source = join(folder, paths.dossier(language), "index.html");
    const html = parse(await readFile(source, "utf8"));
    const textOf = (selector: string) =>
      html.querySelectorAll(selector).map(({ text }) => plain(text));
    title = textOf("title")[0] ?? "";
    entries = textOf("main h3");
    sections = html
      .querySelectorAll("[data-section]")
      .map((section) => section.getAttribute("data-section") ?? "");
  }, TIMEOUT);

  test("is named for its language, and bears its title and language", () => {
    expect(existsSync(join(to, `dossier.${language}.pdf`))).toBe(true);
    expect(pdf).toContain(`/Lang (${language})`);
    expect(titlesOf(pdf)[0]).toBe(title);
    expect(pdf).toContain("/DisplayDocTitle true");
  });

  test("is tagged, with headings, lists and links as such", () => {
    expect(pdf).toContain("/MarkInfo <</Type /MarkInfo\n/Marked true>>");
    expect(pdf).toContain("/StructTreeRoot");
    for (const role of ["H1", "H2", "H3", "L", "LI", "Link"])
      expect(pdf).toContain(`/S /${role}\n`);
  });

  test("has a bookmark for every entry, its words apart", () => {
    expect(pdf).toContain("/Outlines");
    expect(entries.length).toBeGreaterThan(0);
    expect(titlesOf(pdf).map(plain)).toEqual(expect.arrayContaining(entries));
  });

  test("links to the public site, and to pages that are there", () => {
    expect(pdf).not.toContain("localhost");
    const addresses = addressesOf(pdf);
    expect(addresses.length).toBeGreaterThanOrEqual(entries.length);
    for (const address of addresses) {
      const { origin, pathname } = new URL(address);
      expect(address).toMatch(/^https:/);
      if (origin === new URL(site).origin)
        expect(existsSync(join(folder, pathname, "index.html"))).toBe(true);
    }
  });

  test("jumps from the contents to each section within the document", () => {
    expect(sections.length).toBeGreaterThan(0);
    expect(placesOf(pdf)).toEqual(expect.arrayContaining(sections));
  });

  test("is a few A4 pages, none of them blank", () => {
    const BLANK = 0.02; // a foot alone, measured by the fullest page
    const texts = textsPerPage(pdf);
    expect(texts).toHaveLength(pages);
    expect(pages).toBeGreaterThan(2);
    expect(pages).toBeLessThan(10);
    expect(Math.min(...texts)).toBeGreaterThan(BLANK * Math.max(...texts));
    expect(pdf).toContain("/MediaBox [0 0 594.95996 841.91998]");
  });

  test(
    "is the same when it is printed again, and bears the day it was given",
    async () => {
      const { file } = await print(language);
      expect((await readFile(file, "latin1")) === pdf).toBe(true);
      expect(pdf).toContain("/CreationDate (D:20260201000000+00'00')");
    },
    TIMEOUT,
  );
});

test("a language that was not built is refused", async () => {
  await expect(print("xx")).rejects.toThrow("npm run build");
});
