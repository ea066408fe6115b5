/** What becomes of a reader's device when clocks are wrong, hosts are careless and windows many. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { paths } from "../../src/i18n/paths.ts";
import { answer } from "../../src/offline/answer.client.ts";
import { keep, remove, use } from "../../src/offline/keep.client.ts";
import {
  find,
  readHashes,
  readRecord,
  remember,
} from "../../src/offline/store.client.ts";
import { update } from "../../src/offline/update.client.ts";
import { Device, siteOf, type Answers } from "./device.ts";

const PRACTICE = paths.practice("en", "tea");
const HOME = paths.home("en");
const PRACTICES = { collection: "good-practices", language: "en" } as const;
const EVERYTHING = { collection: "everything", language: "en" } as const;

let device: Device;
beforeEach(() => {
  device = new Device();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Five pages: three of them come in one bundle, and all of another text differ from the ones before. */
const tea = (text: string, date: string): Promise<Answers> =>
  siteOf(
    {
      [HOME]: `Home: ${text}`,
      [PRACTICE]: text,
      [paths.practice("en", "soup")]: "Soup",
      [paths.practice("en", "bread")]: "Bread",
    },
    date,
  );

const visit = (path: string, text: string) =>
  remember(path, new Response(text, { headers: { "Content-Type": "a/b" } }));
const read = async (path: string) =>
  (await find(path))?.response.text() ?? "nothing";

describe("what is read", () => {
  test("is what was kept last, whatever day the site speaks of and the clock says", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2099, 0, 1) });
    await visit(PRACTICE, "Visited with a clock that is wrong");
    vi.setSystemTime(Date.UTC(2026, 1, 2));
    device.answers = await tea("Tea", "2026-01-20");
    expect(await keep("good-practices", "en")).toBe("whole");
    expect(await read(PRACTICE)).toBe("Tea");
  });

  test("is what was visited since, if it was", async () => {
    device.answers = await tea("Tea", "2099-01-20");
    await keep("good-practices", "en");
    await visit(PRACTICE, "Tea with milk");
    expect(await read(PRACTICE)).toBe("Tea with milk");
  });

  test("is the older site again once it was put online again", async () => {
    device.answers = await tea("Wrong", "2026-02-01");
    await keep("good-practices", "en");
    await keep("everything", "en");
    device.answers = await tea("Right", "2026-01-01");
    await keep("good-practices", "en");
    await use(PRACTICES);
    expect(await read(PRACTICE)).toBe("Right");
  });

  test("is not lost for one record that cannot be read", async () => {
    device.answers = await tea("Tea", "2026-01-01");
    await keep("good-practices", "en");
    await keep("everything", "en");
    const records = await caches.open("dossier-offline-1-records");
    await records.put(
      "/offline/records/kept/en/good-practices",
      new Response("{"),
    );
    expect(await read(PRACTICE)).toBe("Tea");
    expect(await readRecord(PRACTICES, "kept")).toBeUndefined();
    expect(await keep("good-practices", "en")).toBe("whole");
  });
});

describe("a host", () => {
  test("that changes pages on their way is gone round where the bundle tells the truth", async () => {
    const before = await tea("Tea", "2026-01-01");
    device.answers = before;
    await keep("good-practices", "en");
    const after = await tea("Coffee", "2026-01-02");
    device.answers = (path) =>
      path === PRACTICE ? new Response("Coffee<!-- 3 ms -->") : after(path);
    expect(await keep("good-practices", "en")).toBe("whole");
    await use(PRACTICES);
    expect(await read(PRACTICE)).toBe("Coffee");
  });

  test("that wants fewer requests has broken off, and lied about nothing", async () => {
    device.answers = await tea("Tea", "2026-01-01");
    const { answers } = device;
    device.answers = (path) =>
      path.startsWith("/offline/bundles/")
        ? new Response("", { status: 429 })
        : answers(path);
    expect(await keep("good-practices", "en")).toBe("broken");
  });

  test("that keeps sending something else is asked once in a window, not from each page", async () => {
    device.answers = await tea("Tea", "2026-01-01");
    await keep("good-practices", "en");
    const after = await tea("Coffee", "2026-01-02");
    device.answers = (path) =>
      path.startsWith("/offline/bundles/")
        ? new Response("no bundle")
        : after(path);
    await update();
    expect(device.asked.length).toBeGreaterThan(3);
    device.asked = [];
    await update();
    expect(device.asked).toEqual([paths.offlineCatalogue("en")]);
    // The next version is another matter.
    device.answers = await tea("Cocoa", "2026-01-03");
    await update();
    await use(PRACTICES);
    expect(await read(PRACTICE)).toBe("Cocoa");
  });

  test("without a language that was kept keeps the others up to date", async () => {
    device.answers = await tea("Tea", "2026-01-01");
    await keep("good-practices", "en");
    const records = await caches.open("dossier-offline-1-records");
    const record = await readRecord(PRACTICES, "kept");
    await records.put(
      "/offline/records/kept/aa/good-practices",
      Response.json({ ...record, language: "aa" }),
    );
    device.answers = await tea("Coffee", "2026-01-02");
    await update();
    expect((await readRecord(PRACTICES, "next"))?.whole).toBe(true);
  });

  test("that takes its time is waited for behind the reader's back", async () => {
    vi.useFakeTimers();
    await visit(PRACTICE, "Tea");
    const late = new Response("Coffee", {
      headers: { "Content-Type": "text/html" },
    });
    Object.defineProperty(late, "type", { value: "basic" });
    late.clone = () => new Response("Coffee");
    const behind: Promise<unknown>[] = [];
    const answering = answer(
      new Request(`https://example.org${PRACTICE}`),
      () => new Promise((resolve) => setTimeout(() => resolve(late), 9_000)),
      (work) => behind.push(work),
    );
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await (await answering).response.text()).toBe("Tea");
    expect(behind).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(5_000);
    await Promise.all(behind);
    expect(await read(PRACTICE)).toBe("Coffee");
  });
});

