/**
 * Reading without a network, in a real browser whose server is stopped: what was visited, what is
 * kept, what breaks off, what changes, and what is denied. On the fictional base world.
 */
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { launch } from "../../src/commands/chromium.ts";
import { paths } from "../../src/i18n/paths.ts";
import { writeCollections } from "../../src/offline/collections.build.ts";
import type { CollectionId } from "../../src/offline/collections.ts";
import { writeWorker } from "../../src/offline/worker.build.ts";
import { contentFolder } from "../../src/site/site.build.ts";
import { buildWorld } from "../build/site.ts";
import { SOUND } from "../practices/drafts.ts";
import { seeded } from "../practices/world.ts";
import { makeWorld } from "../worlds/world.ts";
import { download, fillIn } from "./form.ts";
import { Host } from "./host.ts";

const LANGUAGES = ["fr", "en"];
const TITLE = "Tea on the “old” bridge";
const NEW_TITLE = "Coffee on the “old” bridge";
const PRACTICE = paths.practice("en", "tea-on-the-bridge");
const OTHER = paths.practice("en", "a-map-of-voices");
const CITY = paths.city("en", "bridgetown");
const REPORT = "https://example.org/report.pdf";
const OFFLINE = paths.page("en", "offline");
/** Milliseconds for the site to be built. */
const BUILD = 240_000;
/** Downloads that are cut before one is let through. */
const CUTS = 8;

/** A site; the same with another title and another name of a script; the same without a worker. */
let site: string;
let later: string;
let without: string;
let browser: Browser;
let host: Host;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  const content = makeWorld("base");
  for (const language of LANGUAGES) {
    const form = join("pages", language, "propose.md");
    cpSync(join(contentFolder(), form), join(content, form));
  }
  site = buildWorld(content);
  const script = globSync("_astro/Browser*.js", { cwd: site })[0] ?? "";
  const name = script.slice("_astro/".length);
  later = copyOf(site);
  edit(later, (text) =>
    text
      .replaceAll("Tea on the", "Coffee on the")
      .replaceAll(name, `later-${name}`),
  );
  cpSync(join(later, script), join(later, "_astro", `later-${name}`));
  rmSync(join(later, script));
  await writeCollections(later, LANGUAGES, "2026-02-01");
  without = copyOf(site);
  edit(without, (text) =>
    text.replace(/<offline-line.*?<\/offline-line>/s, ""),
  );
  await writeWorker(without, LANGUAGES, false);
  browser = await launch();
}, BUILD);
beforeEach(async () => {
  host = await Host.of(site);
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((each) => each.close()));
  host.close();
});
afterAll(() => browser.close());

/** A copy of a site, without compressed files: they would say what was there before. */
function copyOf(folder: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), "another-site-")), "site");
  cpSync(folder, copy, { recursive: true });
  for (const file of globSync("**/*.{br,gz}", { cwd: copy }))
    rmSync(join(copy, file));
  return copy;
}

/** Changes all texts of a site. */
function edit(folder: string, change: (text: string) => string): void {
  rmSync(join(folder, "offline"), { recursive: true });
  for (const file of globSync("**/*.{html,js,json}", { cwd: folder })) {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    const changed = change(text);
    if (changed !== text) writeFileSync(path, changed);
  }
}

/** A page in a browser that has never been here. */
async function newPage(at: Host, prepare?: () => void): Promise<Page> {
  const context = await browser.newContext({ baseURL: at.address });
  if (prepare) await context.addInitScript(prepare);
  return context.newPage();
}

/** The same for one test. */
async function newReader(prepare?: () => void): Promise<Page> {
  const page = await newPage(host, prepare);
  contexts.push(page.context());
  return page;
}

const rowOf = (page: Page, id: CollectionId) =>
  page.locator(`[data-collection="${id}"]`);
const said = (page: Page) => page.locator("kept-collections .status");
const action = (page: Page, id: CollectionId, name: string) =>
  rowOf(page, id).locator(`[data-do="${name}"]`);
const line = (page: Page) => page.locator("offline-line");
const offer = (page: Page) => line(page).locator("div");
const heading = (page: Page) => page.locator("h1").innerText();

/** Waits until the worker answers this page. */
const controlled = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller !== null);

/** What is said of a collection that has been kept. */
const DONE: Readonly<Record<string, string>> = {
  en: "Done: all of it is here and has been verified.",
  fr: "C’est fait\u202f: tout est là et a été vérifié.",
};

