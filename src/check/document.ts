import {
  isAlias,
  isNode,
  isPair,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
} from "yaml";
import type { Data } from "../findings/fields.ts";
import type { FindingKind, Place } from "../findings/finding.ts";

const START: Place = { line: 1, column: 1 };

/** Syntax errors reported of one file. */
const MOST_ERRORS = 3;

/** The parser's codes for what editors most often do. */
const MISTAKES: Readonly<Partial<Record<ErrorCode, FindingKind>>> = {
  BLOCK_AS_IMPLICIT_KEY: "syntax-colon",
  DUPLICATE_KEY: "syntax-twice",
  TAB_AS_INDENT: "syntax-tab",
  MISSING_CHAR: "syntax-quote",
};

/** What the parser says where a value goes on after its closing quotation mark. */
const AFTER_QUOTE = "Unexpected scalar at node end";

/**
 * Parses YAML as data alone: no tags of its own, no aliases (a few lines of them can unfold into
 * gigabytes).
 * @param firstLine the line of the file on which the text begins
 */
export function parseData(text: string, firstLine = 1): Data {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
  });
  const toPlace = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const errors: Data["errors"] = document.errors.map(
    ({ code, message, pos }) => ({
      kind: message.startsWith(AFTER_QUOTE)
        ? "syntax-quote-within"
        : (MISTAKES[code] ?? "syntax"),
      message,
      ...toPlace(pos[0]),
    }),
  );
  visit(document, {
    Alias: (_, node) => {
      errors.push({
        kind: "syntax-alias",
        message: `*${node.source}`,
        ...toPlace(node.range?.[0] ?? 0),
      });
    },
  });
  return {
    // Text gone wrong at one place is often wrong all the way down: the first errors tell enough.
    errors: errors.slice(0, MOST_ERRORS),
    value: errors.length > 0 ? undefined : document.toJS(),
    place: (path) => placeOf(document, path, toPlace),
    placeOfKey: (path, key) => placeOfKey(document, path, key, toPlace),
  };
}

function placeOf(
  document: Document,
  path: readonly PropertyKey[],
  toPlace: (offset: number) => Place,
): Place {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && !isAlias(node) && node.range)
      return toPlace(node.range[0]);
  }
  return START;
}

function placeOfKey(
  document: Document,
  path: readonly PropertyKey[],
  key: string,
  toPlace: (offset: number) => Place,
): Place {
  const parent: unknown =
    path.length === 0 ? document.contents : document.getIn(path, true);
  if (
    parent &&
    typeof parent === "object" &&
    "items" in parent &&
    Array.isArray(parent.items)
  ) {
    for (const pair of parent.items) {
      if (!isPair(pair) || !isNode(pair.key) || !pair.key.range) continue;
      if (String(pair.key) === key) return toPlace(pair.key.range[0]);
    }
  }
  return placeOf(document, path, toPlace);
}
