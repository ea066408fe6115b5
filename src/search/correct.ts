/** Finds the word a reader meant to type. */
import { fold } from "./analysis/index.ts";
import type { WordCounts } from "./vocabulary.ts";

/** Words shorter than this are taken as they are: too many others are one letter away. */
const SHORTEST_CORRECTED = 5;

/**
 * The known word that is one error away: a letter missing, added, wrong, or two neighbours
 * swapped. Of several, one that begins with the same letter, then the most frequent. Undefined
 * when there is none.
 */
export function correctWord(
  word: string,
  known: WordCounts,
): string | undefined {
  const typed = joined(word);
  if (typed.length < SHORTEST_CORRECTED) return undefined;
  const worth = (candidate: string): [sameStart: number, count: number] => [
    Number(fold(candidate)[0] === typed[0]),
    known[candidate] ?? 0,
  ];
  return Object.keys(known)
    .filter((candidate) => isOneErrorAway(typed, joined(candidate)))
    .sort((a, b) => {
      const [startA, countA] = worth(a);
      const [startB, countB] = worth(b);
      return startB - startA || countB - countA;
    })[0];
}

/** “anti-rumeurs” as it is compared: readers who join it make errors, too. */
const joined = (word: string): string => fold(word).replace(/[-‐‑]/g, "");

/** Whether one insertion, deletion, substitution or swap of neighbours turns one into the other. */
export function isOneErrorAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end++;
  }
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB === (restA[1] ?? "") + (restA[0] ?? "");
}