/** Keeps a collection, and waits until it is whole. */
async function keep(
  page: Page,
  id: CollectionId,
  language = "en",
): Promise<void> {
  await page.goto(paths.page(language, "offline"));
  await controlled(page);
  await action(page, id, "keep").click();
  await expect.poll(() => said(page).innerText()).toBe(DONE[language]);
  await expect
    .poll(() => rowOf(page, id).getAttribute("data-state"))
    .toBe("kept");
}

/** In the page: the stored files whose bytes are not those they are named by, and the stored ones. */
const readStore = (page: Page) =>
  page.evaluate(async () => {
    const cache = await caches.open("dossier-offline-1-files");
    const wrong: string[] = [];
    const keys = await cache.keys();
    for (const key of keys) {
      const bytes = await (await cache.match(key))?.arrayBuffer();
      const digest = await crypto.subtle.digest(
        "SHA-256",
        bytes ?? new ArrayBuffer(),
      );
      const name = btoa(
        String.fromCharCode(...new Uint8Array(digest).slice(0, 16)),
      )
        .replaceAll("+", "-")
        .replaceAll("/", "_")
        .replaceAll("=", "");
      if (!key.url.endsWith(`/${name}`)) wrong.push(key.url);
    }
    return { wrong, count: keys.length };
  });

/** In the page: puts something else in the place of a kept page. */
const damage = (page: Page, path: string) =>
  page.evaluate(async (address) => {
    const records = await caches.open("dossier-offline-1-records");
    const files = await caches.open("dossier-offline-1-files");
    let found = 0;
    for (const key of await records.keys()) {
      const response = await records.match(key);
      const record = (await response?.json()) as {
        files: [string, string, number][];
      };
      const file = record.files.find(([known]) => known === address);
      if (!file) continue;
      found++;
      await files.put(
        `/offline/files/${file[1]}`,
        new Response("<h1>Something else</h1>"),
      );
    }
    if (found === 0) throw new Error(`${address} is not kept.`);
  }, path);

describe("what was visited", () => {
  test("is there again, whatever stands behind its address", async () => {
    const page = await newReader();
    await page.goto(PRACTICE);
    // The first page came before the worker.
    await controlled(page);
    await expect
      .poll(() =>
        page.evaluate(async (path) => {
          const cache = await caches.open("dossier-offline-1-visited");
          return (await cache.match(path)) !== undefined;
        }, PRACTICE),
      )
      .toBe(true);
    await page.goto(CITY);
    host.stop();
    for (const [address, title] of [
      [PRACTICE, TITLE],
      [`${PRACTICE}?utm_source=letter&utm_medium=mail#context`, TITLE],
      [PRACTICE.slice(0, -1), TITLE],
      [`${PRACTICE}index.html`, TITLE],
      [CITY, "Bridgetown-on-Ink"],
    ] as const) {
      await page.goto(address);
      expect(await heading(page), address).toBe(title);
    }
    await expect
      .poll(() => line(page).innerText())
      .toMatch(
        /^The site does not answer\. This page is as of \d+\s\w+\s\d{4}, kept on this device\.$/,
      );
  });

  test("what was not says so, and offers what was", async () => {
    const page = await newReader();
    await page.goto(CITY);
    await controlled(page);
    await page.goto(PRACTICE);
    host.stop();
    const answer = await page.goto(OTHER);
    expect(answer?.status()).toBe(503);
    expect(await heading(page)).toBe("This page is not on your device");
    const link = page.locator(`.visited a[href="${PRACTICE}"]`);
    await link.click();
    expect(await heading(page)).toBe(TITLE);
    // Said in the language of the address.
    await page.goto(paths.practice("fr", "a-map-of-voices"));
    expect(await heading(page)).toBe("Cette page n’est pas sur votre appareil");
  });

  test("a reader who is offline is told, and no more once the network is back", async () => {
    const page = await newReader();
    await page.goto(PRACTICE);
    await controlled(page);
    expect(await line(page).isVisible()).toBe(false);
    await page.context().setOffline(true);
    await expect.poll(() => line(page).innerText()).toBe("You are offline.");
    await page.context().setOffline(false);
    await expect.poll(() => line(page).isVisible()).toBe(false);
  });
});

