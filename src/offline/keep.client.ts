/** Fetches collections to the device, and what has changed in them. Runs in pages, not in the worker. */
import { paths } from "../i18n/paths.ts";
import {
  unpack,
  type BundleList,
  type BundleTexts,
  type Catalogue,
  type CollectionId,
  type FileEntry,
  type Offer,
} from "./collections.ts";
import { FROM_NETWORK } from "./answer.client.ts";
import { hashOf } from "./hash.ts";
import { planFetches, type Bundle, type Fetch } from "./plan.ts";
import {
  readFile,
  readHashes,
  readRecord,
  removeCollection,
  sweep,
  useNext,
  writeFile,
  writeRecord,
  type KeptRecord,
} from "./store.client.ts";

/** Requests under way at once. */
const AT_ONCE = 4;
/** Times a request is made before the network counts as lost, and milliseconds before the second. */
const TRIES = 3;
const PAUSE = 400;
/** How hosts answer that are asked too much: nothing is wrong with the site. */
const PRESSED = new Set([408, 425, 429]);
/** One download at a time, whatever window it was asked for in, and no sweeping meanwhile. */
const LOCK = "dossier-offline-keep";

/**
 * Why a download ended. `whole`: all of it is there. `stopped`: the reader wanted it so. `broken`:
 * the network failed; what is there stays, and the next try goes on from it. `full`: no room.
 * `denied`: this browser does not let the site keep anything. `busy`: a download is under way.
 * `unsound`: the site is not what it says it is.
 */
export type Outcome =
  "whole" | "stopped" | "broken" | "full" | "denied" | "busy" | "unsound";

/** Bytes on the device, of how many there will be. */
export interface Progress {
  done: number;
  total: number;
}

interface Options {
  /** Whether to wait for a download that is under way; else the answer is `busy`. */
  wait?: boolean;
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** The site gave something else than its list says. */
class Unsound extends Error {}

/** What the site offers a language. @throws what `fetch` throws */
export async function fetchCatalogue(
  language: string,
  signal?: AbortSignal,
): Promise<Catalogue> {
  const response = await fetch(paths.offlineCatalogue(language), {
    cache: "no-cache",
    ...(signal && { signal }),
  });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as Catalogue;
}

/**
 * Fetches a collection, or what differs from the one that is there, and verifies every file. The
 * first time it is read from then on; a later version waits as `next` until `use`.
 */
export async function keep(
  collection: CollectionId,
  language: string,
  options: Options = {},
): Promise<Outcome> {
  try {
    return await alone(
      () =>
        fetchAll(collection, language, options).catch((error) => {
          if (!(error instanceof Unsound)) throw error;
          // The site may have changed meanwhile: once more, from its new lists.
          return fetchAll(collection, language, options);
        }),
      options,
    );
  } catch (error) {
    return outcomeOf(error, options.signal);
  }
}

async function fetchAll(
  collection: CollectionId,
  language: string,
  options: Options,
): Promise<Outcome> {
  const { date, collections } = await fetchCatalogue(language, options.signal);
  const offer = collections[collection];
  const bundles = await readBundles(offer, options.signal);
  const next: KeptRecord = {
    collection,
    language,
    version: offer.version,
    date,
    bytes: offer.bytes,
    files: bundles.flatMap(({ files }) => files),
    whole: false,
  };
  // What is there of it is kept from now on, even if the rest does not come.
  await writeRecord(next, "next");
  await fetchFiles(bundles, offer, options);
  const there = await readHashes();
  if (!next.files.every(([, hash]) => there.has(hash))) return "broken";
  await writeRecord({ ...next, whole: true }, "next");
  const kept = await readRecord(next, "kept");
  if (!kept || kept.version === next.version) {
    await useNext(next);
    await sweep();
  }
  return "whole";
}

/** Does something while no window fetches; `busy` where one does and nobody waits. */
const alone = <Result>(
  work: () => Promise<Result>,
  { wait, signal }: Options = {},
): Promise<Result | "busy"> =>
  navigator.locks.request(
    LOCK,
    wait ? { ...(signal && { signal }) } : { ifAvailable: true },
    async (lock) => (lock ? work() : "busy"),
  );

/** Removes a collection from the device, unless a window is fetching. */
export const remove = (
  collection: CollectionId,
  language: string,
): Promise<"removed" | "busy"> =>
  alone(async () => {
    await removeCollection({ collection, language });
    return "removed" as const;
  });

/**
 * Makes a later version that is whole what is read. The files it does without go once no window is
 * fetching: nobody waits for that.
 */
export async function use(
  id: Pick<KeptRecord, "collection" | "language">,
): Promise<void> {
  await useNext(id);
  navigator.locks.request(LOCK, sweep).catch(() => undefined);
}

/**
 * Asks the browser not to clear what is kept when room is short. Some ask the reader in turn, who
 * may never answer: nothing waits for it.
 */
export function askToStay(): void {
  navigator.storage.persist?.().catch(() => false);
}

/** The lists of a collection: those that have not changed are on the device. */
async function readBundles(
  { bundles }: Offer,
  signal?: AbortSignal,
): Promise<Bundle[]> {
  return inTurns(bundles, async (id) => {
    const known = await readFile(id);
    const bytes =
      known ?? (await fetchVerified(paths.offlineBundle(id), id, signal));
    if (!known) await writeFile(id, bytes);
    const list = JSON.parse(new TextDecoder().decode(bytes)) as BundleList;
    // The list is a file of the collection like others, so that it stays with it.
    return {
      list,
      files: [["", id, bytes.byteLength] as const, ...list.files],
    };
  });
}

async function fetchFiles(
  bundles: readonly Bundle[],
  { bytes: total }: Offer,
  { signal, onProgress }: Options,
): Promise<void> {
  const fetches = planFetches(bundles, await readHashes());
  const missing = fetches.flatMap(({ files }) => files);
  let done = total - missing.reduce((sum, [, , bytes]) => sum + bytes, 0);
  await ensureRoom(total - done);
  onProgress?.({ done, total });
  await inTurns(fetches, async (one) => {
    for await (const [[, hash, size], bytes] of fetchOne(one, signal)) {
      await writeFile(hash, bytes);
      done += size;
      onProgress?.({ done: Math.min(done, total), total });
    }
  });
}

/** @throws QuotaExceededError where the browser knows beforehand that there is no room */
async function ensureRoom(bytes: number): Promise<void> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
  if (quota !== undefined && bytes > quota - usage)
    throw new DOMException("No room for a collection", "QuotaExceededError");
}

