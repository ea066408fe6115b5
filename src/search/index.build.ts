import { glob, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, type HTMLElement } from "node-html-parser";
import * as pagefind from "pagefind";
import { escapeHtml } from "../site/html.ts";
import { languageOf, paths } from "../i18n/paths.ts";
import {
  analyse,
  compoundsOf,
  indexForms,
  wholeForms,
} from "./analysis/index.ts";
import {
  SEARCH_ATTRIBUTE,
  SEARCH_FIXED_HEADINGS_ATTRIBUTE,
  SEARCH_IGNORE_ATTRIBUTE,
} from "./marks.ts";
import { NAME_TERMS, TITLE_TERMS, toNameTerm, toTerm } from "./terms.ts";
import { WORDS_FILE, type WordCounts } from "./vocabulary.ts";

/** A built page, as the index sees it. */
interface PageText {
  path: string;
  kind: string;
  title: string;
  lead: string;
  keywords: string;
  body: string;
  /** What a result shows parts of: the text without its headings. */
  shown: string;
}

/**
 * Writes one full-text index per language for the pages built into `folder`. What Pagefind gets
 * is the analysed text; what it hands back with a result is the text as it is written.
 * @returns the number of pages indexed
 * @throws when Pagefind reports an error, or when a language has no page to index
 */
export async function buildSearchIndex(
  folder: string,
  languages: readonly string[],
): Promise<number> {
  const pages = await readPages(folder);
  let count = 0;
  for (const language of languages) {
    const own = pages.filter(({ path }) => languageOf(path) === language);
    if (own.length === 0) throw new Error(`No page in “${language}” to index.`);
    await writeIndex(own, language, join(folder, paths.searchIndex(language)));
    count += own.length;
  }
  await pagefind.close();
  return count;
}

const MAIN = /<main\b.*?<\/main>/s;

/** All pages that carry the mark, in the order of their addresses. */
async function readPages(folder: string): Promise<PageText[]> {
  const files = await Array.fromAsync(glob("**/index.html", { cwd: folder }));
  const pages: PageText[] = [];
  // One after the other: there may be more of them than fit in memory.
  for (const file of files.sort()) {
    const html = await readFile(join(folder, file), "utf8");
    const text = MAIN.exec(html)?.[0];
    const main = text?.includes(SEARCH_ATTRIBUTE)
      ? parse(text).querySelector(`[${SEARCH_ATTRIBUTE}]`)
      : null;
    const path = `/${file.replaceAll("\\", "/").replace(/index\.html$/, "")}`;
    if (main) pages.push(readPage(main, path));
  }
  return pages;
}

/** Parts that are not a page's text: marked so, said to its reader, meant for the ear or paper. */
const IGNORED = [
  `[${SEARCH_IGNORE_ATTRIBUTE}]`,
  `[${SEARCH_FIXED_HEADINGS_ATTRIBUTE}] > h2`,
  "[role=note]",
  ".visually-hidden",
  ".print-only",
  "script",
  "style",
].join();
/** The head of a row that leads to another page. What it says is found on that page. */
const ROW_HEAD = 'li h3 a[href^="/"]';

function readPage(main: HTMLElement, path: string): PageText {
  removeAll(main, IGNORED);
  for (const head of main.querySelectorAll(ROW_HEAD))
    head.closest("li")?.remove();
  const heading = main.querySelector("h1");
  const lead = main.querySelector(".lead");
  const page = {
    path,
    kind: main.getAttribute(SEARCH_ATTRIBUTE) ?? "",
    keywords: main.getAttribute("data-keywords") ?? "",
    title: linesOf(heading).join(" "),
    lead: linesOf(lead).join(" "),
  };
  heading?.remove();
  const leadText = lead?.innerHTML ?? "";
  lead?.set_content("");
  const body = linesOf(main).join(" ");
  lead?.set_content(leadText);
  removeAll(main, "h2, h3, h4, h5, h6");
  return { ...page, body, shown: joinLines(linesOf(main)) };
}

