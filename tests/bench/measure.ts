/** What a page sends, and whether anything on it moves while it loads. */
import { brotliCompressSync } from "node:zlib";
import type { Page, Response } from "playwright-core";
import { settle, type OpenSite } from "../browser/built.ts";
import type { Visit } from "../templates.ts";

/** Milliseconds a font is kept back, so that a page shows its text without it first. */
const FONT_DELAY = 600;
/** Milliseconds for a late shift to show. */
const REST = 300;
/** A middling phone, as Lighthouse has it. */
const PHONE = { width: 412, height: 823 };

/** What is sent for a page, in bytes as they go over the wire. */
export interface Transfer {
  html: number;
  /** Within `html`: what its inlined styles add to it. */
  css: number;
  js: number;
  fonts: number;
  /** Search index, pictures. */
  rest: number;
  requests: number;
  /** Cumulative layout shift, with fonts that come late. */
  cls: number;
}

/** Opens a page anew, as a first visit, and counts. */
export const measureTransfer = (
  site: OpenSite,
  visit: Visit,
): Promise<Transfer> =>
  site.withPage({ viewport: PHONE }, async (page) => {
    const responses: Response[] = [];
    page.on("response", (response) => responses.push(response));
    await page.addInitScript(recordShifts);
    await page.route("**/*.woff2", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, FONT_DELAY));
      await route.continue();
    });
    await settle(page, visit);
    await page.waitForTimeout(REST);
    return {
      html: sum(responses, "document"),
      css: await stylesWithin(page),
      js: sum(responses, "script"),
      fonts: sum(responses, "font"),
      rest: sum(responses, "fetch", "image", "other"),
      requests: responses.length,
      cls: await page.evaluate<number>("window.shifted"),
    };
  });

const sum = (responses: readonly Response[], ...types: string[]): number =>
  responses
    .filter((response) => types.includes(response.request().resourceType()))
    .reduce(
      (total, response) =>
        total + Number(response.headers()["content-length"] ?? 0),
      0,
    );

const STYLES = /<style[^>]*>.*?<\/style>/gs;

/** What a page would weigh less without the styles that stand in it. */
async function stylesWithin(page: Page): Promise<number> {
  const html = await (await page.request.get(page.url())).text();
  const weigh = (text: string) => brotliCompressSync(text).length;
  return weigh(html) - weigh(html.replace(STYLES, ""));
}

/** In the page: adds up what moves that no reader's action moved. */
function recordShifts(): void {
  const target = globalThis as unknown as { shifted: number };
  target.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as LayoutShift[])
      if (!entry.hadRecentInput) target.shifted += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

/** https://wicg.github.io/layout-instability/#sec-layout-shift */
interface LayoutShift {
  value: number;
  hadRecentInput: boolean;
}