/** The files of a fetch, each with its bytes. @throws Unsound for what does not fit its hash */
async function* fetchOne(
  { texts, own, files }: Fetch,
  signal?: AbortSignal,
): AsyncGenerator<[FileEntry, ArrayBuffer]> {
  if (own || !texts) {
    try {
      for (const file of files)
        yield [file, await fetchVerified(file[0], file[1], signal)];
      return;
    } catch (error) {
      // Some hosts change pages on their way, none the texts of a bundle.
      if (!texts || !(error instanceof Unsound)) throw error;
    }
  }
  const bytes = await fetchVerified(
    paths.offlineBundle(texts.hash),
    texts.hash,
    signal,
  );
  const all = unpack(
    JSON.parse(new TextDecoder().decode(bytes)) as BundleTexts,
  );
  for (const file of files) {
    const content = new TextEncoder().encode(all[texts.places.get(file) ?? -1]);
    if ((await hashOf(content)) !== file[1]) throw new Unsound(file[0]);
    yield [file, content.buffer];
  }
}

/** @throws Unsound where the site has something else there, TypeError without a network */
async function fetchVerified(
  address: string,
  hash: string,
  signal?: AbortSignal,
): Promise<ArrayBuffer> {
  for (let turn = 1; ; turn++) {
    try {
      const response = await fetch(address, {
        // A copy in the browser's own cache may be of another day.
        cache: turn === 1 ? "no-cache" : "reload",
        headers: { [FROM_NETWORK]: "1" },
        ...(signal && { signal }),
      });
      if (response.status >= 500 || PRESSED.has(response.status))
        throw new TypeError(`${response.status}`);
      if (!response.ok) throw new Unsound(`${address}: ${response.status}`);
      const bytes = await response.arrayBuffer();
      if ((await hashOf(bytes)) !== hash) throw new Unsound(address);
      return bytes;
    } catch (error) {
      signal?.throwIfAborted();
      if (turn === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE * turn));
    }
  }
}

/** Does something with each item, some at once, and gives the results in the order of the items. */
async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const failures: unknown[] = [];
  const left = items.entries();
  const worker = async () => {
    for (const [index, item] of left) {
      if (failures.length > 0) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  // Nothing is under way any more when this ends, well or not.
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (failures.length > 0) throw failures[0];
  return results;
}

function outcomeOf(error: unknown, signal?: AbortSignal): Outcome {
  if (signal?.aborted) return "stopped";
  if (error instanceof Unsound) return "unsound";
  const name = error instanceof Error ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  if (name === "SecurityError" || name === "NotAllowedError") return "denied";
  return "broken";
}
