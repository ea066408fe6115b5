/** Reads built pages as the text they are found by. */
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, type HTMLElement } from "node-html-parser";
import type { PageText } from "./card.ts";
import {
  SEARCH_ATTRIBUTE,
  SEARCH_FIXED_HEADINGS_ATTRIBUTE,
  SEARCH_IGNORE_ATTRIBUTE,
  SEARCH_KINDS,
  type SearchKind,
} from "./marks.ts";

const MAIN = /<main\b.*?<\/main>/s;

/**
 * All pages that carry the mark, in the order of their addresses.
 * @throws when a mark names no kind there is
 */
export async function readPages(folder: string): Promise<PageText[]> {
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
    kind: readKind(main, path),
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

function readKind(main: HTMLElement, path: string): SearchKind {
  const marked = main.getAttribute(SEARCH_ATTRIBUTE);
  const kind = SEARCH_KINDS.find((known) => known === marked);
  if (!kind) throw new Error(`${path}: search has no kind “${marked}”.`);
  return kind;
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
