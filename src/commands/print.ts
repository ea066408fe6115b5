import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { paths } from "../i18n/paths.ts";
import { serve } from "./serve.ts";

export interface PrintOptions {
  language: string;
  /** A built site. */
  folder: string;
  /** Where the PDF goes, under its name on the site. */
  to: string;
  /** The public address of the site: where links in the PDF lead. */
  site: string;
  /** The day the file says it was made, YYYY-MM-DD. */
  date: string;
}

/** A printed dossier, once it is written. */
export interface Printed {
  file: string;
  pages: number;
  bytes: number;
}

/**
 * Prints the dossier of a built site in one language: a tagged PDF with title, language, bookmarks
 * and links; the same bytes for the same site and browser.
 */
export async function printDossier(
  browser: Browser,
  { language, folder, to, site, date }: PrintOptions,
): Promise<Printed> {
  const { address, server } = await serve(folder, 0);
  const context = await openSite(browser, site, address);
  try {
    const url = new URL(paths.dossier(language), site).href;
    const pdf = setDates(await printPage(context, url), date);
    const file = join(to, paths.pdf(language));
    await writeFile(file, pdf);
    return { file, pages: countPages(pdf), bytes: pdf.length };
  } finally {
    await context.close();
    server.close();
  }
}

/**
 * A browser in which the site stands at its public address, answered from this machine; nothing
 * else is reached. So every link of a page comes out as the public will use it, and links within
 * the page stay links within the document. Scripts do not run: paper shows what is in the page,
 * whatever the day and the reader's choices.
 */
async function openSite(
  browser: Browser,
  site: string,
  server: string,
): Promise<BrowserContext> {
  const { origin } = new URL(site);
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== origin) return route.abort();
    const response = await route.fetch({ url: server + url.pathname });
    return route.fulfill({ response });
  });
  return context;
}

/** @throws when the page is not there, rather than print what says so */
async function printPage(
  context: BrowserContext,
  url: string,
): Promise<Buffer> {
  const page = await context.newPage();
  // From the start, so that what only paper shows has its letters too.
  await page.emulateMedia({ media: "print" });
  const response = await page.goto(url);
  if (!response?.ok()) {
    throw new Error(`${url} is not in the built site: run “npm run build”.`);
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const pdf = await page.pdf({
    tagged: true,
    outline: true,
    preferCSSPageSize: true,
    printBackground: false,
  });
  await page.close();
  return pdf;
}

/**
 * Chromium dates a file by the clock; ours bear the day of the content. The length stays, as a PDF
 * counts its bytes.
 */
export function setDates(pdf: Buffer, date: string): Buffer {
  const day = date.replaceAll("-", "");
  return Buffer.from(
    pdf
      .toString("latin1")
      .replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `$1${day}000000`),
    "latin1",
  );
}

/** The number of pages of a PDF as Chromium writes it, its page objects uncompressed. */
export const countPages = (pdf: Buffer): number =>
  pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
