import { zipSync, type Zippable } from "fflate";

/**
 * Writes an archive in which nothing depends on when or where it is made: files in the order of
 * their names, all of one day.
 * @param files their bytes or text, by name
 * @param date YYYY-MM-DD
 * @param first a file that has to come first, and is not compressed
 */
export function toZip(
  files: ReadonlyMap<string, Uint8Array | string>,
  date: string,
  first?: string,
): Uint8Array {
  const names = [...files.keys()].sort(
    (a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1),
  );
  const encoder = new TextEncoder();
  const entries: Zippable = {};
  for (const name of names) {
    const content = files.get(name) ?? "";
    entries[name] = [
      typeof content === "string" ? encoder.encode(content) : content,
      { level: name === first ? 0 : 9 },
    ];
  }
  return zipSync(entries, { mtime: localNoon(date) });
}

/** Archives hold local times without a zone: this one is the same everywhere. */
function localNoon(date: string): Date {
  const [year = 1980, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(year, month - 1, day, 12);
}
