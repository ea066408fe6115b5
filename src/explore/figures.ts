/** The chosen cities as figures: side by side, over time, among all shown. Pure. */
import {
  median,
  type ComparisonFigure,
  type DistributionFigure,
  type Figure,
  type ProgressFigure,
} from "../charts/figure.ts";
import { formatList, formatNumber } from "../i18n/format.ts";
import { fill, fillCount } from "../i18n/fill.ts";
import { OVERALL } from "../scores/evaluation.ts";
import { labelOf, type ExploreData } from "./columns.ts";
import { yearOf, type State } from "./state.ts";
import type { ExploreStrings } from "./strings.ts";
import {
  areasIn,
  basisOf,
  comparedOf,
  progressOf,
  WHOLE,
  type Basis,
  type Row,
} from "./view.ts";

/** Fewer dots than these are no distribution. */
const LEAST_DOTS = 2;

interface Setting {
  data: ExploreData;
  state: State;
  language: string;
  words: ExploreStrings["figure"];
}

/** All figures there are something to draw for; none before a city is chosen. */
export function figuresOf(setting: Setting, rows: readonly Row[]): Figure[] {
  if (setting.state.cities.length === 0) return [];
  return [
    comparisonOf(setting),
    distributionOf(setting, rows),
    progressFigureOf(setting),
  ].filter((figure) => figure !== undefined);
}

const yearList = (years: Basis["years"]): string[] =>
  years === undefined
    ? []
    : years.from === years.to
      ? [String(years.from)]
      : [String(years.from), String(years.to)];

function base(
  { language, words }: Setting,
  parts: {
    id: string;
    title: string;
    description: string;
    n: number;
    years: Basis["years"];
    more?: readonly string[];
  },
) {
  const years = yearList(parts.years);
  return {
    id: `explore-${parts.id}`,
    language,
    title: parts.title,
    description: parts.description,
    unit: "points" as const,
    n: parts.n,
    years,
    source: words.evaluations,
    note: [
      fill(words.n, { n: formatNumber(parts.n, language) }),
      ...(years.length > 0 ? [years.join("–")] : []),
      ...(parts.more ?? []),
      fill(words.source, { source: words.evaluations }),
    ].join(" · "),
    missing: words.missing,
  };
}

/**
 * The whole and every area, as far as one of the cities has points in it; each city with the year
 * of its evaluation.
 */
function comparisonOf(setting: Setting): ComparisonFigure | undefined {
  const { data, state, language, words } = setting;
  const compared = comparedOf(data, state);
  const all = areasIn(data, state);
  const rowsIn = (measures: readonly number[]) =>
    measures
      .map((measure) => ({
        label: data.measures[measure]?.label ?? "",
        values: compared.map(({ row }) =>
          row ? (data.points[measure]?.[row.evaluation] ?? null) : null,
        ),
      }))
      .filter(({ values }) => values.some((value) => value !== null));
  const areas = rowsIn(all);
  const rows = [...rowsIn([WHOLE]), ...areas];
  if (rows.length === 0) return undefined;
  const cities = formatList(
    compared.map(({ city }) => city.name),
    language,
  );
  const questionnaire = labelOf(data.generations, state.generation);
  const years = compared.flatMap(({ row }) =>
    row?.date ? [yearOf(row.date)] : [],
  );
  const missing = all.length - areas.length;
  return {
    ...base(setting, {
      id: "areas",
      title: fill(areas.length > 0 ? words.areas : words.whole, { cities }),
      description:
        areas.length > 0
          ? fillCount(
              words.areasText,
              areas.length,
              { cities, questionnaire },
              language,
            )
          : fill(words.wholeText, { cities, questionnaire }),
      n: compared.length,
      years:
        years.length === 0
          ? undefined
          : { from: Math.min(...years), to: Math.max(...years) },
      more: [
        questionnaire,
        ...(missing > 0
          ? [fillCount(words.without, missing, {}, language)]
          : []),
      ],
    }),
    kind: "comparison",
    columns: { label: words.area, series: words.city, value: words.points },
    series: compared.map(({ city, row }) => ({
      label: row
        ? fill(words.dated, {
            city: city.name,
            year: row.date ? String(yearOf(row.date)) : words.undated,
          })
        : city.name,
    })),
    rows,
  };
}

/** All cities shown, the chosen ones marked. */
function distributionOf(
  setting: Setting,
  rows: readonly Row[],
): DistributionFigure | undefined {
  const { data, state, language, words } = setting;
  const known = rows.flatMap(({ city, points }) =>
    points === null ? [] : [{ city, points }],
  );
  if (known.length < LEAST_DOTS) return undefined;
  const values = known.map(({ points }) => points);
  const measure = labelOf(data.measures, state.measure);
  const questionnaire = labelOf(data.generations, state.generation);
  const text = (value: number) => formatNumber(Math.round(value), language);
  return {
    ...base(setting, {
      id: "distribution",
      title: fill(words.distribution, { measure, questionnaire }),
      description: fillCount(
        words.distributionText,
        known.length,
        {
          within:
            state.measure === OVERALL
              ? words.withinAll
              : fill(words.within, { area: measure }),
          least: text(Math.min(...values)),
          most: text(Math.max(...values)),
          median: formatNumber(
            median(values.map((value) => Math.round(value))) ?? 0,
            language,
          ),
        },
        language,
      ),
      ...basisOf(rows),
      more: [questionnaire],
    }),
    kind: "distribution",
    columns: { label: words.city, value: words.points },
    median: words.median,
    rows: known.map(({ city, points }) => ({
      label: city.name,
      value: points,
      own: state.cities.includes(city.id),
    })),
  };
}

/** The chosen cities over time, where any has points at two dates. */
function progressFigureOf(setting: Setting): ProgressFigure | undefined {
  const { data, state, language, words } = setting;
  const series = data.cities
    .filter(({ id }) => state.cities.includes(id))
    .sort((a, b) => state.cities.indexOf(a.id) - state.cities.indexOf(b.id))
    .map((city) => ({
      label: city.name,
      points: progressOf(data, state, city),
    }))
    .filter(({ points }) => points.some(({ value }) => value !== null));
  const dates = series.flatMap(({ points }) =>
    points.filter(({ value }) => value !== null),
  );
  const isProgress = series.some(
    ({ points }) => points.filter(({ value }) => value !== null).length > 1,
  );
  if (!isProgress) return undefined;
  const used = new Set(
    series.flatMap(({ points }) => points.map(({ generation }) => generation)),
  );
  const years = dates.map(({ date }) => yearOf(date));
  const names = formatList(
    series.map(({ label }) => label),
    language,
  );
  const measure = labelOf(data.measures, state.measure);
  return {
    ...base(setting, {
      id: "progress",
      title: fill(words.progress, { measure, cities: names }),
      description: fill(words.progressText, { measure, cities: names }),
      n: series.length,
      years: { from: Math.min(...years), to: Math.max(...years) },
    }),
    kind: "progress",
    columns: {
      series: words.city,
      date: words.date,
      generation: words.questionnaire,
      value: words.points,
    },
    generations: data.generations.filter(({ id }) => used.has(id)),
    series,
  };
}
