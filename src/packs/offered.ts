/** The list of packs on the page about reading without a network. Pure. */
import { escapeHtml } from "../site/html.ts";
import type { PackFile } from "./pack.ts";

/** The element that holds the list. */
export const PACK_LIST = "pack-list";

/** The words of the list. */
export interface OfferedStrings {
  intro: string;
  whole: string;
  byTheme: string;
  formats: Record<PackFile["format"], string>;
  pages: (count: number) => string;
  size: (bytes: number) => string;
}

/** The list as HTML: whole collections first, then themes. */
export function writeOffered(
  files: readonly PackFile[],
  strings: OfferedStrings,
): string {
  const themes = files.filter(({ kind }) => kind === "theme");
  const whole = files.filter(({ kind }) => kind !== "theme");
  return [
    `<p>${escapeHtml(strings.intro)}</p>`,
    ...writePart(strings.whole, whole, strings),
    ...writePart(strings.byTheme, themes, strings),
  ].join("");
}

const writePart = (
  heading: string,
  files: readonly PackFile[],
  strings: OfferedStrings,
): string[] =>
  files.length === 0
    ? []
    : [
        `<h3>${escapeHtml(heading)}</h3>`,
        `<ul>${files.map((file) => writeFile(file, strings)).join("")}</ul>`,
      ];

function writeFile(
  { title, path, format, bytes, pages, sha256 }: PackFile,
  strings: OfferedStrings,
): string {
  const facts = [strings.size(bytes), strings.pages(pages)].join(", ");
  return [
    `<li><a href="${escapeHtml(path)}" download>${escapeHtml(title)}, ${escapeHtml(strings.formats[format])}</a>`,
    ` <span class="small">${escapeHtml(facts)}</span>`,
    `<code>${sha256}</code></li>`,
  ].join("");
}

/** Puts the list in its place in a page. @throws where the page has none */
export function fillIn(html: string, list: string): string {
  const place = new RegExp(
    `(<${PACK_LIST}\\b[^>]*>)[\\s\\S]*?(</${PACK_LIST}>)`,
  );
  if (!place.test(html)) throw new Error("The page has no place for packs.");
  return html.replace(
    place,
    (_, start: string, end: string) => `${start}${list}${end}`,
  );
}
