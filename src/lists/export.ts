/** A list as a file to take away: Markdown, or the rows of a table. Pure. */
import { formatDate } from "../i18n/format.ts";
import type { ListedEntry } from "./entry.ts";
import {
  kindOf,
  wordsOf,
  type Item,
  type Kind,
  type ReadingList,
} from "./list.ts";

/** An item with what the site knows of it; undefined where it knows nothing (any more). */
export interface FullItem extends Item {
  entry: ListedEntry | undefined;
}

/** The words of exports, in the language of the reader. */
export interface ExportStrings {
  name: string;
  kinds: Record<Kind, string>;
  columns: Record<Column, string>;
  /** What stands under the title: the site and the date of its content. */
  state: string;
}

export const COLUMNS = [
  "number",
  "title",
  "kind",
  "place",
  "date",
  "themes",
  "summary",
  "note",
  "address",
] as const;
export type Column = (typeof COLUMNS)[number];

/** What a list is made into files with. */
export interface ExportContext {
  language: string;
  /** The site's public address, which paths are added to. */
  site: string;
  strings: ExportStrings;
}

export const titleOf = (
  { title }: ReadingList,
  { name }: Pick<ExportStrings, "name">,
): string => title.trim() || name;

export const withEntries = (
  list: ReadingList,
  entries: ReadonlyMap<string, ListedEntry>,
): FullItem[] =>
  list.items.map((item) => ({ ...item, entry: entries.get(item.ref) }));

/** Title, or the words of its id where the site does not know it. */
export const itemTitle = ({ ref, entry }: FullItem): string =>
  entry?.title ?? wordsOf(ref);

/** “Good practice · Reggio Emilia, Italy · March 2018” */
export const itemFacts = (
  { ref, entry }: FullItem,
  { language, strings }: Pick<ExportContext, "language" | "strings">,
): string =>
  [
    strings.kinds[kindOf(ref)],
    entry?.place ?? "",
    entry?.date ? formatDate(entry.date, language) : "",
  ]
    .filter((fact) => fact !== "")
    .join(" · ");

export const itemAddress = (
  { entry }: FullItem,
  { site }: Pick<ExportContext, "site">,
): string => (entry ? new URL(entry.address ?? entry.path, site).href : "");

/** The rows of a table: headings, then a row for each item. */
export const toRows = (
  items: readonly FullItem[],
  context: ExportContext,
): (string | number)[][] => [
  COLUMNS.map((column) => context.strings.columns[column]),
  ...items.map((item, place) => [
    place + 1,
    itemTitle(item),
    context.strings.kinds[kindOf(item.ref)],
    item.entry?.place ?? "",
    item.entry?.date ?? "",
    item.entry?.themes.join(" | ") ?? "",
    item.entry?.summary ?? "",
    item.note,
    itemAddress(item, context),
  ]),
];

/** A document with a chapter for each item; notes are quoted. */
export function toMarkdown(
  list: ReadingList,
  items: readonly FullItem[],
  context: ExportContext,
): string {
  const chapters = items.map((item, place) => {
    const address = itemAddress(item, context);
    const themes = item.entry?.themes ?? [];
    return [
      `## ${place + 1}. ${escapeInline(itemTitle(item))}`,
      escapeLines(itemFacts(item, context)),
      escapeLines(item.entry?.summary ?? ""),
      escapeLines(themes.join(" · ")),
      quote(item.note),
      address && `<${address}>`,
    ].filter((part) => part !== "");
  });
  return [
    `# ${escapeInline(titleOf(list, context.strings))}`,
    escapeLines(context.strings.state),
    ...chapters.flat(),
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}

/** Characters that can mean something anywhere in a line of Markdown; within a word, some do not. */
const INLINE =
  /[\\`*[\]<>#|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;
/** Addresses, without what ends the sentence they stand in. */
const ADDRESS = /(https?:\/\/[^\s<>\\]*[\p{L}\p{N}/=&#%+-])/u;
/** Characters that mean something where a line begins: lists, headings drawn with a line. */
const LINE_START = /^(\d{1,9}(?=[.)])|(?=[-+=:]))/;

/** A text on one line that Markdown shows as it is; addresses become links. */
const escapeInline = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .split(ADDRESS)
    .map((part, place) =>
      place % 2 === 1 ? `<${part}>` : part.replace(INLINE, "\\$&"),
    )
    .join("");

/** The same for a text that begins a line. */
const escapeLine = (line: string): string =>
  escapeInline(line).replace(LINE_START, "$1\\");

/** Lines stay lines, as with a backslash at their end; empty ones part paragraphs. */
const escapeLines = (text: string): string =>
  text
    .trim()
    .split("\n")
    .map(escapeLine)
    .map((line, place, lines) =>
      line !== "" && lines[place + 1] ? `${line}\\` : line,
    )
    .join("\n");

const quote = (text: string): string =>
  escapeLines(text)
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n")
    .replace(/^>$/, "");

/** A name for a file with a list: the letters and figures of its title. */
export function fileName(title: string, extension: string): string {
  const name = title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 60)
    .toWellFormed()
    .replace(/^-+|[-\ufffd]+$/g, "");
  return `${name || "list"}.${extension}`;
}