describe("an address that nothing is kept for", () => {
  test.each([
    ["/fr/somewhere/", ["en"], "fr"],
    // Of no language: in one that the reader reads, or in the first one.
    ["/", ["de-AT", "en-GB"], "en"],
    ["/aa/", ["en"], "en"],
    ["/", ["de"], "fr"],
  ])(
    "%s, for who reads %o, is answered in %s",
    async (path, reads, language) => {
      device.reads(reads);
      const basics = await caches.open("dossier-offline-1-basics");
      for (const code of ["fr", "en"])
        await basics.put(paths.notKept(code), new Response(code));
      const request = new Request(`https://example.org${path}`);
      Object.defineProperty(request, "mode", { value: "navigate" });
      const { response } = await answer(
        request,
        () => Promise.reject(new TypeError("No network")),
        () => undefined,
      );
      expect([response.status, await response.text()]).toEqual([503, language]);
    },
  );
});

describe("two windows", () => {
  /** Holds back all lists and texts but the first, until they are let go. */
  const hold = (answers: Answers) => {
    const { promise, resolve: letGo } = Promise.withResolvers<void>();
    let asked = 0;
    device.answers = async (path) => {
      const response = await answers(path);
      if (path.startsWith("/offline/bundles/") && asked++ > 0) await promise;
      return response;
    };
    return letGo;
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 1_000));

  test("fetch one after the other, and nothing twice", async () => {
    const letGo = hold(await tea("Tea", "2026-01-01"));
    const first = keep("good-practices", "en");
    await settled();
    const second = keep("good-practices", "en", { wait: true });
    expect(await keep("good-practices", "en")).toBe("busy");
    expect(await remove("dossier", "en")).toBe("busy");
    letGo();
    expect(await first).toBe("whole");
    expect(await second).toBe("whole");
    const twice = device.asked.filter(
      (path, index) => device.asked.indexOf(path) < index,
    );
    expect(twice).toEqual([paths.offlineCatalogue("en")]);
    expect(await remove("good-practices", "en")).toBe("removed");
    expect((await readHashes()).size).toBe(0);
  });

  test("one that waits can be stopped", async () => {
    const letGo = hold(await tea("Tea", "2026-01-01"));
    const first = keep("good-practices", "en");
    await settled();
    const stopper = new AbortController();
    const { signal } = stopper;
    const second = keep("good-practices", "en", { wait: true, signal });
    stopper.abort();
    expect(await second).toBe("stopped");
    letGo();
    expect(await first).toBe("whole");
  });

  test("one that takes a new version takes nothing from one that fetches", async () => {
    device.answers = await tea("Tea", "2026-01-01");
    await keep("good-practices", "en");
    device.answers = await tea("Coffee", "2026-01-02");
    await keep("good-practices", "en");
    const letGo = hold(await tea("Cocoa", "2026-01-03"));
    const fetching = keep("everything", "en");
    await settled();
    await use(PRACTICES);
    expect(await read(PRACTICE)).toBe("Coffee");
    letGo();
    expect(await fetching).toBe("whole");
    const { files = [] } = (await readRecord(EVERYTHING, "kept")) ?? {};
    const there = await readHashes();
    expect(files.filter(([, hash]) => !there.has(hash))).toEqual([]);
  });
});