describe("good practices that are kept", () => {
  // One reader for all of these: the first keeps, the next read, the last does damage.
  let own: Host;
  let page: Page;
  beforeAll(async () => {
    own = await Host.of(site);
    page = await newPage(own, () => {
      // Some browsers ask the reader, who may never answer.
      navigator.storage.persist = () => new Promise(() => undefined);
    });
  });
  afterAll(async () => {
    await page.context().close();
    own.close();
  });

  test("open without a server; the rest says so", async () => {
    await keep(page, "good-practices");
    await keep(page, "good-practices", "fr");
    own.stop();
    await opensAlone(page, "good-practices", PRACTICE, paths.resources("en"));
  });

  test("can be filtered and put on a list", async () => {
    await page.goto(paths.practices("en"));
    const option = page.locator("[data-facet=theme] a").first();
    await option.click();
    await expect.poll(() => option.getAttribute("aria-checked")).toBe("true");
    await expect
      .poll(() => page.locator("practice-browser .status").innerText())
      .toMatch(/of 2/);
    await page.goto(PRACTICE);
    await page.locator("save-button button").click();
    await page.locator("save-button [aria-pressed=true]").waitFor();
    await page.goto(paths.page("en", "list"));
    await expect
      .poll(() => page.locator(".entries h2 a").allTextContents())
      .toEqual([TITLE]);
  });

  test("one can be proposed: its draft is kept, shown and handed out", async () => {
    await page.goto(paths.propose("en"));
    await page.locator("[data-app]").waitFor();
    await page.click('[data-action="add-document"]');
    await page.fill('[id="f-documentation.0.title"]', "Report");
    await page.fill('[id="f-documentation.0.url"]', REPORT);
    await fillIn(page);
    await page.reload();
    await page.locator("[data-app]").waitFor();
    expect(await page.inputValue("#f-challenge")).toBe(
      SOUND.texts["challenge"],
    );
    await page.locator(".preview-frame summary").click();
    await expect
      .poll(() => page.locator('[data-part="title"]').innerText())
      .toBe("Soup on the bridge");
    const { name, text } = await download(page, '[data-action="download"]');
    expect(name).toMatch(/^[a-z0-9-]+\.md$/);
    expect(text).toContain('title: "Soup on the bridge"');
    expect(text).toContain(REPORT);
  });

  test.each([
    [
      "en",
      "bridge",
      TITLE,
      /the search covers only the \d+ pages kept on this device\.$/,
    ],
    [
      "fr",
      "pont",
      /^Le thé sur le «.vieux.» pont$/u,
      /gardées? sur cet appareil\.$/,
    ],
  ])("are searched, in %s", async (language, query, title, sentence) => {
    await page.goto(`${paths.search(language)}?q=${query}`);
    await expect
      .poll(() => page.locator("search-page ol h2").allTextContents())
      .toContainEqual(expect.stringMatching(title));
    expect(await page.locator("search-page .reach").innerText()).toMatch(
      sentence,
    );
  });

  test("come with what a home screen needs to know", async () => {
    await page.goto(PRACTICE);
    const session = await page.context().newCDPSession(page);
    const { url, errors, data } = await session.send("Page.getAppManifest");
    expect([new URL(url).pathname, errors]).toEqual([paths.manifest("en"), []]);
    expect(JSON.parse(data ?? "")).toMatchObject({ start_url: "/en/" });
  });

  test("a damaged file is never shown, and fetched again when the network is back", async () => {
    await page.goto(OTHER);
    await damage(page, PRACTICE);
    await page.goto(PRACTICE);
    expect(await heading(page)).toBe("This page is not on your device");
    own.start();
    await page.goto(paths.home("en"));
    const count = () => readStore(page).then((kept) => kept.count);
    const without = await count();
    await expect.poll(count).toBe(without + 1);
    own.stop();
    await page.goto(PRACTICE);
    expect(await heading(page)).toBe(TITLE);
  });
});

