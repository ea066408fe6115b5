import { glob, readFile, stat, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { mapLimited } from "../site/limited.ts";

const TEXT = /\.(html|css|js|json|jsonld|csv|svg|xml|txt|webmanifest)$/;
/** What has its compressed copy already, of a kind of its own. */
const COMPRESSED = /^offline[\\/]bundles[\\/]/;
/** Below this a compressed copy saves nothing worth a file, in bytes. */
const WORTHWHILE = 256;

/**
 * What is compressed fast: files there is one of for every entry or value
 * (`fr/resources/<id>/index.html`), which are nearly all there is, and what is fetched by programs
 * or to be kept. What most readers load is worth the time for the smallest.
 */
const FAST = /^(?:[^\\/]+[\\/]){3,}index\.html$|\.(?:xml|csv)$|^data[\\/]/;
const BEST_QUALITY = constants.BROTLI_MAX_QUALITY;
/** About fifty times as fast as the best with the small window, for a twelfth more bytes. */
const FAST_QUALITY = 9;
/** Windows, in powers of two: 64 kB holds a page, and is made ready sooner than 4 MB. */
const SMALL_WINDOW = 16;
const LARGE_WINDOW = 22;
/** From here on a file gains from the large window, in bytes. */
const LARGE = 2 ** 18;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * Writes a brotli and a gzip copy beside every text file, for servers that send them as they are.
 * @returns bytes before and after (brotli)
 */
export async function precompress(
  folder: string,
): Promise<{ before: number; after: number }> {
  const files = (await Array.fromAsync(glob("**/*", { cwd: folder })))
    .filter((file) => TEXT.test(file) && !COMPRESSED.test(file))
    // The slow ones are taken first, so that no thread is left with one at the end.
    .sort((a, b) => Number(FAST.test(a)) - Number(FAST.test(b)));
  let before = 0;
  let after = 0;
  // Two at work for each thread: while one waits for the disk, the other compresses.
  await mapLimited(files, 2 * availableParallelism(), async (file) => {
    const path = join(folder, file);
    const content = await readFile(path);
    if (content.length < WORTHWHILE) return;
    const [br, gz] = await Promise.all([
      toBrotli(content, { params: parametersFor(file, content.length) }),
      toGzip(content, { level: constants.Z_BEST_COMPRESSION }),
    ]);
    await Promise.all([
      writeFile(`${path}.br`, br),
      writeFile(`${path}.gz`, gz),
    ]);
    before += content.length;
    after += br.length;
  });
  return { before, after };
}

function parametersFor(file: string, length: number): Record<number, number> {
  const isFast = FAST.test(file);
  return {
    [constants.BROTLI_PARAM_SIZE_HINT]: length,
    [constants.BROTLI_PARAM_QUALITY]: isFast ? FAST_QUALITY : BEST_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]:
      isFast && length < LARGE ? SMALL_WINDOW : LARGE_WINDOW,
  };
}

/** The size of a folder's files, compressed copies left out: `{ files, bytes }`. */
export async function measure(
  folder: string,
): Promise<{ files: number; bytes: number }> {
  const sizes = await Promise.all(
    (await Array.fromAsync(glob("**/*.*", { cwd: folder })))
      .filter((file) => !/\.(br|gz)$/.test(file))
      .map(async (file) => {
        const entry = await stat(join(folder, file));
        return entry.isFile() ? entry.size : 0;
      }),
  );
  return {
    files: sizes.filter(Boolean).length,
    bytes: sizes.reduce((a, b) => a + b, 0),
  };
}
