/** Keeps what is kept up to date, behind the reader's back. */
import { fetchCatalogue, keep, type Outcome } from "./keep.client.ts";
import { tellAll } from "./news.client.ts";
import {
  readHashes,
  readRecord,
  readRecords,
  type KeptRecord,
} from "./store.client.ts";

/** Where a window remembers the versions it has tried in vain. */
const IN_VAIN = "offline-in-vain";
/** What the next page would not do better: it would only fetch the same again. */
const FINAL: ReadonlySet<Outcome> = new Set(["full", "denied", "unsound"]);

/**
 * Fetches what is not whole yet and what has changed, unless the reader wants to save data.
 * @throws what a store throws that is denied
 */
export async function update(): Promise<void> {
  const { onLine, connection } = navigator as {
    onLine: boolean;
    connection?: { saveData?: boolean };
  };
  if (!onLine || connection?.saveData) return;
  const wanted = [
    ...(await readRecords("kept")),
    ...(await readRecords("next")).filter(({ whole }) => !whole),
  ];
  for (const [language, records] of Map.groupBy(
    wanted,
    (one) => one.language,
  )) {
    // A language that is gone, or has no answer now, keeps nothing from the others.
    const catalogue = await fetchCatalogue(language).catch(() => undefined);
    if (!catalogue) continue;
    const ids = new Set(records.map(({ collection }) => collection));
    for (const collection of ids) {
      const { version } = catalogue.collections[collection];
      if (
        hasFailed(version) ||
        (await isThere({ collection, language, version }))
      )
        continue;
      const outcome = await keep(collection, language);
      if (FINAL.has(outcome)) setFailed(version);
      tellAll();
    }
  }
}

/** Whether a version is kept, or waits to be used, and nothing of it was lost since. */
async function isThere(
  wanted: Pick<KeptRecord, "collection" | "language" | "version">,
): Promise<boolean> {
  const next = await readRecord(wanted, "next");
  const record = next?.whole ? next : await readRecord(wanted, "kept");
  if (!record?.whole || record.version !== wanted.version) return false;
  // What was found damaged has been taken away.
  const there = await readHashes();
  return record.files.every(([, hash]) => there.has(hash));
}

const readFailed = (): string[] =>
  (sessionStorage.getItem(IN_VAIN) ?? "").split(" ");

const hasFailed = (version: string): boolean => readFailed().includes(version);

const setFailed = (version: string): void =>
  sessionStorage.setItem(IN_VAIN, [...readFailed(), version].join(" ").trim());
