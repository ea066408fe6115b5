import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { paths } from "../i18n/paths.ts";
import { getStrings } from "../i18n/strings.build.ts";
import { readRow, type BrowseData } from "../practices/columns.ts";
import { narrowData, narrowTexts } from "../practices/narrow.ts";
import type { BrowseTexts } from "../practices/texts.ts";
import { unescapeHtml } from "../site/html.ts";
import { mapLimited } from "../site/limited.ts";
import { getDate, getLanguages, getSite } from "../site/site.build.ts";
import { dataFile, FILES, fileOf, HOME } from "./addresses.ts";
import { chooseBooks, writeBook } from "./books.build.ts";
import { choosePacks } from "./choose.build.ts";
import { writeContents, writeReadMe } from "./contents.build.ts";
import { SAVE_STRINGS, toDataScript } from "./data.ts";
import { dropOutward, rewriteLinks, type PackLinks } from "./links.ts";
import { aliasesOf, narrowList } from "./lists.build.ts";
import { folderOf, type Pack, type PackFile } from "./pack.ts";
import { writePage, type SitePage } from "./page.ts";
import { bundleScripts, EARLY_SCRIPT, scriptsFor } from "./scripts.build.ts";
import { narrowShard, PACK_SHARD } from "./shard.ts";
import { readBuiltSite, readJson, type BuiltSite } from "./site.build.ts";
import { readStyles, type Styles } from "./styles.build.ts";
import { toZip } from "./zip.build.ts";

/** Files of an archive by their names, in its top folder. */
type Files = Map<string, Uint8Array | string>;

/** What all packs of a language share. */
interface Material {
  scripts: ReadonlyMap<string, string>;
  styles: Styles;
  icon: Uint8Array;
}

/** While one is compressed, the next is put together; more would only take memory. */
const AT_ONCE = 2;

/**
 * Makes the packs of a built site, and their list.
 * @returns the packs, as the list has them
 */
export async function writePacks(folder: string): Promise<PackFile[]> {
  const at = join(folder, paths.packs());
  await rm(at, { recursive: true, force: true });
  await mkdir(at, { recursive: true });
  const material = {
    scripts: await bundleScripts(),
    icon: await readFile(join(folder, paths.icon())),
  };
  const files: PackFile[] = [];
  for (const { code } of getLanguages()) {
    const site = await readBuiltSite(folder, code);
    const styles = await readStyles(folder, site.pages.values());
    const write = async (
      pack: Pack,
      format: PackFile["format"],
      bytes: Uint8Array,
    ) => {
      const path = paths.pack(pack.id, code, format);
      await writeFile(join(folder, path), bytes);
      return describe(pack, format, path, bytes);
    };
    const archives = await mapLimited(
      choosePacks(site),
      AT_ONCE,
      async (pack) => {
        const content = await packFiles(pack, site, { ...material, styles });
        const archive = inFolder(folderOf(pack), content);
        return write(pack, "zip", await toZip(archive, getDate()));
      },
    );
    const books = await mapLimited(chooseBooks(site), AT_ONCE, async (book) =>
      write(book, "epub", await writeBook(book, site)),
    );
    files.push(...archives, ...books);
  }
  await writeFile(join(folder, paths.packList()), JSON.stringify(files));
  return files;
}

