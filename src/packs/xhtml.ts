/** The text of a page of the site as XHTML: what books are made of. Pure. */
import { HTMLElement, NodeType, type Node } from "node-html-parser";
import { escapeHtml } from "../site/html.ts";

/** What a book does not show: for the screen, for the ear beside the eye, for scripts. */
const LEFT_OUT = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "button",
  "svg",
  "form",
  "wbr",
]);
const LEFT_OUT_CLASSES = ["no-print", "visually-hidden"];
const KEPT = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd div section article aside a em strong b i small sub sup time br hr blockquote table caption thead tbody tr th td figure figcaption code q cite abbr span".split(
    " ",
  ),
);
/** Elements that make no sense without anything in them. */
const EMPTY =
  /<(p|ul|ol|li|dl|dd|div|section|aside|span)(?: [^>]*)?>\s*<\/\1>/g;
/** What HTML shows as one space; spaces that do not break are not among it. */
const SPACE = /[ \t\r\n\f]+/g;
const VOID = new Set(["br", "hr"]);
const KEPT_ATTRIBUTES = ["lang", "dir", "datetime", "colspan", "rowspan"];

/**
 * Writes what a node holds.
 * @param linkOf where a link leads in the book; undefined for one that is left out
 */
export function toXhtml(
  node: Node,
  linkOf: (href: string) => string | undefined,
): string {
  let text = write(node, linkOf);
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replace(EMPTY, "");
  }
  return text;
}

function write(
  node: Node,
  linkOf: (href: string) => string | undefined,
): string {
  if (node.nodeType === NodeType.TEXT_NODE)
    return escapeHtml(node.text).replace(SPACE, " ");
  if (!(node instanceof HTMLElement)) return "";
  const tag = node.rawTagName?.toLowerCase() ?? "";
  if (
    LEFT_OUT.has(tag) ||
    LEFT_OUT_CLASSES.some((name) => node.classList.contains(name))
  )
    return "";
  const content = node.childNodes.map((child) => write(child, linkOf)).join("");
  if (!KEPT.has(tag)) return content;
  const attributes = KEPT_ATTRIBUTES.flatMap((name) => {
    const value = node.getAttribute(name);
    if (!value) return [];
    const escaped = escapeHtml(value);
    return name === "lang"
      ? [` lang="${escaped}"`, ` xml:lang="${escaped}"`]
      : [` ${name}="${escaped}"`];
  }).join("");
  // A span is there to be styled, unless it tells the language.
  if (tag === "span" && attributes === "") return content;
  if (VOID.has(tag)) return `<${tag}/>`;
  if (tag !== "a") return `<${tag}${attributes}>${content}</${tag}>`;
  const link = linkOf(node.getAttribute("href") ?? "");
  return link === undefined
    ? content
    : `<a${attributes} href="${escapeHtml(link)}">${content.trim()}</a>`;
}

/** A document of a book. */
export const xhtmlDocument = ({
  title,
  language,
  direction,
  style,
  body,
}: {
  title: string;
  language: string;
  direction: string;
  /** Where its style sheet is. */
  style: string;
  body: string;
}): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}" dir="${direction}">
<head><title>${escapeHtml(title)}</title><link rel="stylesheet" href="${style}"/></head>
<body>${body}</body>
</html>
`;
