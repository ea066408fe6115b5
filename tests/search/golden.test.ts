/** The golden bench on the search page itself, which asks Pagefind. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { paths } from "../../src/i18n/paths.ts";
import { openBuiltSite, type OpenSite } from "../browser/built.ts";
import { expectGolden, FIRST, LANGUAGES, readGolden } from "./golden.ts";

/** Sends each query by the form, and reads the addresses of its first results. */
const ask = (
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
            .map(({ pathname }) => pathname),
        );
      }
      return answers;
    },
    { queries, first },
  );

let site: OpenSite;
beforeAll(async () => {
  site = await openBuiltSite();
}, 60_000);
afterAll(() => site?.close());

test.for(LANGUAGES)(
  "%s: an expected page is among the first three results",
  { timeout: 60_000 },
  async (language) => {
    const queries = readGolden(language).map(({ query }) => query);
    const answers = await site.withPage({}, async (page) => {
      await page.goto(paths.search(language));
      return ask(page, queries, FIRST);
    });
    expectGolden("Search", language, answers);
  },
);