/** What is kept opens without a server, and what is not says so and offers what is. */
async function opensAlone(
  page: Page,
  id: CollectionId,
  inside: string,
  outside: string,
): Promise<void> {
  const answer = await page.goto(inside);
  expect(answer?.status()).toBe(200);
  expect(answer?.fromServiceWorker()).toBe(true);
  await page.goto(outside);
  expect(await heading(page)).toBe("This page is not on your device");
  await expect
    .poll(() =>
      page
        .locator(`.kept [data-of="${id}"][data-language=en]:visible a`)
        .count(),
    )
    .toBe(1);
  await page.goto(OFFLINE);
  await expect
    .poll(() => said(page).innerText())
    .toBe(
      "There is no network: what is kept can be read, the rest waits until it is back.",
    );
  const rows = await page.locator("[data-collection]:visible").all();
  expect(
    await Promise.all(rows.map((row) => row.getAttribute("data-collection"))),
  ).toEqual([id]);
}

describe("a collection that is kept", () => {
  test.each([
    ["dossier", paths.resources("en"), CITY],
    ["cities", CITY, PRACTICE],
  ] as const)(
    "%s: opens without a server, and is removed with nothing of it left",
    async (id, inside, outside) => {
      const page = await newReader();
      await page.goto(OFFLINE);
      await expect
        .poll(() => rowOf(page, id).locator(".offer").innerText())
        .toMatch(
          /^\d+ pages: [\d.]+\sMB to download, [\d.]+\sMB on the device\.$/,
        );
      await keep(page, id);
      expect(await rowOf(page, id).locator(".state").innerText()).toMatch(
        /^Kept, as of \d+\s\w+\s\d{4}, [\d.]+\sMB\.$/,
      );
      host.stop();
      await opensAlone(page, id, inside, outside);
      host.start();
      await page.goto(OFFLINE);
      await action(page, id, "remove").click();
      await expect
        .poll(() => said(page).innerText())
        .toBe("The collection has been removed from this device.");
      expect(await readStore(page)).toEqual({ wrong: [], count: 0 });
      expect(await action(page, id, "keep").isVisible()).toBe(true);
    },
  );
});

describe("a download", () => {
  test(
    "cut at any point it is never called whole, and goes on from where it was",
    { timeout: 120_000 },
    async () => {
      const page = await newReader();
      await page.goto(OFFLINE);
      await controlled(page);
      const row = rowOf(page, "everything");
      const random = seeded(7);
      let before = 0;
      await action(page, "everything", "keep").waitFor();
      for (let cut = 0; cut < CUTS; cut++) {
        host.stopAfter(Math.floor(random() * 60_000));
        const button = row.locator("button:visible:not([data-do=remove])");
        await button.click();
        await expect
          .poll(() => said(page).innerText())
          .toMatch(/^(The network broke off|Done)/);
        const { wrong, count } = await readStore(page);
        expect(wrong).toEqual([]);
        expect(count).toBeGreaterThanOrEqual(before);
        before = count;
        const state = await row.getAttribute("data-state");
        if (state === "kept") break;
        expect(state).toMatch(/none|part/);
        host.start();
        await page.goto(OFFLINE);
        await row.locator("button:visible").first().waitFor();
      }
      host.start();
      // Any page goes on with it.
      await page.goto(PRACTICE);
      await expect
        .poll(async () => {
          await page.waitForTimeout(500);
          return page.evaluate(async () => {
            const records = await caches.open("dossier-offline-1-records");
            const keys = await records.keys();
            return keys.map(({ url }) => new URL(url).pathname);
          });
        })
        .toEqual(["/offline/records/kept/en/everything"]);
      expect((await readStore(page)).wrong).toEqual([]);
      host.stop();
      await page.goto(CITY);
      expect(await heading(page)).toBe("Bridgetown-on-Ink");
    },
  );

  test("is stopped in its own row, whatever else is asked for meanwhile", async () => {
    const page = await newReader(() => {
      const ask = window.fetch;
      // What is to be kept never comes.
      window.fetch = (input, init) =>
        String(input).startsWith("/offline/bundles/")
          ? new Promise((_, reject) => {
              const { signal } = init ?? {};
              signal?.addEventListener("abort", () => reject(signal.reason));
            })
          : ask(input, init);
    });
    await page.goto(OFFLINE);
    await action(page, "dossier", "keep").click();
    await action(page, "dossier", "stop").waitFor();
    await action(page, "cities", "keep").click();
    await action(page, "cities", "stop").waitFor();
    await action(page, "dossier", "stop").click();
    await expect
      .poll(() => said(page).innerText())
      .toBe("Stopped. What is already here stays; “Go on” fetches the rest.");
    await action(page, "dossier", "keep").waitFor();
    expect(await action(page, "cities", "stop").isVisible()).toBe(true);
  });

  test("without room it says so, and the site works on", async () => {
    const page = await newReader();
    await page.goto(OFFLINE);
    await controlled(page);
    const session = await page.context().newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", {
      origin: host.address,
      quotaSize: 200_000,
    });
    await action(page, "everything", "keep").click();
    await expect
      .poll(() => said(page).innerText())
      .toBe(
        "There is not enough room on this device. Make room, or choose a smaller collection; the site can be read online as before.",
      );
    expect(await rowOf(page, "everything").getAttribute("data-state")).not.toBe(
      "kept",
    );
    await page.goto(PRACTICE);
    expect(await heading(page)).toBe(TITLE);
  });

  test("without leave to store it says so, and the site works on", async () => {
    const page = await newReader(() => {
      CacheStorage.prototype.open = () =>
        Promise.reject(new DOMException("No.", "SecurityError"));
    });
    await page.goto(OFFLINE);
    await expect
      .poll(() => said(page).innerText())
      .toBe(
        "This browser does not let the site keep anything, as is common in private windows. The site can be read online as before.",
      );
    await page.goto(PRACTICE);
    expect(await heading(page)).toBe(TITLE);
  });

  test("a site that sends something else than it announces is not kept", async () => {
    const wrong = copyOf(site);
    const catalogue = readFileSync(
      join(wrong, paths.offlineCatalogue("en")),
      "utf8",
    );
    for (const file of globSync("offline/bundles/*.json", { cwd: wrong })) {
      const path = join(wrong, file);
      const text = readFileSync(path, "utf8");
      if (!catalogue.includes(file.slice(-27, -5)))
        writeFileSync(path, text.replaceAll("Tea on the", "No tea on the"));
    }
    await host.show(wrong);
    const page = await newReader();
    await page.goto(OFFLINE);
    await controlled(page);
    await action(page, "good-practices", "keep").click();
    await expect
      .poll(() => said(page).innerText())
      .toBe(
        "The site sent something else than it announces. Nothing wrong was kept; try again later.",
      );
    expect((await readStore(page)).wrong).toEqual([]);
  });
});