const describe = (
  { id, kind, language, title, pages }: Pack,
  format: PackFile["format"],
  path: string,
  bytes: Uint8Array,
): PackFile => ({
  id,
  kind,
  language,
  title,
  format,
  path,
  bytes: bytes.length,
  pages: pages.size,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

const inFolder = (folder: string, files: Files): Files =>
  new Map([...files].map(([name, content]) => [`${folder}/${name}`, content]));

async function packFiles(
  pack: Pack,
  site: BuiltSite,
  { scripts, styles, icon }: Material,
): Promise<Files> {
  const { language } = pack;
  const t = getStrings(language);
  const pages = pagesOf(pack, site);
  const links = linksOf(pack, pages, practicesOf(pack, site).data);
  const files: Files = new Map();
  const used = new Set([EARLY_SCRIPT]);
  for (const page of pages) {
    const file = fileOf(page.path);
    if (files.has(file)) throw new Error(`Two pages are ${file} in a pack.`);
    const names = {
      styles: styles.namesFor(page.css),
      early: [EARLY_SCRIPT],
      scripts: [
        ...(page.saveStrings === undefined ? [] : [`${SAVE_STRINGS}.js`]),
        ...scriptsFor(page.body),
      ],
    };
    for (const name of [...names.styles, ...names.scripts]) used.add(name);
    files.set(
      file,
      writePage({ ...page, body: toPack(page.body, file, links) }, file, names),
    );
  }
  for (const name of used) {
    const text = scripts.get(name) ?? styles.texts.get(name);
    if (text !== undefined) files.set(`${FILES}/${name}`, text);
  }
  files.set(`${FILES}/icon.svg`, icon);
  files.set(t("packs.readMe"), writeReadMe(pack));
  const saveStrings = pages.find((page) => page.saveStrings)?.saveStrings;
  if (saveStrings !== undefined)
    files.set(
      dataFile(`/${language}/${SAVE_STRINGS}.json`),
      toDataScript(
        `/${language}/${SAVE_STRINGS}.json`,
        JSON.parse(unescapeHtml(saveStrings)),
      ),
    );
  for (const [address, data] of await dataOf(pack, site, links))
    files.set(dataFile(address), toDataScript(address, data));
  return files;
}

/** The pages of a pack, its first one included. */
function pagesOf(pack: Pack, site: BuiltSite): SitePage[] {
  const pages = [...pack.pages].flatMap((path) => site.pages.get(path) ?? []);
  if (pack.kind === "everything") return pages;
  const list = paths.practices(site.language);
  return [
    writeContents(pack, site),
    ...pages.map((page) =>
      page.path === list ? listOf(pack, site, page) : page,
    ),
  ];
}

/** The list of practices, with those of the pack. */
function listOf(pack: Pack, site: BuiltSite, list: SitePage): SitePage {
  if (pack.kind !== "theme") return list;
  const { data } = practicesOf(pack, site);
  const rows = [...site.rows()].flatMap(([path, row]) =>
    pack.pages.has(path) ? [row] : [],
  );
  return narrowList(list, data, rows, site.language);
}

/** What the list of a pack's practices reads. */
function practicesOf(
  { pages }: Pack,
  { language, browse, texts }: BuiltSite,
): { data: BrowseData; texts: BrowseTexts } {
  const rows = browse.id
    .map((_, row) => row)
    .filter((row) =>
      pages.has(paths.practice(language, readRow(browse, row).id)),
    );
  return { data: narrowData(browse, rows), texts: narrowTexts(texts, rows) };
}

const cityAliases = (
  language: string,
  { id, cities, city }: BrowseData,
): [string, string][] =>
  id.map((_, row) => {
    const { id: name = "" } = cities[city[row] ?? -1] ?? {};
    return [
      paths.city(language, name),
      `${fileOf(paths.practices(language))}?city=${name}`,
    ];
  });

function linksOf(
  { kind, language, pages: chosen }: Pack,
  pages: readonly SitePage[],
  practices: BrowseData,
): PackLinks {
  const lists = [
    paths.practices(language),
    paths.dossier(language),
    paths.cities(language),
  ];
  return {
    pages: new Set([...chosen, paths.home(language)]),
    aliases: new Map([
      // Without script, the rest of a list stands on the first page of the pack.
      ...(kind === "everything"
        ? []
        : [[paths.practicesPage(language, 2), HOME] as const]),
      ...pages
        .filter(({ path }) => lists.includes(path))
        .flatMap((page) => aliasesOf(page)),
      // A city without a page here is known by its practices.
      ...cityAliases(language, practices).filter(([path]) => !chosen.has(path)),
    ]),
    site: getSite().address.replace(/\/$/, ""),
    online: getStrings(language)("packs.online"),
    language,
  };
}

const NAVIGATION = /<(header|footer)\b[\s\S]*?<\/\1>/g;

/** The only part that the entries of a list come in. */
const ALL = "all";

const toPack = (body: string, file: string, links: PackLinks): string =>
  rewriteLinks(
    body
      .replace(NAVIGATION, (part) => dropOutward(part, links))
      .replace(
        paths.listItems(links.language, "{{part}}"),
        paths.listItems(links.language, ALL),
      ),
    file,
    links,
  );

/** The data that the pages of a pack read, by their addresses on the site. */
async function dataOf(
  pack: Pack,
  site: BuiltSite,
  links: PackLinks,
): Promise<[address: string, data: unknown][]> {
  const { language, pages } = pack;
  const { data, texts } = practicesOf(pack, site);
  const entries = site.entries
    .filter(({ path }) => pages.has(path))
    .map((entry) => ({
      ...entry,
      path: fileOf(entry.path),
      address: links.site + entry.path,
    }));
  const list: [string, unknown][] = [
    [paths.listItems(language, ALL), entries],
    [paths.searchShardList(language), [PACK_SHARD]],
    [
      paths.searchShard(language, PACK_SHARD),
      narrowShard(site.shard, pages, language),
    ],
  ];
  if (pages.has(paths.practices(language)))
    list.push(
      [paths.practicesBrowse(language), data],
      [paths.practicesSummaries(language), texts],
    );
  if (pages.has(paths.explore(language))) {
    const address = paths.exploreData(language);
    list.push([address, await readJson(site.folder, address)]);
  }
  return list;
}
