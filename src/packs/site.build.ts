import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { paths } from "../i18n/paths.ts";
import { LIST_PARTS, type ListedEntry } from "../lists/entry.ts";
import { readRow, type BrowseData } from "../practices/columns.ts";
import type { BrowseTexts } from "../practices/texts.ts";
import { once } from "../site/site.build.ts";
import { mergeShards, type Shard } from "../search/shards.ts";
import { rowsOn } from "./lists.build.ts";
import { readSitePage, type SitePage } from "./page.ts";
import { shortMarks } from "./scopes.ts";

/** What packs of a language are made of: the built site, as its folder holds it. */
export interface BuiltSite {
  language: string;
  folder: string;
  /** By their addresses, in their order. */
  pages: ReadonlyMap<string, SitePage>;
  /** Everything that can stand in a reading list. */
  entries: readonly ListedEntry[];
  browse: BrowseData;
  texts: BrowseTexts;
  /** The index of all pages in one. */
  shard: Shard;
  /** The rows of all practices as they stand on the pages of their list, by their addresses. */
  rows: () => ReadonlyMap<string, string>;
}

/** @throws when the folder does not hold a built site */
export async function readBuiltSite(
  folder: string,
  language: string,
): Promise<BuiltSite> {
  const names = await readJson<string[]>(
    folder,
    paths.searchShardList(language),
  );
  const shards = await Promise.all(
    names.map((name) =>
      readJson<Shard>(folder, paths.searchShard(language, name)),
    ),
  );
  const pages = await readPages(folder, language);
  const browse = await readJson<BrowseData>(
    folder,
    paths.practicesBrowse(language),
  );
  const list = paths.practices(language);
  const isList = (path: string) =>
    path === list || path.startsWith(`${list}page/`);
  return {
    language,
    folder,
    pages,
    rows: once(() =>
      rowsOn([...pages.values()].filter(({ path }) => isList(path))),
    ),
    entries: await readEntries(folder, language, browse),
    browse,
    texts: await readJson(folder, paths.practicesSummaries(language)),
    shard: mergeShards(shards),
  };
}

export const readJson = async <T>(folder: string, path: string): Promise<T> =>
  JSON.parse(await readFile(join(folder, path), "utf8")) as T;

/** Everything that can stand in a list: by title, and practices after it, newest first. */
async function readEntries(
  folder: string,
  language: string,
  browse: BrowseData,
): Promise<ListedEntry[]> {
  const parts = await Promise.all(
    Array.from({ length: LIST_PARTS }, (_, part) =>
      readJson<ListedEntry[]>(folder, paths.listItems(language, part)),
    ),
  );
  const rows = new Map(
    browse.id.map((_, row) => [
      paths.practice(language, readRow(browse, row).id),
      row,
    ]),
  );
  const { compare } = new Intl.Collator(language);
  return parts
    .flat()
    .sort(
      (a, b) =>
        (rows.get(a.path) ?? -1) - (rows.get(b.path) ?? -1) ||
        compare(a.title, b.title),
    );
}

/** Pages of no use in a pack: what is not there, and how to have the site without a network. */
const NOT_TAKEN = ["404", "not-kept", "offline"];

/**
 * Pages of a value of a facet have three or more segments after their language; the lists they are
 * made from are narrowed in place. The pages of a list stay.
 */
const isTaken = (path: string): boolean => {
  const segments = path.split("/").slice(2, -1);
  return (
    !NOT_TAKEN.includes(segments[0] ?? "") &&
    (segments.length < 3 || segments[1] === "page")
  );
};

async function readPages(
  folder: string,
  language: string,
): Promise<Map<string, SitePage>> {
  const files = await Array.fromAsync(
    glob(`${language}/**/index.html`, { cwd: folder }),
  );
  const pages = new Map<string, SitePage>();
  const shorten = shortMarks();
  for (const file of files.sort()) {
    const path = `/${file.replaceAll("\\", "/").replace(/index\.html$/, "")}`;
    if (!isTaken(path)) continue;
    const html = await readFile(join(folder, file), "utf8");
    const page = readSitePage(html, path);
    pages.set(path, {
      ...page,
      root: shorten(page.root),
      body: shorten(page.body),
      css: shorten(page.css),
    });
  }
  return pages;
}
