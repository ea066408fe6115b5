/**
 * The kinds of findings, and how grave each is. What is said of each stands in `messages/`: the
 * finding itself, what was expected, and the remedy.
 */
const LEVELS = {
  // Files
  "unreadable-file": "error",
  "misplaced-file": "error",
  "unlisted-language": "error",
  "bad-file-name": "error",
  "missing-file": "error",
  // Front matter and data
  "no-front-matter": "error",
  syntax: "error",
  "syntax-colon": "error",
  "syntax-twice": "error",
  "syntax-tab": "error",
  "syntax-quote": "error",
  "syntax-quote-within": "error",
  "syntax-alias": "error",
  "unknown-field": "error",
  "missing-field": "error",
  "wrong-type": "error",
  "empty-text": "error",
  "empty-list": "error",
  "text-too-long": "error",
  "list-too-long": "error",
  "bad-number": "error",
  "not-an-option": "error",
  "bad-address": "error",
  "not-https": "error",
  "bad-date": "error",
  "bad-language-code": "error",
  "bad-id": "error",
  "bad-hash": "error",
  "bad-value": "error",
  "format-with-address": "error",
  "new-until": "error",
  "one-version-per-language": "error",
  "number-with-section": "error",
  "ended-and-ongoing": "error",
  "end-before-start": "error",
  "year-and-start": "error",
  "date-and-dating": "error",
  "overall-twice": "error",
  "empty-range": "error",
  "file-and-date": "error",
  "milestones-differ": "error",
  "fact-in-translation": "error",
  "e-mail": "error",
  // A row of figures can be something else.
  phone: "warning",
  // Between files
  "duplicate-id": "error",
  "duplicate-number": "error",
  "two-sources": "error",
  "no-source": "error",
  "dangling-reference": "error",
  "unknown-city": "error",
  "unknown-source": "error",
  "circular-reference": "error",
  "missing-translation": "warning",
  "stale-translation": "warning",
  // Text
  "raw-html": "error",
  "unsafe-address": "error",
  "mdx-syntax": "error",
  "mdx-import": "error",
  "mdx-export": "error",
  "mdx-expression": "error",
  "mdx-component": "error",
  "mdx-attribute": "error",
  "heading-order": "error",
  "heading-one": "error",
  "empty-heading": "error",
  "empty-link": "error",
  "image-without-text": "error",
  "foreign-image": "error",
  "missing-image": "error",
  "missing-section": "error",
  "unknown-section": "error",
  "empty-section": "error",
  "section-order": "error",
  // Interface text and lists
  "missing-key": "error",
  "unknown-key": "error",
  "lost-placeholder": "error",
  "unknown-placeholder": "error",
  "missing-label": "warning",
} as const;

export type FindingKind = keyof typeof LEVELS;
export type Level = (typeof LEVELS)[FindingKind];

/** Where something stands in a file; lines and columns count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** One thing found wrong. Rules return these; only reports turn them into words. */
export interface Finding extends Place {
  kind: FindingKind;
  /** Path of the file, as an editor sees it: `content/resources/fr/anti-rumours.md`. */
  file: string;
  /** The field it is about, as `documents.0.versions.1.url`. */
  field: string | undefined;
  /** What the message speaks of. */
  params: Readonly<Record<string, string>>;
}

export const levelOf = (kind: FindingKind): Level => LEVELS[kind];

export const finding = (
  kind: FindingKind,
  file: string,
  place: Place,
  params: Readonly<Record<string, string>> = {},
  field?: string,
): Finding => ({ kind, file, ...place, field, params });

/** The order findings are reported in: by file, then from top to bottom. */
export const byPlace = (a: Finding, b: Finding): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  a.line - b.line ||
  a.column - b.column ||
  (a.kind < b.kind ? -1 : 1);
