/** The golden bench on the search page itself: with Pagefind, and from what is kept on a device. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { outFolder } from "../../src/commands/site.ts";
import { paths } from "../../src/i18n/paths.ts";
import { openBuiltSite, type OpenSite } from "../browser/built.ts";
import { Host } from "../browser/host.ts";
import {
  ask,
  expectGolden,
  FIRST,
  LANGUAGES,
  readGolden,
  type Golden,
} from "./golden.ts";

/**
 * One of so many queries is asked of what a device keeps. All are asked of the same shards by the
 * same code in `shards.test.ts` and in packs; here it is seen that the worker hands them all out.
 */
const SHARE = 4;

const queriesOf = (golden: readonly Golden[]) =>
  golden.map(({ query }) => query);

let site: OpenSite;
let host: Host;
beforeAll(async () => {
  site = await openBuiltSite();
  host = await Host.of(outFolder());
}, 60_000);
afterAll(async () => {
  await site?.close();
  host?.close();
});

test.for(LANGUAGES)(
  "%s: an expected page is among the first three results",
  { timeout: 60_000 },
  async (language) => {
    const answers = await site.withPage({}, async (page) => {
      await page.goto(paths.search(language));
      return ask(page, queriesOf(readGolden(language)), FIRST);
    });
    expectGolden("Search", language, answers);
  },
);

test(
  "so it is with the server stopped, in what a device keeps",
  {
    timeout: 90_000,
  },
  async () => {
    const context = await site.browser.newContext({ baseURL: host.address });
    const page = await context.newPage();
    for (const language of LANGUAGES) {
      await page.goto(paths.page(language, "offline"));
      await page.waitForFunction(() => navigator.serviceWorker.controller);
      const row = page.locator("[data-collection=everything]");
      await row.locator("[data-do=keep]").click();
      await expect
        .poll(() => row.getAttribute("data-state"), { timeout: 60_000 })
        .toBe("kept");
    }
    host.stop();
    for (const language of LANGUAGES) {
      const answer = await page.goto(paths.search(language));
      expect(answer?.fromServiceWorker()).toBe(true);
      const golden = readGolden(language).filter(
        (_, index) => index % SHARE === 0,
      );
      const answers = await ask(page, queriesOf(golden), FIRST);
      expectGolden("Kept", language, answers, undefined, golden);
    }
    await context.close();
  },
);
