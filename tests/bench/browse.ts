/** How quick the list of a built site is on a slow machine. */
import type { Page } from "playwright-core";
import { paths } from "../../src/i18n/paths.ts";
import { openBuiltSite } from "../browser/built.ts";

const LANGUAGE = "en";
/** A phone of some years ago, beside the machine this runs on. */
const SLOWDOWN = 4;
const TICKS = 20;

/** How long a tick takes, in milliseconds. */
interface Tick {
  /** Until the list and all counts are new. */
  script: number;
  /** Until they are painted. */
  painted: number;
}

/** Medians, in milliseconds. */
export interface Browsing extends Tick {
  /** From the address of a view to its rows. */
  opened: number;
  /** From a word typed to its rows, with the pause for keystrokes; at first, and then. */
  firstWord: number;
  nextWord: number;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** In the page: ticks the value, and waits until its answer is painted. */
const tick = (page: Page, index: number): Promise<Tick> =>
  page.evaluate(async (at) => {
    const links = [
      ...document.querySelectorAll<HTMLElement>(
        "[data-facet=theme] a, [data-facet=depth] a, [data-facet=size] a",
      ),
    ];
    const link = links[at % links.length];
    const status = document.querySelector("practice-browser [role=status]");
    if (!link || !status) throw new Error("There is nothing to tick.");
    const changed = new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(performance.now());
      }).observe(status, { childList: true, characterData: true });
    });
    const start = performance.now();
    link.click();
    const script = (await changed) - start;
    await new Promise(requestAnimationFrame);
    // A message comes after the frame that the callback above belongs to.
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
    return { script, painted: performance.now() - start };
  }, index);

/** Opens a view of the site in that folder, ticks, and types. */
export async function measureBrowsing(folder: string): Promise<Browsing> {
  const site = await openBuiltSite(folder);
  try {
    return await site.withPage({}, async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
      const start = performance.now();
      await page.goto(`${paths.practices(LANGUAGE)}?depth=full`);
      await page.locator(".chips button").first().waitFor();
      const opened = performance.now() - start;
      await page.locator(".summary:not(:empty)").first().waitFor();
      await tick(page, 0);
      const ticks: Tick[] = [];
      for (let index = 0; index < TICKS; index++)
        ticks.push(await tick(page, index + 1));
      return {
        opened,
        script: median(ticks.map(({ script }) => script)),
        painted: median(ticks.map(({ painted }) => painted)),
        ...(await type(page)),
      };
    });
  } finally {
    await site.close();
  }
}

/** Types a word, then another. */
async function type(
  page: Page,
): Promise<Pick<Browsing, "firstWord" | "nextWord">> {
  await page.goto(paths.practices(LANGUAGE));
  const search = async (word: string) => {
    const start = performance.now();
    await page.locator("input[type=search]").fill(word);
    await page
      .locator(".chips button", { hasText: word })
      .waitFor({ timeout: 60_000 });
    return performance.now() - start;
  };
  return {
    firstWord: await search("lighthouse"),
    nextWord: await search("orchard"),
  };
}
