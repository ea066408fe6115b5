/**
 * What is on this device, in the browser's cache storage: read by the worker, written by pages.
 * Files lie under the hash of their bytes, so that collections and versions share them; a record
 * says which addresses belong to a collection. Only a record makes files readable: what is only
 * half there has none that counts.
 */
import { paths } from "../i18n/paths.ts";
import type { CollectionId, FileEntry } from "./collections.ts";
import { hashOf } from "./hash.ts";
import { typeOf } from "./media.ts";

/** Everything of ours begins so; the number is that of the way it is written. */
export const OURS = "dossier-offline-";
const NAMES = {
  files: `${OURS}1-files`,
  records: `${OURS}1-records`,
  visited: `${OURS}1-visited`,
  basics: `${OURS}1-basics`,
} as const;
/** Pages, scripts and data a reader came by that are remembered at most. */
const MOST_VISITED = 400;

/**
 * `kept`: whole, and read without a network. `next`: on its way, or whole and offered.
 * `before`: what the last update replaced, for windows that still show it.
 */
export type Stage = "kept" | "next" | "before";

/** A collection of a language in some stage. */
export interface KeptRecord {
  collection: CollectionId;
  language: string;
  version: string;
  /** The day the site spoke of, YYYY-MM-DD. */
  date: string;
  /** Bytes on the device. */
  bytes: number;
  files: readonly FileEntry[];
  /** Whether all files are there and were verified. */
  whole: boolean;
  /** When it was written, in milliseconds by the device's clock. */
  since?: number;
}

/** What stands at an address, and of which day it is. */
export interface Stored {
  response: Response;
  /** YYYY-MM-DD. */
  date: string;
  from: "kept" | "visited";
}

const open = (name: keyof typeof NAMES): Promise<Cache> =>
  caches.open(NAMES[name]);

const recordKey = (
  { collection, language }: Pick<KeptRecord, "collection" | "language">,
  stage: Stage,
): string => `/offline/records/${stage}/${language}/${collection}`;
const fileKey = (hash: string): string => `/offline/files/${hash}`;

/** A record that cannot be read does not count: it is written anew with the next download. */
const parse = async (
  response: Response | undefined,
): Promise<KeptRecord | undefined> => {
  try {
    return (await response?.json()) as KeptRecord | undefined;
  } catch {
    return undefined;
  }
};

/** All records of a stage. */
export async function readRecords(stage: Stage): Promise<KeptRecord[]> {
  const cache = await open("records");
  const keys = (await cache.keys()).filter(({ url }) =>
    new URL(url).pathname.startsWith(`/offline/records/${stage}/`),
  );
  const records = await Promise.all(
    keys.map(async (key) => parse(await cache.match(key))),
  );
  return records.filter((record) => record !== undefined);
}

export async function readRecord(
  id: Pick<KeptRecord, "collection" | "language">,
  stage: Stage,
): Promise<KeptRecord | undefined> {
  return parse(await (await open("records")).match(recordKey(id, stage)));
}

/** @throws QuotaExceededError when the device has no room */
export async function writeRecord(
  record: KeptRecord,
  stage: Stage,
): Promise<void> {
  const cache = await open("records");
  await cache.put(recordKey(record, stage), Response.json(record));
}

/** Removes a record; its files stay as long as nobody sweeps. */
export async function removeRecord(
  id: Pick<KeptRecord, "collection" | "language">,
  stage: Stage,
): Promise<void> {
  await (await open("records")).delete(recordKey(id, stage));
}

/**
 * Makes a whole update what is read; windows that show the one before keep their files. What was
 * visited until now is older than it: no clock is asked.
 */
export async function useNext(
  id: Pick<KeptRecord, "collection" | "language">,
): Promise<void> {
  const next = await readRecord(id, "next");
  if (!next?.whole) return;
  const kept = await readRecord(id, "kept");
  if (kept && kept.version !== next.version) await writeRecord(kept, "before");
  await writeRecord({ ...next, since: Date.now() }, "kept");
  await removeRecord(id, "next");
  await forget(new Set(next.files.map(([path]) => path)));
}

/** The hashes of all files that are there. */
export async function readHashes(): Promise<Set<string>> {
  const keys = await (await open("files")).keys();
  return new Set(keys.map(({ url }) => url.slice(url.lastIndexOf("/") + 1)));
}

/** The bytes with a hash; undefined where they are not there, or not any more what they were. */
export async function readFile(hash: string): Promise<ArrayBuffer | undefined> {
  const cache = await open("files");
  const response = await cache.match(fileKey(hash));
  if (!response) return undefined;
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) === hash) return bytes;
  await cache.delete(fileKey(hash));
  return undefined;
}

/** @throws QuotaExceededError when the device has no room */
export async function writeFile(
  hash: string,
  bytes: ArrayBuffer | string,
): Promise<void> {
  await (await open("files")).put(fileKey(hash), new Response(bytes));
}

