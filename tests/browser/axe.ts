/** axe-core in a page: what it objects to, one line for each. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, NodeResult, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** The small form of the library: a page reads it anew each time. */
const SOURCE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);
/** Elements named for each breach of a rule; the rest are counted. */
const NAMED = 2;

/** Loads axe into a page, once for each page. */
export const loadAxe = (page: Page): Promise<unknown> => page.evaluate(SOURCE);

/** One line for each rule in breach and reason, with the elements it is about. */
export async function findViolations(
  page: Page,
  options: RunOptions = {},
  /** The part of the page that is looked at. */
  part = "html",
): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(part)}, ${JSON.stringify({ ...options, resultTypes: ["violations"] })})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    [...Map.groupBy(nodes, reason)].map(([why, about]) => {
      const named = about.slice(0, NAMED).map(({ target }) => target.join(" "));
      const rest = about.length - named.length;
      return `${id}: ${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}: ${why}`;
    }),
  );
}

const reason = ({ failureSummary = "" }: NodeResult): string =>
  failureSummary
    .replace(/^Fix [^:]*:/, "")
    .replace(/\s+/g, " ")
    .trim();
