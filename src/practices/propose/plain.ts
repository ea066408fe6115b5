/**
 * What people type is plain text. It becomes Markdown that shows just that text: paragraphs,
 * lists where lines begin as lists do, and links where there are secure addresses.
 */

/** A piece of a line: words, or an address. */
export type Inline = { text: string } | { url: string };

/** A paragraph, or a list with its items. */
export type Block =
  | { kind: "paragraph"; line: Inline[] }
  | { kind: "list"; isNumbered: boolean; items: Inline[][] };

/** Characters that show nothing and do nothing but harm: controls and lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Cn}\ufeff]/gu;
const VISIBLE = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Co}]/u;

/** The lines of a text that show something, without what no file can hold. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) =>
      line
        .replaceAll(/[\t\v\f]/g, " ")
        .replaceAll(INVISIBLE, "")
        .trim(),
    )
    .filter((line) => VISIBLE.test(line));

/** A text on one line. */
export const oneLine = (text: string): string =>
  linesOf(text)
    .join(" ")
    .replaceAll(/\s{2,}/g, " ");

const BULLET = /^[-*•·▪◦‣]\s+/;
const NUMBER = /^(\d{1,3})[.)]\s+/;

/** The items of a list typed with one on each line, bullets and the list's numbers left out. */
export const itemsOf = (text: string): string[] =>
  linesOf(text)
    .map((line, index) =>
      line.replace(isNumberedFrom(1)(line, index) ? NUMBER : BULLET, "").trim(),
    )
    .filter((line) => VISIBLE.test(line));

/** Whether a line has the number of its place in a list. */
const isNumberedFrom =
  (first: number) =>
  (line: string, index: number): boolean =>
    Number(NUMBER.exec(line)?.[1]) === first + index;

/** The blocks of a text: every line is a paragraph or an item of a list. */
export function blocksOf(text: string): Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length;) {
    const rest = lines.slice(index);
    const bullets = leading(rest, (line) => BULLET.test(line));
    const numbers = leading(rest, isNumberedFrom(1));
    // A single number may well be a year or a date that opens a sentence.
    const count = bullets || (numbers > 1 ? numbers : 0);
    if (count > 0) {
      const items = itemsOf(rest.slice(0, count).join("\n"));
      if (items.length > 0) blocks.push(listOf(items, bullets === 0));
    } else {
      blocks.push({ kind: "paragraph", line: inlinesOf(rest[0] ?? "") });
    }
    index += Math.max(count, 1);
  }
  return blocks;
}

export const listOf = (
  items: readonly string[],
  isNumbered: boolean,
): Block => ({ kind: "list", isNumbered, items: items.map(inlinesOf) });

/** How many of the first lines are of a kind. */
function leading(
  lines: readonly string[],
  isKind: (line: string, index: number) => boolean,
): number {
  const other = lines.findIndex((line, index) => !isKind(line, index));
  return other < 0 ? lines.length : other;
}

const ADDRESS = /https:\/\/[^\s<>"`\\^{|}]+/gu;
const CLOSING = /[.,;:!?'»”’\])*_~]+$/u;

/** The words and the addresses of a line. */
export function inlinesOf(line: string): Inline[] {
  const pieces: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(ADDRESS)) {
    const url = trimAddress(match[0]);
    if (!URL.canParse(url)) continue;
    if (match.index > from)
      pieces.push({ text: line.slice(from, match.index) });
    pieces.push({ url });
    from = match.index + url.length;
  }
  if (from < line.length) pieces.push({ text: line.slice(from) });
  return pieces;
}

/** An address without the punctuation of the sentence it stands in; `(…)` inside it stays. */
function trimAddress(address: string): string {
  const url = address.replace(CLOSING, "");
  const isOpen = url.split("(").length > url.split(")").length;
  return isOpen && address[url.length] === ")" ? `${url})` : url;
}

/** Blocks as Markdown. */
export const toMarkdown = (blocks: readonly Block[]): string =>
  blocks.map(blockToMarkdown).join("\n\n");

const blockToMarkdown = (block: Block): string =>
  block.kind === "paragraph"
    ? lineToMarkdown(block.line)
    : block.items
        .map(
          (item, index) =>
            `${block.isNumbered ? `${index + 1}.` : "-"} ${lineToMarkdown(item)}`,
        )
        .join("\n");

const lineToMarkdown = (line: readonly Inline[]): string =>
  line
    .map((piece, index) =>
      "url" in piece ? `<${piece.url}>` : escapeText(piece.text, index === 0),
    )
    .join("");

/** Signs that mean something anywhere in a line, and signs that do where a line begins. */
const ANYWHERE = /[\\`*_[\]<~]|&(?=#?\w+;)/g;
const AT_START = /^(?:(?=[#>+\-=:|])|(\d{1,9})(?=[.)]))/;

function escapeText(text: string, opensLine: boolean): string {
  const escaped = text.replaceAll(ANYWHERE, "\\$&");
  return opensLine ? escaped.replace(AT_START, "$1\\") : escaped;
}

/** The text of blocks as it is read, without marks. */
export const toText = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.kind === "list" ? block.items : [block.line]))
    .map((line) =>
      line.map((piece) => ("url" in piece ? piece.url : piece.text)).join(""),
    )
    .join("\n");