describe("a new version", () => {
  test("is fetched in the background, offered, and read once the reader wants it; a bad one can be taken back", async () => {
    const page = await newReader();
    await keep(page, "good-practices");
    await host.show(later);
    await page.goto(OFFLINE);
    await expect.poll(() => offer(page).isVisible()).toBe(true);
    expect(await offer(page).innerText()).toContain(
      "A newer version of what you have kept is here.",
    );
    await expect
      .poll(() => rowOf(page, "good-practices").getAttribute("data-state"))
      .toBe("ready");
    host.stop();
    // A window that was open all the time, and one that has the old version still.
    const old = await page.context().newPage();
    await old.goto(OTHER);
    await old.goto(paths.practices("en"));
    expect(await old.locator("main").innerText()).toContain(TITLE);
    await page.locator("offline-line button").click();
    await expect.poll(() => offer(page).isVisible()).toBe(false);
    await page.goto(PRACTICE);
    expect(await heading(page)).toBe(NEW_TITLE);
    // What the old window shows goes on working, and asks for files the new version has not.
    const option = old.locator("[data-facet=theme] a").first();
    await option.click();
    await expect.poll(() => option.getAttribute("aria-checked")).toBe("true");
    // The version before is put online again, and readers follow.
    await host.show(site);
    host.start();
    await page.goto(OFFLINE);
    await page.locator("offline-line button").click();
    await expect.poll(() => offer(page).isVisible()).toBe(false);
    host.stop();
    await page.goto(PRACTICE);
    expect(await heading(page)).toBe(TITLE);
  });

  test("a site that wants no worker any more removes it and all that was kept, and nothing else", async () => {
    const page = await newReader();
    await keep(page, "dossier");
    await page.evaluate(() => caches.open("somebody-elses"));
    await host.show(without);
    await page.goto(PRACTICE);
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.evaluate(async () => ({
            caches: await caches.keys(),
            workers: (await navigator.serviceWorker.getRegistrations()).length,
          }));
        },
        // Browsers look for a new worker some time after a page has come.
        { interval: 3_000 },
      )
      .toEqual({ caches: ["somebody-elses"], workers: 0 });
    expect(await heading(page)).toBe(TITLE);
  });
});
