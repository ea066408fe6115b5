/**
 * Browsing at scale: lays a fictional world of practices under the built list, and says what its
 * files weigh and how long a tick takes on a slow machine.
 *
 *     node tests/bench/browse.ts
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { parse } from "node-html-parser";
import type { CDPSession, Page } from "playwright-core";
import { outFolder } from "../../src/commands/site.ts";
import { paths } from "../../src/i18n/paths.ts";
import { toBrowseData } from "../../src/practices/columns.ts";
import { FACETS, valuesOf } from "../../src/practices/practice.ts";
import { toBrowseTexts } from "../../src/practices/texts.ts";
import { openBuiltSite, type OpenSite } from "../browser/built.ts";
import { makePractices } from "../practices/world.ts";

const LANGUAGE = "en";
const SIZES = [1_000, 10_000];
const SLOWDOWN = 4;
const TICKS = 20;
/** Towns for each hundred practices, about as in the programme. */
const TOWNS = 30;

/** How long a tick takes, in milliseconds. */
interface Tick {
  /** Until the list and all counts are new. */
  script: number;
  /** Until they are painted. */
  painted: number;
}

/** The values the built list knows of a facet. */
async function knownValues(facet: string): Promise<string[]> {
  const page = await readFile(
    join(outFolder(), paths.practices(LANGUAGE), "index.html"),
    "utf8",
  );
  return parse(page)
    .querySelectorAll(`[data-facet=${facet}] [data-value]`)
    .map((link) => link.getAttribute("data-value") ?? "");
}

/** The built list with the values of another world in its facets. */
function withValues(
  html: string,
  values: ReadonlyMap<string, readonly string[]>,
): string {
  const page = parse(html);
  for (const [facet, names] of values) {
    const lists = page.querySelectorAll(`[data-facet=${facet}] .values`);
    const sample = lists[0]?.querySelector("li")?.outerHTML ?? "";
    const made = names.map((name) =>
      sample
        .replace(/data-value="[^"]*"/, `data-value="${name}"`)
        .replace(/(class="label"[^>]*>)[^<]*/, `$1${name}`),
    );
    lists[0]?.set_content(made.slice(0, 8).join(""));
    lists[1]?.set_content(made.slice(8).join(""));
  }
  return page.toString();
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const weigh = (text: string): number => brotliCompressSync(text).length;
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

async function measure(site: OpenSite, count: number): Promise<string> {
  const practices = makePractices(count, {
    themes: await knownValues("theme"),
    countries: await knownValues("country"),
    networks: await knownValues("network"),
    cities: Math.round((count * TOWNS) / 100),
  });
  const { compare } = new Intl.Collator(LANGUAGE);
  const columns = JSON.stringify(toBrowseData(practices, LANGUAGE, compare));
  const texts = JSON.stringify(toBrowseTexts(practices, LANGUAGE));
  const values = new Map(
    FACETS.map((facet) => [
      facet,
      [
        ...new Set(practices.flatMap((practice) => valuesOf(practice, facet))),
      ].sort(),
    ]),
  );
  return site.withPage({}, async (page) => {
    await page.route(`**${paths.practices(LANGUAGE)}*`, async (route) => {
      const response = await route.fetch();
      const body = withValues(await response.text(), values);
      await route.fulfill({ response, body });
    });
    for (const [path, body] of [
      [paths.practicesBrowse(LANGUAGE), columns],
      [paths.practicesSummaries(LANGUAGE), texts],
    ] as const)
      await page.route(`**${path}`, (route) =>
        route.fulfill({ contentType: "application/json", body }),
      );
    const session = await page.context().newCDPSession(page);
    await slow(session);
    const start = performance.now();
    await page.goto(`${paths.practices(LANGUAGE)}?depth=full`);
    await page.locator(".chips button").first().waitFor();
    const opened = performance.now() - start;
    await page.locator(".summary:not(:empty)").first().waitFor();
    await tick(page, 0);
    const ticks: Tick[] = [];
    for (let index = 0; index < TICKS; index++)
      ticks.push(await tick(page, index + 1));
    const typed = await type(page);
    const line = [
      `${count} practices`,
      `columns ${kilobytes(weigh(columns))}`,
      `texts ${kilobytes(weigh(texts))}`,
      `a view opened in ${opened.toFixed(0)} ms`,
      `a tick: ${median(ticks.map(({ script }) => script)).toFixed(1)} ms of script, ${median(ticks.map(({ painted }) => painted)).toFixed(1)} ms until painted`,
      `words: first ${typed.first.toFixed(0)} ms, then ${typed.next.toFixed(0)} ms`,
    ];
    return line.join("; ");
  });
}

const slow = (session: CDPSession): Promise<unknown> =>
  session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });

/** Types a word, then another; the pause for keystrokes is counted. */
async function type(page: Page): Promise<{ first: number; next: number }> {
  await page.goto(paths.practices(LANGUAGE));
  const search = async (word: string) => {
    const start = performance.now();
    await page.locator("input[type=search]").fill(word);
    await page
      .locator(".chips button", { hasText: word })
      .waitFor({ timeout: 60_000 });
    return performance.now() - start;
  };
  return { first: await search("lighthouse"), next: await search("orchard") };
}

const site = await openBuiltSite();
try {
  for (const count of SIZES)
    process.stdout.write(`${await measure(site, count)}\n`);
} finally {
  await site.close();
}
