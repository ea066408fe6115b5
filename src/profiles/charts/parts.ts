/** What every chart of a city or an area is made of. */
import type { Figure } from "../../charts/figure.ts";
import { formatNumber } from "../../i18n/format.ts";
import { getStrings } from "../../i18n/strings.build.ts";

export interface Chart<Id extends string = string> {
  id: Id;
  figure: Figure;
  /** What it shows, in one sentence. */
  sentence: string;
}

type Years = { from: number; to: number } | undefined;

const yearList = (years: Years): string[] =>
  years
    ? years.from === years.to
      ? [String(years.from)]
      : [String(years.from), String(years.to)]
    : [];

/** “n = 12 · 2016–2020 · Source: …”, as far as each is known. */
function noteOf(
  { n, years, source }: { n: number | null; years: Years; source: string },
  language: string,
): string {
  const t = getStrings(language);
  return [
    ...(n === null ? [] : [t("chart.n", { n: formatNumber(n, language) })]),
    ...(years ? [yearList(years).join("–")] : []),
    t("chart.source", { source }),
  ].join(" · ");
}

/** The parts every figure has. */
export function base(
  parts: {
    id: string;
    title: string;
    sentence: string;
    unit: Figure["unit"];
    n: number | null;
    years: Years;
    source: string;
  },
  language: string,
) {
  return {
    id: parts.id,
    language,
    title: parts.title,
    description: parts.sentence,
    unit: parts.unit,
    n: parts.n,
    years: yearList(parts.years),
    source: parts.source,
    note: noteOf(parts, language),
    missing: getStrings(language)("chart.missing"),
  };
}

/** The hosts a figure comes from. */
export const hostsOf = (sources: readonly string[]): string =>
  [
    ...new Set(
      sources.map((source) => new URL(source).host.replace(/^www\./, "")),
    ),
  ].join(", ");