const removeAll = (element: HTMLElement, selector: string): void => {
  for (const part of element.querySelectorAll(selector)) part.remove();
};

/** The text of an element, a line for each block. */
const linesOf = (element: HTMLElement | null): string[] =>
  (element?.structuredText ?? "")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");

/** Lines as one text; what is no sentence is set off with a dot. */
const joinLines = (lines: readonly string[]): string =>
  lines
    .map((line, index) =>
      index === lines.length - 1 || /[.!?…:;][\s»”’")]*$/u.test(line)
        ? line
        : `${line} ·`,
    )
    .join(" ");

async function writeIndex(
  pages: PageText[],
  language: string,
  folder: string,
): Promise<void> {
  // Our analysis has already stemmed: Pagefind takes the words as they come.
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: "unknown",
  });
  if (!index) throw new Error(errors.join("\n"));
  const words = countWords(pages, language);
  const compounds = compoundsOf(Object.keys(words), language);
  for (const page of pages) {
    const { errors: pageErrors } = await index.addHTMLFile({
      url: page.path,
      content: toIndexCard(page, language, compounds),
    });
    if (pageErrors.length > 0)
      throw new Error(`${page.path}: ${pageErrors.join("\n")}`);
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { files, errors: fileErrors } = await index.getFiles();
  if (fileErrors.length > 0) throw new Error(fileErrors.join("\n"));
  for (const { path, content } of files) {
    if (!isNeeded(path)) continue;
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await index.deleteIndex();
  await writeFile(join(folder, WORDS_FILE), JSON.stringify(words));
}

/** Pagefind brings interfaces of its own; ours is the only one here. */
const isNeeded = (path: string): boolean =>
  !/^pagefind-(?:ui|modular-ui|component-ui|highlight)/.test(path) &&
  !path.startsWith("playground");

/**
 * A page for Pagefind's eyes: analysed words weighted by where they stand, and the text as it is
 * written in attributes it hands back untouched.
 */
function toIndexCard(
  { kind, title, lead, keywords, body, shown }: PageText,
  language: string,
  compounds: ReadonlySet<string>,
): string {
  const terms = (text: string) =>
    indexForms(text, language, compounds).map(toTerm).join(" ");
  const names = [title, title.split(":")[0] ?? ""].map((name) =>
    toNameTerm(wholeForms(name, language, compounds)),
  );
  return `<!doctype html><html><body data-pagefind-body>
<div data-pagefind-meta="title:${escapeHtml(title)}"></div>
<div data-pagefind-meta="text[data-text]" data-text="${escapeHtml(shown)}"></div>
<div data-pagefind-meta="${TITLE_TERMS}[data-terms]" data-terms="${terms(title)}"></div>
<div data-pagefind-meta="${NAME_TERMS}[data-terms]" data-terms="${[...new Set(names)].join(" ")}"></div>
<div data-pagefind-filter="kind:${escapeHtml(kind)}"></div>
<div data-pagefind-weight="10"><p>${terms(title)}</p></div>
<div data-pagefind-weight="6"><p>${terms(keywords)}</p></div>
<div data-pagefind-weight="4"><p>${terms(lead)}</p></div>
<div><p>${terms(body)}</p></div>
</body></html>`;
}

/**
 * Each telling word of the pages, as it is written, with the number of pages that have it.
 * Numbers are not words.
 */
function countWords(pages: readonly PageText[], language: string): WordCounts {
  const counts = new Map<string, number>();
  for (const { title, lead, keywords, body } of pages) {
    const text = [title, lead, keywords, body].join(" ").toLowerCase();
    const words = analyse(text, language)
      .filter(({ isStopWord }) => !isStopWord)
      // `l'égalité` is counted as `égalité`, `habitant·es` as `habitant`.
      .flatMap(({ start, end }) => text.slice(start, end).split(/['’]/))
      .map((word) => word.split("·")[0] ?? word)
      .filter((word) => /^\p{L}{2,}/u.test(word));
    for (const word of new Set(words))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
