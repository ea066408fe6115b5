/**
 * The golden bench: queries written by people who had not seen the search, each with the pages it
 * should lead to. One of these has to be among the first three results.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "astro/zod";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { paths } from "../../src/i18n/paths.ts";

const goldenSchema = z.array(
  z.strictObject({
    query: z.string(),
    /** Ids such as `resources/glossary` or `briefs/lgbti-inclusion`. */
    expect: z.array(z.string()).min(1),
    /** What the query tries. */
    why: z.string(),
    /** Why the query is known to fail. */
    miss: z.string().optional(),
  }),
);
export type Golden = z.output<typeof goldenSchema>[number];

/** Results among which an expected one has to be. */
export const FIRST = 3;
export const LANGUAGES = ["fr", "en"] as const;

export const readGolden = (language: string): Golden[] =>
  goldenSchema.parse(
    JSON.parse(
      readFileSync(
        join(import.meta.dirname, `golden.${language}.json`),
        "utf8",
      ),
    ),
  );

/** The address of a page, by the kind its id begins with. */
const ADDRESSES: Readonly<
  Record<string, (language: string, name: string) => string>
> = {
  resources: paths.resource,
  briefs: paths.brief,
  practices: paths.practice,
  cities: paths.city,
  networks: paths.network,
  index: paths.area,
};

/** `briefs/lgbti-inclusion` → the address of that page. */
function addressOf(id: string, language: string): string {
  const [kind = "", name = ""] = id.split("/");
  const address = ADDRESSES[kind];
  if (!address) throw new Error(`There are no pages of the kind “${kind}”.`);
  return address(language, name);
}

/** Sends each query by the form of a search page, and reads where its first results lead. */
export const ask = (
  page: Page,
  queries: readonly string[],
  first: number,
): Promise<string[][]> =>
  page.evaluate(
    async ({ queries, first }) => {
      const input = document.querySelector<HTMLInputElement>(
        "search-page input[type=search]",
      );
      const list = document.querySelector("search-page ol");
      if (!input?.form || !list) throw new Error("The page has no search.");
      const answers: string[][] = [];
      for (const query of queries) {
        input.value = query;
        const answered = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            if (list.getAttribute("aria-busy") !== "false") return;
            observer.disconnect();
            resolve();
          });
          observer.observe(list, { attributeFilter: ["aria-busy"] });
        });
        input.form.requestSubmit();
        await answered;
        answers.push(
          [...list.querySelectorAll("a")]
            .slice(0, first)
            .map((link) => link.getAttribute("href") ?? ""),
        );
      }
      return answers;
    },
    { queries, first },
  );

/**
 * Prints how many queries are answered, and expects all of them to be but the known misses.
 * @param name of the search, for the report
 * @param answers where the first results of each query lead, in the order of the bench
 * @param toLink the link to an address of the site, where it is another one
 * @param golden the queries, where not all were asked
 */
export function expectGolden(
  name: string,
  language: string,
  answers: readonly (readonly string[])[],
  toLink = (address: string) => address,
  golden = readGolden(language),
): void {
  const outcomes = golden.map((entry, index) => {
    const wanted = entry.expect.map((id) => toLink(addressOf(id, language)));
    const got = (answers[index] ?? []).slice(0, FIRST);
    return { ...entry, got, found: got.some((path) => wanted.includes(path)) };
  });
  const found = outcomes.filter((outcome) => outcome.found);
  const failed = outcomes.filter((outcome) => !outcome.found);
  const report = failed.map(
    ({ query, why, miss, got }) =>
      `  ✗ ${query} (${why}): ${got.join(", ") || "nothing"}${miss ? `; known: ${miss}` : ""}`,
  );
  process.stdout.write(
    [
      `${name}, ${language}: ${found.length}/${golden.length}`,
      ...report,
      "",
    ].join("\n"),
  );
  const queries = (some: readonly Golden[]) => some.map(({ query }) => query);
  expect(
    queries(failed.filter(({ miss }) => !miss)),
    "queries that fail",
  ).toEqual([]);
  expect(
    queries(found.filter(({ miss }) => miss)),
    "known misses that are found now: take their “miss” out",
  ).toEqual([]);
}
