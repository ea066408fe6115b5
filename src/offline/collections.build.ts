/** Writes what the browser keeps collections from: their files, bundled and named by their hashes. */
import { glob, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { paths } from "../i18n/paths.ts";
import { bucketOf } from "../site/bucket.ts";
import { mapLimited } from "../site/limited.ts";
import {
  COLLECTIONS,
  pack,
  type BundleList,
  type Catalogue,
  type CollectionId,
  type FileEntry,
  type Offer,
} from "./collections.ts";
import { groupOf, groupsOf, type Group } from "./groups.ts";
import { hashOf } from "./hash.ts";
import { isPage, isText, typeOf } from "./media.ts";
import { scriptsIn } from "./worker.build.ts";

/** Texts in a bundle, about: fewer compress worse, more change together. */
const BUNDLED = 32;
/** Good and quick: what comes more than once is far apart, which takes a large window. */
const COMPRESSION = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_LGWIN]: 22,
  },
};
const toBrotli = promisify(brotliCompress);

/** A bundle that has been written, and what it weighs. */
interface Written {
  id: string;
  pages: number;
  download: number;
  bytes: number;
}

/**
 * Writes, for each language, `/offline/<language>.json` and its bundles, from the files that are
 * to be served: nothing may change them afterwards.
 * @param folder the built site
 * @param date the day it speaks of, YYYY-MM-DD
 * @returns bytes to fetch for everything, in all languages
 */
export async function writeCollections(
  folder: string,
  languages: readonly string[],
  date: string,
): Promise<number> {
  const files = await Array.fromAsync(glob("**/*.*", { cwd: folder }));
  const addresses = files.map(toAddress).sort();
  const bundles = join(folder, paths.offlineBundle("x"), "..");
  await rm(bundles, { recursive: true, force: true });
  await mkdir(bundles, { recursive: true });
  let total = 0;
  for (const language of languages) {
    const groups = await readGroups(folder, addresses, language);
    const written = new Map<Group, Written[]>();
    for (const [group, members] of groups)
      written.set(group, await writeBundles(folder, members));
    const catalogue: Catalogue = {
      date,
      collections: Object.fromEntries(
        await Promise.all(
          COLLECTIONS.map(async (id) => [id, await toOffer(id, written)]),
        ),
      ) as Catalogue["collections"],
    };
    await writeFile(
      join(folder, paths.offlineCatalogue(language)),
      JSON.stringify(catalogue),
    );
    total += catalogue.collections.everything.download;
  }
  return total;
}

/** `fr/dossier/index.html` → `/fr/dossier/`. */
const toAddress = (file: string): string =>
  `/${file.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1")}`;

const toFile = (folder: string, path: string): string =>
  join(folder, path.endsWith("/") ? `${path}index.html` : path);

/** The addresses of each group: its pages and data, and what they ask for. */
async function readGroups(
  folder: string,
  addresses: readonly string[],
  language: string,
): Promise<Map<Group, string[]>> {
  const known = new Set(addresses.filter((path) => typeOf(path)));
  const groups = new Map<Group, Set<string>>();
  for (const group of groupsOf("everything")) groups.set(group, new Set());
  // The choice of a language is where the address of the site alone leads.
  groups.get("common")?.add(paths.choice());
  for (const path of known) {
    const group = groupOf(path, language);
    if (group) groups.get(group)?.add(path);
  }
  for (const members of groups.values()) {
    // Grows while it is read: a script asks for other scripts.
    for (const path of members)
      for (const asked of await assetsOf(folder, path))
        if (known.has(asked)) members.add(asked);
  }
  const common = groups.get("common");
  return new Map(
    [...groups].map(([group, members]) => [
      group,
      [...members]
        .filter((path) => group === "common" || !common?.has(path))
        .sort(),
    ]),
  );
}

/** Scripts, fonts and pictures that a page or a script names. */
async function assetsOf(folder: string, path: string): Promise<string[]> {
  if (!isPage(path) && !path.endsWith(".js")) return [];
  const text = await readFile(toFile(folder, path), "utf8");
  if (isPage(path))
    return [
      ...text.matchAll(
        /(?:src|href)="(\/[^"?#]+\.\w+)"|url\(["']?(\/_astro\/[^"')]+)/g,
      ),
    ].flatMap(([, attribute, style]) =>
      [attribute ?? style ?? ""].filter(isAsset),
    );
  return scriptsIn(text, path);
}

/** Not the downloads that pages lead to. */
const isAsset = (path: string): boolean =>
  path.startsWith("/_astro/") ||
  /^\/[^/]+\.(?:svg|webmanifest|png)$/.test(path);

/** Bundles of files: texts together, everything else one by one. */
async function writeBundles(
  folder: string,
  members: readonly string[],
): Promise<Written[]> {
  const texts = members.filter(isText);
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(texts.length / BUNDLED)));
  // A file stays in its bundle whatever comes or goes beside it.
  const bundles = Map.groupBy(texts, (path) => bucketOf(path, count));
  const written = await mapLimited(
    [...bundles].sort(([a], [b]) => a - b),
    availableParallelism(),
    ([, bundled]) => writeBundle(folder, bundled, true),
  );
  const others = members.filter((path) => !isText(path));
  if (others.length > 0) written.push(await writeBundle(folder, others, false));
  return written;
}

async function writeBundle(
  folder: string,
  members: readonly string[],
  asTexts: boolean,
): Promise<Written> {
  const contents = await Promise.all(
    members.map((path) => readFile(toFile(folder, path))),
  );
  const files = await Promise.all(
    contents.map(async (content, index): Promise<FileEntry> => [
      members[index] ?? "",
      await hashOf(content),
      content.length,
    ]),
  );
  const bytes = sum(contents.map(({ length }) => length));
  const list: BundleList = { files };
  let download = asTexts ? 0 : bytes;
  if (asTexts) {
    const texts = contents.map((content) => content.toString("utf8"));
    const { hash, size, sent } = await write(
      folder,
      JSON.stringify(pack(texts)),
    );
    list.texts = { hash, bytes: size };
    download += sent;
  }
  const { hash: id, sent } = await write(folder, JSON.stringify(list));
  return {
    id,
    pages: members.filter(isPage).length,
    download: download + sent,
    bytes,
  };
}

/** Writes a text under its hash, with its compressed copy. */
async function write(
  folder: string,
  text: string,
): Promise<{ hash: string; size: number; sent: number }> {
  const content = Buffer.from(text);
  const hash = await hashOf(content);
  const file = join(folder, paths.offlineBundle(hash));
  const compressed = await toBrotli(content, COMPRESSION);
  await Promise.all([
    writeFile(file, content),
    writeFile(`${file}.br`, compressed),
  ]);
  return { hash, size: content.length, sent: compressed.length };
}

async function toOffer(
  id: CollectionId,
  written: ReadonlyMap<Group, readonly Written[]>,
): Promise<Offer> {
  const bundles = groupsOf(id).flatMap((group) => written.get(group) ?? []);
  const ids = bundles.map((bundle) => bundle.id);
  return {
    version: await hashOf(Buffer.from(ids.join())),
    pages: sum(bundles.map(({ pages }) => pages)),
    download: sum(bundles.map(({ download }) => download)),
    bytes: sum(bundles.map(({ bytes }) => bytes)),
    bundles: ids,
  };
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