/** Removes the files that no record names. Not while something is being fetched. */
export async function sweep(): Promise<void> {
  const records = await Promise.all(
    (["kept", "next", "before"] as const).map(readRecords),
  );
  const named = new Set(
    records.flat().flatMap(({ files }) => files.map(([, hash]) => hash)),
  );
  const cache = await open("files");
  for (const hash of await readHashes())
    if (!named.has(hash)) await cache.delete(fileKey(hash));
}

/**
 * Removes a collection in all its stages, and the files no other one needs. Not while something is
 * being fetched.
 */
export async function removeCollection(
  id: Pick<KeptRecord, "collection" | "language">,
): Promise<void> {
  for (const stage of ["kept", "next", "before"] as const)
    await removeRecord(id, stage);
  await sweep();
}

/**
 * Addresses under which a path may be stored: as it is, without `index.html`, with the slash that
 * somebody left out.
 */
const namesOf = (path: string): string[] => {
  const plain = path.replace(/\/index\.html$/, "/");
  return plain.endsWith("/") || /\.\w+$/.test(plain)
    ? [plain]
    : [plain, `${plain}/`];
};

const stored = (
  bytes: BodyInit,
  path: string,
  date: string,
  from: Stored["from"],
): Stored => ({
  response: new Response(bytes, {
    headers: { "Content-Type": typeOf(path) ?? "application/octet-stream" },
  }),
  date,
  from,
});

/** The kept file at a path, of the collection that was kept last; then what it replaced. */
async function findKept(path: string): Promise<Stored | undefined> {
  for (const stage of ["kept", "before"] as const) {
    const records = (await readRecords(stage)).sort(
      (a, b) => (b.since ?? 0) - (a.since ?? 0),
    );
    for (const { files, date } of records) {
      for (const name of namesOf(path)) {
        const file = files.find(([address]) => address === name);
        const bytes = file && (await readFile(file[1]));
        if (bytes) return stored(bytes, name, date, "kept");
      }
    }
  }
  return undefined;
}

/** Says in a remembered response when it came. */
const DAY = "X-Visited";

async function findVisited(path: string): Promise<Stored | undefined> {
  const cache = await open("visited");
  for (const name of namesOf(path)) {
    const response = await cache.match(name);
    if (response)
      return {
        response,
        date: response.headers.get(DAY) ?? "",
        from: "visited",
      };
  }
  return undefined;
}

/** What this device has at a path: what was visited since it was kept, else what is kept. */
export const find = async (path: string): Promise<Stored | undefined> =>
  (await findVisited(path)) ?? (await findKept(path));

/** Remembers what a reader came by; the oldest makes room. */
export async function remember(
  path: string,
  response: Response,
): Promise<void> {
  const cache = await open("visited");
  const headers = new Headers({
    "Content-Type": response.headers.get("Content-Type") ?? "",
    [DAY]: new Date().toISOString().slice(0, 10),
  });
  // A latest visit stands last: the order of the keys is that of the visits.
  await cache.delete(path);
  await cache.put(path, new Response(await response.blob(), { headers }));
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - MOST_VISITED)))
    await cache.delete(key);
}

async function forget(visited: ReadonlySet<string>): Promise<void> {
  const cache = await open("visited");
  for (const key of await cache.keys())
    if (visited.has(new URL(key.url).pathname)) await cache.delete(key);
}

/** The pages of a language a reader came by, the latest first, so many at most. */
export async function readVisited(
  language: string,
  most: number,
): Promise<{ path: string; title: string }[]> {
  const cache = await open("visited");
  const pages: { path: string; title: string }[] = [];
  for (const key of (await cache.keys()).toReversed()) {
    const path = new URL(key.url).pathname;
    if (!path.startsWith(paths.home(language)) || !path.endsWith("/")) continue;
    if (path === paths.notKept(language)) continue;
    const html = (await (await cache.match(key))?.text()) ?? "";
    const { title } = new DOMParser().parseFromString(html, "text/html");
    if (title) pages.push({ path, title });
    if (pages.length === most) break;
  }
  return pages;
}

/** Puts what the worker cannot do without in its place, as it is now. */
export async function writeBasics(addresses: readonly string[]): Promise<void> {
  const cache = await open("basics");
  await cache.addAll(
    addresses.map((address) => new Request(address, { cache: "no-cache" })),
  );
  const wanted = new Set(addresses);
  for (const key of await cache.keys())
    if (!wanted.has(new URL(key.url).pathname)) await cache.delete(key);
}

export const findBasic = async (path: string): Promise<Response | undefined> =>
  (await open("basics")).match(path);

/** The addresses of what the worker cannot do without, in the order they were written in. */
export const readBasics = async (): Promise<string[]> =>
  (await (await open("basics")).keys()).map(({ url }) => new URL(url).pathname);

/** Removes what is ours and of another way of writing, or all that is ours. */
export async function clear(all = false): Promise<void> {
  const current = new Set<string>(Object.values(NAMES));
  for (const name of await caches.keys())
    if (name.startsWith(OURS) && (all || !current.has(name)))
      await caches.delete(name);
}
