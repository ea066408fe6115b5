/** The built site as tests, pictures and measurements meet it: served, and open in a browser. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Page,
} from "playwright-core";
import { launch } from "../../src/commands/chromium.ts";
import { serve } from "../../src/commands/serve.ts";
import { buildSite, outFolder } from "../../src/commands/site.ts";
import { getLanguages } from "../../src/site/site.build.ts";
import { getVisits, type Visit } from "../templates.ts";

/** Milliseconds that search results may take on a busy machine. */
const PATIENCE = 30_000;

/** The codes of the site's languages. */
export const languages: readonly string[] = getLanguages().map(
  ({ code }) => code,
);

/** Every template in every language. */
export const visits: readonly Visit[] = getVisits(languages);

/** The built site, served on a free port of this machine. */
export interface ServedSite {
  /** `http://localhost:…`, without a slash at the end. */
  address: string;
  close: () => void;
}

/** @throws when the site has not been built */
export async function serveBuiltSite(
  folder = outFolder(),
): Promise<ServedSite> {
  if (!existsSync(join(folder, "index.html"))) {
    throw new Error(`No site in ${folder}: run “npm run build” first.`);
  }
  const { address, server } = await serve(folder, 0);
  return {
    address,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Builds the site where there is none yet. @throws when its content has errors */
export async function ensureBuilt(): Promise<void> {
  if (existsSync(join(outFolder(), "index.html"))) return;
  if (!(await buildSite())) throw new Error("The content has errors.");
}

/** The served site and a browser to look at it with. */
export interface OpenSite {
  address: string;
  browser: Browser;
  /** A browser that has never been here, whose addresses are relative to the site. */
  newReader: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Runs with the page of such a browser. */
  withPage: <T>(
    options: BrowserContextOptions,
    use: (page: Page) => Promise<T>,
  ) => Promise<T>;
  close: () => Promise<void>;
}

/** @throws when the site has not been built */
export async function openBuiltSite(folder = outFolder()): Promise<OpenSite> {
  const { address, close } = await serveBuiltSite(folder);
  const browser = await launch();
  const newReader: OpenSite["newReader"] = async (options = {}) => {
    const context = await browser.newContext({ baseURL: address, ...options });
    // What the worker does is tested where it is meant. (To block it would be heard as a warning.)
    if (!options.serviceWorkers) await context.addInitScript(withoutWorker);
    return context;
  };
  return {
    address,
    browser,
    newReader,
    withPage: async (options, use) => {
      const context = await newReader(options);
      try {
        return await use(await context.newPage());
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await browser.close();
      close();
    },
  };
}

/** In the page: a worker that never comes. */
function withoutWorker(): void {
  if ("serviceWorker" in navigator)
    navigator.serviceWorker.register = () => new Promise(() => undefined);
}

/** Waits until a page that was left by a click is at an address: path, and query if there is one. */
export const arrive = (page: Page, path: string): Promise<void> =>
  page.waitForURL(({ pathname, search }) => pathname + search === path);

/**
 * Keeps fonts from the pages of a context. A font that comes too late is left out for as long as the
 * page is open: two pages are only the same to the pixel where both have it, or both have not.
 */
export async function withoutFonts(context: BrowserContext): Promise<void> {
  await context.route("**/*.woff2", (route) => route.abort());
}

/** Goes to a template's example and waits until fonts and search results are there. */
export async function settle(page: Page, { path }: Visit): Promise<void> {
  await page.goto(path);
  if (new URL(page.url()).searchParams.has("q")) {
    await page
      .locator("search-page ol > li")
      .first()
      .waitFor({ timeout: PATIENCE });
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
