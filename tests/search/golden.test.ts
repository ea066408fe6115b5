/** The golden bench on the search page itself, which asks Pagefind. */
import { afterAll, beforeAll, test } from "vitest";
import { paths } from "../../src/i18n/paths.ts";
import { openBuiltSite, type OpenSite } from "../browser/built.ts";
import { ask, expectGolden, FIRST, LANGUAGES, readGolden } from "./golden.ts";

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
