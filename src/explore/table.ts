/** The table of the cities shown, as texts: on the page and as a file. Pure. */
import { separatorOf, toCsv, type Cell } from "../i18n/csv.ts";
import { fill, fillCount } from "../i18n/fill.ts";
import { formatDate, formatNumber } from "../i18n/format.ts";
import { labelOf, type ExploreData } from "./columns.ts";
import type { State } from "./state.ts";
import type { ExploreStrings } from "./strings.ts";
import { areasIn, basisOf, type Row } from "./view.ts";

interface Setting {
  data: ExploreData;
  state: State;
  language: string;
  strings: ExploreStrings;
}

/** “42 cities with results by the revised questionnaire”. */
export const shownText = (
  rows: readonly Row[],
  { data, state, strings: { shown } }: Setting,
): string =>
  fillCount(shown, rows.length, {
    questionnaire: labelOf(data.generations, state.generation),
  });

/** “Overall: 42 cities have points · 2016–2020 · revised questionnaire · in the order of names”. */
export function basisText(
  rows: readonly Row[],
  { data, state, strings }: Setting,
): string {
  const { n, years } = basisOf(rows);
  const { basis, orderName, orderPoints } = strings;
  return [
    fillCount(basis, n, { measure: labelOf(data.measures, state.measure) }),
    ...(years
      ? [
          years.from === years.to
            ? String(years.from)
            : `${years.from}–${years.to}`,
        ]
      : []),
    labelOf(data.generations, state.generation),
    state.sort === "name" ? orderName : orderPoints,
  ].join(" · ");
}

/** The cells of a row as the reader sees them: the name, and all others. */
export function cellsOf(
  row: Row,
  { data, state, language, strings }: Setting,
): string[] {
  const { unknown, undated, dating, areasOf } = strings;
  const date = row.date && formatDate(row.date, language);
  return [
    row.city.name,
    labelOf(data.facets.country, row.city.country),
    date
      ? row.dating === "approximate" || row.dating === "standing"
        ? fill(dating[row.dating], { date })
        : date
      : undated,
    labelOf(data.generations, state.generation),
    row.sample === undefined ? unknown : formatNumber(row.sample, language),
    row.points === null ? unknown : formatNumber(row.points, language),
    fill(areasOf, {
      known: String(row.areas),
      total: String(areasIn(data, state).length),
    }),
  ];
}

/** The rows as a table for spreadsheets; what is not known is empty. */
export function toFileText(
  rows: readonly Row[],
  { data, state, language, strings: { columns, datings } }: Setting,
): string {
  const heading = [
    columns.city,
    columns.country,
    columns.date,
    columns.dating,
    columns.questionnaire,
    columns.sample,
    labelOf(data.measures, state.measure),
    columns.areas,
  ];
  const lines = rows.map((row): Cell[] => [
    row.city.name,
    labelOf(data.facets.country, row.city.country),
    row.date || null,
    datings[row.dating],
    labelOf(data.generations, state.generation),
    row.sample ?? null,
    row.points,
    row.areas,
  ]);
  return toCsv([heading, ...lines], separatorOf(language));
}
