/** A built page as a pack takes it over: without what is of no use there. Pure. */
import { FILES, relativeLink } from "./addresses.ts";
import { pruneScopes } from "./scopes.ts";

/** A page of the site, its styles and scripts apart. */
export interface SitePage {
  path: string;
  /** What the browser's tab says. */
  title: string;
  /** Attributes of its root element. */
  root: string;
  /** Its body from tag to tag; links still lead to places of the site. */
  body: string;
  css: string;
  /** The words of its button that saves to a list, as an attribute has them. */
  saveStrings: string | undefined;
}

const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
/** The foot of printed pages is another one on each: it would be a style sheet of its own. */
const FOOT = /^@page\s*\{@bottom/;
const SCRIPT = /<script\b[\s\S]*?<\/script>/g;
/** What only the index reads, and where Pagefind lies, which a pack does not have. */
const MARKS =
  /\s(?:data-index|data-keywords|data-search(?:-ignore|-fixed-headings)?)(?:="[^"]*")?(?=[\s>])/g;
/** What the list and the form that proposes a practice find their parts by; other pages do not. */
const PARTS = /\s(?:data-part|data-fact)="[^"]*"/g;
const USES_PARTS = /<(?:list-page|propose-form)\b/;
const SAVE_BUTTON = /(<save-button\b[^>]*?)\sdata-strings="([^"]*)"/g;
/** What speaks of the network and of what is kept in the browser. */
const LINE = /<offline-line\b[\s\S]*?<\/offline-line>/g;
/** The mark of the programme, drawn on each page: a pack draws it in its styles. */
const DRAWN_MARK = /<svg\b[^>]*viewBox="0 0 34 18"[\s\S]*?<\/svg>/g;
/** Where long addresses may break: the styles let them break anywhere. */
const BREAK = /<wbr\b[^>]*>/g;
/** White space that is shown as one space; within these elements it is shown as it is. */
const SPACE = /(<(pre|textarea)\b[\s\S]*?<\/\2>)|[ \t\r\n\f]+/g;
const FILE_NAME = /<code\b[^>]*>content\/[^<]*<\/code>/g;

/** @throws for what is no page */
export function readSitePage(html: string, path: string): SitePage {
  const root = /<html\b([^>]*)>/.exec(html)?.[1];
  const body = /<body\b[\s\S]*<\/body>/.exec(html)?.[0];
  if (root === undefined || body === undefined)
    throw new Error(`${path} is no page.`);
  const css = [...html.matchAll(STYLE)]
    .map(([, style = ""]) => style.trim())
    .filter((style) => !FOOT.test(style))
    .join("\n");
  const slim = body
    .replace(STYLE, "")
    .replace(SCRIPT, "")
    .replace(MARKS, "")
    .replace(FILE_NAME, "")
    .replace(LINE, "")
    .replace(DRAWN_MARK, '<i class="pack-mark"></i>')
    .replace(BREAK, "")
    .replace(PARTS, (part) => (USES_PARTS.test(body) ? part : ""))
    .replace(SAVE_BUTTON, "$1")
    .replace(SPACE, (_, kept: string | undefined) => kept ?? " ");
  return {
    path,
    title: /<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? "",
    root: root.trim(),
    body: pruneScopes(slim, css),
    css,
    saveStrings: [...body.matchAll(SAVE_BUTTON)][0]?.[2],
  };
}

/**
 * The policy of a pack's pages: its own files and nothing else. Browsers hold each file for a place
 * of its own, so that `'self'` may not be enough. No script stands in a page, and data arrive as
 * text, so nothing that is read can run.
 */
const POLICY =
  "default-src 'self' file:;script-src 'self' file:;font-src data:;form-action 'self' file:;base-uri 'none'";

/** What a page is written with: names of files of the pack. */
export interface PageFiles {
  styles: readonly string[];
  /** Run before the page is shown. */
  early: readonly string[];
  /** Run when the page is there. */
  scripts: readonly string[];
}

/** The whole page, at a place in the pack. */
export function writePage(
  { root, title, body }: Pick<SitePage, "root" | "title" | "body">,
  file: string,
  { styles, early, scripts }: PageFiles,
): string {
  const link = (name: string) => relativeLink(file, `${FILES}/${name}`);
  return [
    `<!doctype html><html ${root}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta http-equiv="content-security-policy" content="${POLICY}">`,
    `<title>${title}</title>`,
    ...early.map((name) => `<script src="${link(name)}"></script>`),
    `<link rel="icon" href="${link("icon.svg")}">`,
    ...styles.map((name) => `<link rel="stylesheet" href="${link(name)}">`),
    ...scripts.map((name) => `<script defer src="${link(name)}"></script>`),
    `</head>${body}</html>\n`,
  ].join("");
}
