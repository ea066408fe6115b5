/** The part of a page's text that answers a query, with the words found in it. */
import { analyse, formsOf, type Token } from "./analysis/index.ts";

export interface ExcerptPart {
  text: string;
  found: boolean;
}

/** What was asked for, and how to read a text to find it. */
export interface Asked {
  forms: ReadonlySet<string>;
  compounds: ReadonlySet<string>;
  language: string;
}

/** Words shown of a text. */
const LENGTH = 32;
/** Words shown before the first one found, so that it is read in context. */
const BEFORE = 5;

/** Splits a text into parts found and not found. */
export function highlight(text: string, asked: Asked): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let position = 0;
  for (const token of analyse(text, asked.language, asked.compounds)) {
    if (answersOf(token, asked).length === 0) continue;
    if (token.start > position) {
      parts.push({ text: text.slice(position, token.start), found: false });
    }
    parts.push({ text: text.slice(token.start, token.end), found: true });
    position = token.end;
  }
  if (position < text.length)
    parts.push({ text: text.slice(position), found: false });
  return parts;
}

/** The stretch of a text with the most of the words asked for, marked. */
export function excerpt(text: string, asked: Asked): ExcerptPart[] {
  const tokens = analyse(text, asked.language, asked.compounds);
  if (tokens.length <= LENGTH) return highlight(text, asked);
  const answers = tokens.map((token) => answersOf(token, asked));
  const first = startOf(answers);
  const last = Math.min(first + LENGTH, tokens.length) - 1;
  const start = first > 0 ? (tokens[first]?.start ?? 0) : 0;
  const end =
    last < tokens.length - 1 ? (tokens[last]?.end ?? text.length) : text.length;
  const parts = highlight(text.slice(start, end), asked);
  if (start > 0) parts.unshift({ text: "… ", found: false });
  if (end < text.length) parts.push({ text: " …", found: false });
  return parts;
}

/** The forms asked for that a token answers; a compound may answer several. */
const answersOf = (token: Token, { forms }: Asked): string[] =>
  formsOf(token).filter((form) => forms.has(form));

/**
 * Where the excerpt begins: where the text does, if that shows as many of the words; or else a
 * little before the first one.
 */
function startOf(answers: readonly (readonly string[])[]): number {
  const best = bestWindow(answers);
  if (best === 0) return 0;
  const isFound = answers.map((found) => found.length > 0);
  const firstFound = isFound.indexOf(true, best);
  const lastFound = isFound.lastIndexOf(true, best + LENGTH - 1);
  const start = Math.max(firstFound - BEFORE, lastFound - LENGTH + 1);
  return Math.min(start, answers.length - LENGTH);
}

/** Where the window begins that has the most different forms, then the most of them. */
function bestWindow(answers: readonly (readonly string[])[]): number {
  let best = 0;
  let bestWorth = -1;
  for (let first = 0; first + LENGTH <= answers.length; first++) {
    const found = answers.slice(first, first + LENGTH).flat();
    const worth = new Set(found).size * LENGTH + found.length;
    if (worth <= bestWorth) continue;
    best = first;
    bestWorth = worth;
  }
  return best;
}
