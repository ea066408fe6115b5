/** Lighthouse's four scores, and what stands behind any that is not full. */
import { launch, type LaunchedChrome } from "chrome-launcher";
import lighthouse, { type Result } from "lighthouse";
import { FLAGS, findChromium } from "../../src/commands/chromium.ts";

/** Lighthouse's categories, in the order of the table. */
export const CATEGORIES = [
  "performance",
  "accessibility",
  "best-practices",
  "seo",
] as const;

/** A page's scores from 0 to 100, in the order of `CATEGORIES`, and the audits that cost points. */
export interface Scores {
  scores: number[];
  /** “performance: font-display: …: element” */
  losses: string[];
}

/** A browser for Lighthouse. */
export async function launchForLighthouse(): Promise<LaunchedChrome> {
  const chromePath = findChromium();
  return launch({
    ...(chromePath ? { chromePath } : {}),
    chromeFlags: [...FLAGS, "--headless=new"],
    logLevel: "silent",
  });
}

/** Lighthouse loses the beginning of a page load now and then on a busy machine. */
const TRIES = 3;

/**
 * Runs Lighthouse as a phone on a slow line, its default.
 * @param skipAudits what a page fails on purpose
 * @throws when it cannot load the page
 */
export async function score(
  port: number,
  url: string,
  skipAudits: string[],
): Promise<Scores> {
  const result = await examine(port, url, skipAudits, TRIES);
  return {
    scores: CATEGORIES.map((category) =>
      Math.round((result.categories[category]?.score ?? 0) * 100),
    ),
    losses: CATEGORIES.flatMap((category) => findLosses(result, category)),
  };
}

async function examine(
  port: number,
  url: string,
  skipAudits: string[],
  tries: number,
): Promise<Result> {
  const run = await lighthouse(url, {
    port,
    output: "json",
    logLevel: "silent",
    onlyCategories: [...CATEGORIES],
    skipAudits,
  });
  const fault = run ? run.lhr.runtimeError?.message : "No result.";
  if (run && !fault) return run.lhr;
  if (tries > 1) return examine(port, url, skipAudits, tries - 1);
  throw new Error(`${url}: ${fault}`);
}

/** The audits a category lost points by, with the first things they name. */
function findLosses(result: Result, category: string): string[] {
  const references = result.categories[category]?.auditRefs ?? [];
  return references.flatMap(({ id, weight }) => {
    const audit = result.audits[id];
    if (weight === 0 || !audit || audit.score === null || audit.score === 1)
      return [];
    const value = audit.displayValue ?? audit.explanation ?? audit.title;
    return [`${category}: ${id}: ${value}${nameItems(audit.details)}`];
  });
}

/** Items named for each audit. */
const NAMED = 3;

function nameItems(details: Result["audits"][string]["details"]): string {
  const items: unknown =
    details && "items" in details ? details.items : undefined;
  if (!Array.isArray(items)) return "";
  return items
    .slice(0, NAMED)
    .map((item: unknown) => `\n      ${JSON.stringify(item).slice(0, 300)}`)
    .join("");
}
