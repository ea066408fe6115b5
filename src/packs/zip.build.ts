import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** Deflate's best: what is packed once is fetched many times. */
const LEVEL = 9;

/**
 * Writes an archive in which nothing depends on when or where it is made: files in the order of
 * their names, all of one day.
 * @param files their bytes or text, by name
 * @param date YYYY-MM-DD
 * @param first a file that has to come first, and is not compressed
 */
export async function toZip(
  files: ReadonlyMap<string, Uint8Array | string>,
  date: string,
  first?: string,
): Promise<Uint8Array> {
  const zip = new ZipFile();
  const names = [...files.keys()].sort(
    (a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1),
  );
  for (const name of names) {
    const content = files.get(name) ?? "";
    zip.addBuffer(Buffer.from(content), name, {
      compressionLevel: name === first ? 0 : LEVEL,
      mtime: localNoon(date),
      // The other kind of date counts seconds since 1970, and would tell the zone.
      forceDosTimestamp: true,
    });
  }
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream);
}

/** Archives hold local times without a zone: this one is the same everywhere. */
function localNoon(date: string): Date {
  const [year = 1980, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(year, month - 1, day, 12);
}
