/** Reads what a reader typed as the words to look for. */
import {
  analyse,
  fold,
  formOf,
  formWithoutPrefix,
  type Token,
} from "./analysis/index.ts";
import { correctWord } from "./correct.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A word to look for. */
export interface Wanted {
  /** As it was typed. */
  text: string;
  /** Sets of forms, each of which is enough: `vivrensembl`, or `vivr` and `ensembl`. */
  alternatives: readonly (readonly string[])[];
}

export interface Query {
  words: readonly Wanted[];
  /** Its forms in their order, to know a page by its name. */
  name: readonly string[];
  /** The query with its unknown words corrected, where some could be. */
  correction: string | undefined;
}

/** Words an unfinished word may become; more would say nothing of what is meant. */
const MOST_COMPLETIONS = 12;

/**
 * Reads a query. Words that tell nothing are left out, unless there is nothing else. Unknown words
 * are completed when they are still being typed, or else corrected.
 */
export function readQuery(
  typed: string,
  language: string,
  vocabulary: Vocabulary,
): Query {
  const correction = correctQuery(typed, language, vocabulary);
  const query = correction ?? typed;
  const tokens = analyse(query, language, vocabulary.compounds);
  const telling = tokens.filter(({ isStopWord }) => !isStopWord);
  const words = (telling.length > 0 ? telling : tokens).map((token) => ({
    text: query.slice(token.start, token.end),
    alternatives: alternativesOf(token, query, language, vocabulary),
  }));
  const name = telling.map(({ whole }) => whole);
  return { words: unique(words), name, correction };
}

/** Each word once, however often it was typed. */
const unique = (words: readonly Wanted[]): Wanted[] => [
  ...new Map(
    words.map((word) => [JSON.stringify(word.alternatives), word]),
  ).values(),
];

function alternativesOf(
  token: Token,
  query: string,
  language: string,
  vocabulary: Vocabulary,
): string[][] {
  const { whole, parts, isFixed } = token;
  if (isKnown(token, vocabulary)) return isFixed ? [[whole]] : [[whole], parts];
  const completed = completions(token, query, language, vocabulary);
  if (completed.length > 0) return completed.map((form) => [form]);
  const rest = formWithoutPrefix(coreOf(token, query), language);
  if (rest !== undefined && vocabulary.forms.has(rest)) return [[rest]];
  return [parts.length > 0 ? parts : [whole]];
}

/** Numbers are in no list of words: they are taken as they are. */
const isKnown = ({ whole }: Token, { forms }: Vocabulary): boolean =>
  forms.has(whole) || !/\p{L}/u.test(whole);

/** A token as it was typed, without what clips onto it: `l'accueil` → `accueil`. */
const coreOf = ({ start, end }: Token, query: string): string =>
  query.slice(start, end).split(/['’]/).at(-1) ?? "";

/**
 * Forms of the known words that begin as the last one of a query does, which may be unfinished;
 * the most frequent ones. None for the other words.
 */
function completions(
  token: Token,
  query: string,
  language: string,
  { words }: Vocabulary,
): string[] {
  if (token.end < query.length) return [];
  const beginning = fold(coreOf(token, query));
  const longer = Object.keys(words)
    .filter((word) => fold(word).startsWith(beginning))
    .sort((a, b) => (words[b] ?? 0) - (words[a] ?? 0));
  const forms = longer.flatMap((word) =>
    analyse(word, language).map(({ whole }) => whole),
  );
  return [...new Set(forms)].slice(0, MOST_COMPLETIONS);
}

/**
 * The query with each unknown word replaced by the known one that is one error away; undefined
 * where nothing is to correct.
 */
export function correctQuery(
  query: string,
  language: string,
  vocabulary: Vocabulary,
): string | undefined {
  let result = "";
  let position = 0;
  for (const token of analyse(query, language, vocabulary.compounds)) {
    const typed = query.slice(token.start, token.end);
    const isFine =
      token.isStopWord ||
      isKnown(token, vocabulary) ||
      completions(token, query, language, vocabulary).length > 0;
    result += query.slice(position, token.start);
    result += isFine ? typed : correctParts(typed, language, vocabulary);
    position = token.end;
  }
  result += query.slice(position);
  return result === query ? undefined : result;
}

/** A run with what is unknown in it corrected: `l'anti-rumuers` → `l'anti-rumeurs`. */
const correctParts = (
  run: string,
  language: string,
  { forms, words }: Vocabulary,
): string => {
  const correct = (part: string) =>
    forms.has(formOf(part, language)) ? undefined : correctWord(part, words);
  return run.replace(
    /[\p{L}\p{M}\-‐‑]+/gu,
    (compound) =>
      correct(compound) ??
      compound.replace(/[\p{L}\p{M}]+/gu, (part) => correct(part) ?? part),
  );
};
