/** Links of a page, led to where things lie in a pack or, where they are not in it, to the site. Pure. */
import { escapeHtml } from "../site/html.ts";
import { fileOf, relativeLink } from "./addresses.ts";

/** What links of a pack need to know. */
export interface PackLinks {
  /** Addresses of the site's pages that are in the pack. */
  pages: ReadonlySet<string>;
  /** Where else in the pack an address is answered: `/fr/dossier/theme/roma/` → `dossier.html?theme=roma`. */
  aliases: ReadonlyMap<string, string>;
  /** The public address of the site. */
  site: string;
  /** The words that mark a link to it. */
  online: string;
  language: string;
}

/** Where an address of the site is in the pack, as seen from a file of it; undefined where nowhere. */
export function inPack(
  href: string,
  from: string,
  { pages, aliases }: PackLinks,
): string | undefined {
  const end = href.search(/[?#]/);
  const path = end < 0 ? href : href.slice(0, end);
  const rest = end < 0 ? "" : href.slice(end);
  const alias = aliases.get(path);
  if (alias !== undefined)
    return relativeLink(from, alias) + rest.replace(/^\?[^#]*/, "");
  return pages.has(path) ? relativeLink(from, fileOf(path)) + rest : undefined;
}

const SVG = /<svg\b[\s\S]*?<\/svg>/g;
/** Stands for a drawing while the text around it is read; no page holds this sign. */
const DRAWING = "\u0000";
const ANCHOR = /<a\b([^>]*?)\shref="(\/[^"]*)"([^>]*)>([\s\S]*?)<\/a>/g;

/** Leads the links and forms of a page to where things are. */
export function rewriteLinks(
  html: string,
  from: string,
  links: PackLinks,
): string {
  const drawings: string[] = [];
  const text = html.replace(SVG, (drawing) => {
    drawings.push(rewriteDrawing(drawing, from, links));
    return DRAWING;
  });
  return rewriteText(text, from, links).replaceAll(
    DRAWING,
    () => drawings.shift() ?? "",
  );
}

const rewriteText = (html: string, from: string, links: PackLinks): string =>
  html
    .replace(
      ANCHOR,
      (_, before: string, href: string, after: string, label: string) => {
        const target = inPack(href, from, links);
        return target === undefined
          ? toOnline({ attributes: before + after, href, label }, links)
          : `<a${before} href="${target}"${after}>${label}</a>`;
      },
    )
    .replace(
      /(<form\b[^>]*?\saction=")(\/[^"]*)"/g,
      (_, before: string, action: string) =>
        `${before}${inPack(action, from, links) ?? links.site + action}"`,
    )
    // What scripts make addresses of: `/fr/good-practices/{{id}}/`.
    .replace(/\/[a-z-]+\/[\w/-]*\{\{id\}\}\//g, (pattern) =>
      relativeLink(from, fileOf(pattern)),
    );

/** A drawing has no room for words; its links are named by their labels. */
const rewriteDrawing = (svg: string, from: string, links: PackLinks): string =>
  svg.replace(
    /\shref="(\/[^"]*)"/g,
    (_, href: string) =>
      ` href="${inPack(href, from, links) ?? links.site + href}"`,
  );

/** A link to the site, which says so. */
function toOnline(
  {
    attributes,
    href,
    label,
  }: { attributes: string; href: string; label: string },
  { site, online, language }: PackLinks,
): string {
  const rel = /\srel=/.test(attributes) ? "" : ' rel="external"';
  const lang = /\slang=/.test(attributes) ? ` lang="${language}"` : "";
  const note = ` <span class="online"${lang}>(${escapeHtml(online)})</span>`;
  return `<a${attributes} href="${site}${href}"${rel}>${label.trimEnd()}${note}</a>`;
}

const ITEM = /<li\b[^>]*>\s*<a\b([^>]*)>[\s\S]*?<\/a>\s*<\/li>/g;

/**
 * Takes out of a navigation what leads out of the pack, but for other languages: a pack's
 * navigation is of what there is.
 */
export const dropOutward = (html: string, links: PackLinks): string =>
  html.replace(ITEM, (item, attributes: string) => {
    const href = /\shref="(\/[^"]*)"/.exec(` ${attributes}`)?.[1];
    const isOutward =
      href !== undefined &&
      !/\shreflang=/.test(attributes) &&
      inPack(href, "", links) === undefined;
    return isOutward ? "" : item;
  });
