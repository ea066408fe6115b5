import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { formatDate } from "../i18n/format.ts";
import { paths } from "../i18n/paths.ts";
import { getStrings } from "../i18n/strings.build.ts";
import type { ListedEntry } from "../lists/entry.ts";
import { getDate, getLanguage, getSite } from "../site/site.build.ts";
import { getIds, getLabel } from "../vocab/vocab.build.ts";
import { bookFiles, chapterFile, MIMETYPE, type Chapter } from "./book.ts";
import type { Pack } from "./pack.ts";
import type { BuiltSite } from "./site.build.ts";
import { toXhtml } from "./xhtml.ts";
import { toZip } from "./zip.build.ts";

/** The books of a language: all good practices, and the dossier. */
export function chooseBooks({ language, entries }: BuiltSite): Pack[] {
  const t = getStrings(language);
  const isPractice = ({ ref }: ListedEntry) => ref.startsWith("practice:");
  const pagesOf = (some: readonly ListedEntry[]) =>
    new Set(some.map(({ path }) => path));
  const books: Pack[] = [
    {
      id: "good-practices",
      kind: "good-practices",
      language,
      title: t("nav.practices"),
      pages: pagesOf(entries.filter(isPractice)),
    },
    {
      id: "dossier",
      kind: "dossier",
      language,
      title: t("social.dossier"),
      pages: pagesOf(entries.filter((entry) => !isPractice(entry))),
    },
  ];
  return books.filter(({ pages }) => pages.size > 0);
}

/** Makes a book of the entries of a pack, by themes: each under the theme that fits it most. */
export async function writeBook(
  pack: Pack,
  site: BuiltSite,
): Promise<Uint8Array> {
  const { language, title } = pack;
  const t = getStrings(language);
  const { name, address, licence } = getSite();
  const date = getDate();
  const files = bookFiles({
    identifier: new URL(paths.pack(pack.id, language, "epub"), address).href,
    title: `${title} – ${name[language] ?? ""}`,
    subtitle: t("packs.asOf", { date: formatDate(date, language) }),
    about: [
      t("footer.independent"),
      t("footer.licence", {
        licence: `${licence.name} (${licence.url})`,
      }),
      t("packs.bookSources"),
      address,
    ],
    language,
    direction: getLanguage(language).direction,
    publisher: name[language] ?? "",
    rights: `${licence.name}, ${licence.url}`,
    source: new URL(paths.home(language), address).href,
    date,
    accessibility: t("packs.bookAccessibility"),
    contents: t("packs.contents"),
    css: await readFile(join(import.meta.dirname, "book.css"), "utf8"),
    chapters: chaptersOf(pack, site),
  });
  return toZip(files, date, MIMETYPE);
}

function chaptersOf({ pages, language }: Pack, site: BuiltSite): Chapter[] {
  const themes = getIds("themes").map((id) => getLabel("themes", id, language));
  const place = ({ themes: [first = ""] }: ListedEntry) =>
    (themes.indexOf(first) + themes.length + 1) % (themes.length + 1);
  const entries = site.entries
    .filter(({ path }) => pages.has(path))
    .toSorted((a, b) => place(a) - place(b));
  const linkOf = linksWithin(entries);
  return entries.map(
    ({ path, title, language: lang, themes: [part = title], ref }) => ({
      id: ref.replace(":", "-"),
      title,
      lang,
      part,
      body: bodyOf(site.pages.get(path)?.body ?? "", linkOf),
    }),
  );
}

/** Pages of a value of a facet have more segments than this, with their language. */
const MOST_SEGMENTS = 3;

/**
 * The document of an entry of the book, or the address of anything else. Lists of the site that a
 * value leads to are no reading: it is left a word.
 */
function linksWithin(
  entries: readonly ListedEntry[],
): (href: string) => string | undefined {
  const documents = new Map(
    entries.map(({ path, ref }) => [path, chapterFile(ref.replace(":", "-"))]),
  );
  return (href) => {
    const path = href.replace(/[?#].*$/, "");
    const isFacet =
      path.startsWith("/") && path.split("/").length - 2 > MOST_SEGMENTS;
    if (path === "" || isFacet) return undefined;
    return documents.get(path) ?? new URL(href, getSite().address).href;
  };
}

/** The article of a page: its text, then its facts. */
const bodyOf = (
  body: string,
  linkOf: (href: string) => string | undefined,
): string => {
  const article = parse(body).querySelector("article");
  return article
    ? article.childNodes.map((node) => toXhtml(node, linkOf)).join("")
    : "";
};
