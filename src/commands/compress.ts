import { glob, readFile, stat, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXT = /\.(html|css|js|json|jsonld|csv|svg|xml|txt|webmanifest)$/;
/** Below this a compressed copy saves nothing worth a file, in bytes. */
const WORTHWHILE = 256;

/**
 * Writes a brotli and a gzip copy beside every text file, for servers that send them as they are.
 * @returns bytes before and after (brotli)
 */
export async function precompress(
  folder: string,
): Promise<{ before: number; after: number }> {
  const files = (await Array.fromAsync(glob("**/*", { cwd: folder })))
    .filter((file) => TEXT.test(file))
    .sort();
  let before = 0;
  let after = 0;
  const worker = async () => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      const path = join(folder, file);
      const content = await readFile(path);
      if (content.length < WORTHWHILE) continue;
      const [br, gz] = await Promise.all([
        promisify(brotliCompress)(content, {
          params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
        }),
        promisify(gzip)(content, { level: 9 }),
      ]);
      await Promise.all([
        writeFile(`${path}.br`, br),
        writeFile(`${path}.gz`, gz),
      ]);
      before += content.length;
      after += br.length;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return { before, after };
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
