/**
 * What sentences are made of: points, areas, dates and years in a reader's language. The words
 * stand in `content/ui/`; names of areas stand in quotation marks and names of cities where no
 * article or agreement depends on them, so that sentences hold for every name. Points of the Index
 * are whole in sentences; tables keep decimals.
 */
import type { TFunction } from "i18next";
import { formatDate, formatList, formatNumber } from "../i18n/format.ts";
import type { Result } from "./schema.ts";
import type { SeriesPoint } from "./series.ts";

/** What sentences of one language are made with. */
export interface Wording {
  language: string;
  t: TFunction;
  /** The name of an area in that language. */
  areaName: (area: string) => string;
}

interface Years {
  from: number;
  to: number;
}

/** Areas named one by one up to this many; more are counted. */
const MOST_NAMED = 3;

/** “62 points”, rounded to whole ones. */
export const pointsText = (points: number, wording: Wording): string =>
  wording.t("scores.points", counted(Math.round(points), wording));

/** A number for a sentence with plural forms, written as the language writes it. */
export const counted = (
  count: number,
  { language }: Wording,
): { count: number; replace: { count: string } } => ({
  count,
  replace: { count: formatNumber(count, language) },
});

/** Areas by name, in quotation marks; many of them by number. */
export const namesOf = (areas: readonly string[], wording: Wording): string =>
  areas.length > MOST_NAMED
    ? wording.t("scores.areasCount", counted(areas.length, wording))
    : formatList(
        areas.map((area) =>
          wording.t("scores.area", { area: wording.areaName(area) }),
        ),
        wording.language,
      );

export const withYears = (
  text: string,
  years: Years | undefined,
  { t }: Wording,
): string =>
  years ? t("scores.withYears", { text, years: yearsText(years, t) }) : text;

/** “2016–2020”, or the one year it is. */
export const yearsText = (years: Years, t: TFunction): string =>
  years.from === years.to
    ? String(years.from)
    : t("scores.years", { ...years });

/** A date to the month, saying how sure it is; a day would need another preposition. */
export function dateText(
  { date, dating }: Pick<SeriesPoint, "date" | "dating">,
  { t, language }: Wording,
): string {
  const text = formatDate(date.slice(0, "YYYY-MM".length), language);
  return isUnsure(dating) ? t(`scores.dating.${dating}`, { date: text }) : text;
}

const isUnsure = (
  dating: Result["dating"],
): dating is "approximate" | "standing" =>
  dating === "approximate" || dating === "standing";
