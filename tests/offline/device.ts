/**
 * A reader's device, for what fills it and reads it: a cache storage in memory, and a site that
 * answers from texts. Browsers are asked in `tests/browser/offline.test.ts`; here is what takes long
 * to bring about there.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { vi } from "vitest";
import { writeCollections } from "../../src/offline/collections.build.ts";

const ORIGIN = "https://example.org";
const urlOf = (key: RequestInfo | URL): string =>
  new URL(key instanceof Request ? key.url : key, ORIGIN).href;

/** What the site uses of a cache; the order of the keys is that of the writing. */
class MemoryCache {
  readonly #entries = new Map<string, Response>();
  match = async (key: RequestInfo) => this.#entries.get(urlOf(key))?.clone();
  keys = async () => [...this.#entries.keys()].map((url) => new Request(url));
  delete = async (key: RequestInfo) => this.#entries.delete(urlOf(key));
  put = async (key: RequestInfo, response: Response) => {
    this.#entries.delete(urlOf(key));
    this.#entries.set(urlOf(key), response);
  };
}

/** The site that answers, by its addresses; a function for what is not as it should be. */
export type Answers = (
  path: string,
) => Promise<Response | undefined> | Response | undefined;

/** An empty device; `answers` may be another one from one moment on. */
export class Device {
  answers: Answers = () => undefined;
  /** The addresses that were asked for. */
  asked: string[] = [];

  constructor() {
    const caches = new Map<string, MemoryCache>();
    vi.stubGlobal("caches", {
      open: async (name: string) => {
        const cache = caches.get(name) ?? new MemoryCache();
        caches.set(name, cache);
        return cache;
      },
      keys: async () => [...caches.keys()],
      delete: async (name: string) => caches.delete(name),
    });
    vi.stubGlobal("navigator", {
      locks: navigator.locks,
      storage: { estimate: async () => ({ quota: 1e9, usage: 0 }) },
      onLine: true,
    });
    // Nobody listens for news.
    vi.stubGlobal("dispatchEvent", () => true);
    // Time goes by twenty times as fast.
    const start = setTimeout;
    vi.stubGlobal("setTimeout", (work: () => void, milliseconds: number) =>
      start(work, milliseconds / 20),
    );
    const session = new Map<string, string>();
    vi.stubGlobal("sessionStorage", {
      getItem: (key: string) => session.get(key) ?? null,
      setItem: (key: string, value: string) => session.set(key, value),
    });
    vi.stubGlobal("fetch", async (address: string) => {
      this.asked.push(address);
      return (await this.answers(address)) ?? new Response("", { status: 404 });
    });
  }

  /** Sets the languages that the reader reads. */
  reads(languages: readonly string[]): void {
    vi.stubGlobal("navigator", { ...navigator, languages });
  }
}

/**
 * A site that is to be kept, from its pages: their addresses and texts.
 * @param date the day it speaks of, YYYY-MM-DD
 */
export async function siteOf(
  pages: Readonly<Record<string, string>>,
  date: string,
): Promise<Answers> {
  const folder = mkdtempSync(join(tmpdir(), "small-site-"));
  const fileOf = (path: string) =>
    join(folder, path.endsWith("/") ? `${path}index.html` : path);
  for (const [path, text] of Object.entries({ "/": "Choose", ...pages })) {
    mkdirSync(dirname(fileOf(path)), { recursive: true });
    writeFileSync(fileOf(path), text);
  }
  await writeCollections(folder, ["en"], date);
  return (path) => {
    try {
      return new Response(readFileSync(fileOf(path)));
    } catch {
      return undefined;
    }
  };
}
