/** A part of the list as data of its own, for a place that has some of the practices only. Pure. */
import type { BrowseData } from "./columns.ts";
import type { BrowseTexts } from "./texts.ts";
import type { WordIndex } from "./words.ts";

/** The columns of some rows, which keep their order. */
export function narrowData(
  data: BrowseData,
  rows: readonly number[],
): BrowseData {
  const pick = <T>(column: readonly T[]): T[] =>
    rows.flatMap((row) => column.slice(row, row + 1));
  return {
    ...data,
    id: pick(data.id),
    title: pick(data.title),
    city: pick(data.city),
    theme: pick(data.theme),
    sdg: pick(data.sdg),
    from: pick(data.from),
    to: pick(data.to),
    full: pick([...data.full]).join(""),
    figures: pick([...data.figures]).join(""),
    languages: Object.fromEntries(
      rows.flatMap((row, place) => {
        const language = data.languages[row];
        return language === undefined ? [] : [[place, language]];
      }),
    ),
  };
}

/** The texts of the same rows. */
export const narrowTexts = (
  { summaries, words }: BrowseTexts,
  rows: readonly number[],
): BrowseTexts => ({
  summaries: rows.map((row) => summaries[row] ?? ""),
  words: narrowWords(words, rows),
});

function narrowWords(
  { words, rows: found }: WordIndex,
  rows: readonly number[],
): WordIndex {
  const places = new Map(rows.map((row, place) => [row, place]));
  const kept = words
    .split("\n")
    .map((word, index) => ({ word, rows: move(found[index] ?? [], places) }))
    .filter((entry) => entry.rows.length > 0);
  return {
    words: kept.map(({ word }) => word).join("\n"),
    rows: kept.map((entry) => entry.rows),
  };
}

/** Where a word stands, told by distances (see `WordIndex`), among the rows that are left. */
function move(
  distances: readonly number[],
  places: ReadonlyMap<number, number>,
): number[] {
  let row = 0;
  let before = 0;
  return distances.flatMap((distance) => {
    row += distance >> 1;
    const place = places.get(row);
    if (place === undefined) return [];
    const moved = (place - before) * 2 + (distance & 1);
    before = place;
    return [moved];
  });
}
