/** The charts of a city and of an area: which there are, their data, and the sentence over each. */
import { formatNumber } from "../i18n/format.ts";
import type { Figure, ProgressSeries } from "../charts/figure.ts";
import { paths } from "../i18n/paths.ts";
import { getStrings } from "../i18n/strings.build.ts";
import {
  distributionOf,
  LEAST_CITIES,
  type Distribution,
} from "../scores/averages.ts";
import { OVERALL, SHARES, type Evaluation } from "../scores/evaluation.ts";
import {
  getAreas,
  getComparedCities,
  getEvaluations,
  getEvaluationsOf,
  getStandingEvaluations,
  getStrengths,
} from "../scores/query.ts";
import {
  barsSentence,
  demographySentence,
  distributionSentence,
  progressSentence,
  signatureSentence,
  type Wording,
} from "../scores/sentences.ts";
import { seriesOf } from "../scores/series.ts";
import { LEAST_AREAS, type Strengths } from "../scores/strengths.ts";
import { memoiseInBuild } from "../site/site.build.ts";
import { getIds, getLabel } from "../vocab/vocab.build.ts";

/** The charts a city's page may have, in the order shown. */
export const CITY_CHARTS = [
  "areas",
  "signature",
  "standing",
  "progress",
  "population",
] as const;
export type CityChartId = (typeof CITY_CHARTS)[number];

export interface Chart<Id extends string = string> {
  id: Id;
  figure: Figure;
  /** What it shows, in one sentence. */
  sentence: string;
}

/** Where the files of areas lie; no city has that id. */
export const INDEX = "index";

/** A signature of fewer areas than this part of all would be more gap than outline. */
const LEAST_OF_SIGNATURE = 0.5;
/** With points at fewer dates than these there is no progress to draw. */
const LEAST_DATES = 2;

export const wordingIn = memoiseInBuild((language: string): Wording => ({
  language,
  t: getStrings(language),
  areaName: (area) =>
    area === OVERALL
      ? getStrings(language)("chart.overall")
      : getLabel("areas", area, language),
}));

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
function base(
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
const hostsOf = (sources: readonly string[]): string =>
  [
    ...new Set(
      sources.map((source) => new URL(source).host.replace(/^www\./, "")),
    ),
  ].join(", ");

/** A chart with what it is of, and where it stands. */
export interface PlacedChart {
  about: "city" | "area";
  of: { id: string; label: string };
  /** The folder of its files. */
  folder: string;
  /** Address of the page that shows it. */
  path: string;
  chart: Chart;
}

/** THE list of all charts that have files: of every city, then of every area. */
export const getAllCharts = memoiseInBuild(
  async (language: string): Promise<PlacedChart[]> => {
    const cities = [...(await getComparedCities(language)).values()];
    const areas = await getAreas(language);
    const places = await Promise.all([
      ...cities.map(async ({ id, name }) => ({
        about: "city" as const,
        of: { id, label: name },
        folder: id,
        path: paths.city(language, id),
        charts: await getCityCharts(language, id),
      })),
      ...areas.map(async ({ id, name }) => ({
        about: "area" as const,
        of: { id, label: name },
        folder: INDEX,
        path: paths.area(language, id),
        charts: await getAreaCharts(language, id),
      })),
    ]);
    return places.flatMap(({ charts, ...place }) =>
      charts.map((chart) => ({ ...place, chart })),
    );
  },
);

/** All charts of a city, in their order; none where too little is known. */
export async function getCityCharts(
  language: string,
  city: string,
): Promise<Chart<CityChartId>[]> {
  const charts = await Promise.all([
    areaCharts(language, city),
    standingChart(language, city),
    progressChart(language, city),
    populationChart(language, city),
  ]);
  return charts.flat();
}

/** A city's areas as bars beside what they are held against, and as its signature. */
async function areaCharts(
  language: string,
  city: string,
): Promise<Chart<CityChartId>[]> {
  const evaluation = (await getStandingEvaluations(language)).get(city);
  if (!evaluation) return [];
  const areas = (await getAreas(language)).filter(
    ({ isComposite }) => !isComposite,
  );
  const { result } = evaluation;
  const known = areas.filter(({ id }) => result.areas[id] !== undefined);
  if (known.length < LEAST_AREAS) return [];
  const t = getStrings(language);
  const wording = wordingIn(language);
  const strengths = (await getStrengths(language)).get(city);
  const references = referencesOf(strengths);
  const rows = areas.map(({ id, name }) => ({
    label: name,
    value: result.areas[id] ?? null,
    ...(references.size > 0 ? { reference: references.get(id) ?? null } : {}),
  }));
  const year = evaluation.time && Math.floor(evaluation.time);
  const parts = {
    unit: "points" as const,
    n: leastOf(strengths),
    years: year ? { from: year, to: year } : undefined,
    source: hostsOf(result.sources),
  };
  const columns = {
    label: t("chart.area"),
    value: evaluation.city.name,
    ...(references.size > 0 && strengths && strengths.basis !== "own"
      ? { reference: t(`chart.reference.${strengths.basis}`) }
      : {}),
  };
  const bars = barsSentence(evaluation, strengths, wording);
  const charts: Chart<CityChartId>[] = [
    {
      id: "areas",
      sentence: bars,
      figure: {
        ...base(
          {
            ...parts,
            id: `areas-${city}`,
            title: t("chart.areas", { city: evaluation.city.name }),
            sentence: bars,
          },
          language,
        ),
        kind: "bars",
        order: "value",
        columns,
        rows,
      },
    },
  ];
  if (known.length < areas.length * LEAST_OF_SIGNATURE) return charts;
  const signature = signatureSentence(evaluation, areas, wording);
  return [
    ...charts,
    {
      id: "signature",
      sentence: signature,
      figure: {
        ...base(
          {
            ...parts,
            id: `signature-${city}`,
            title: t("chart.signature", { city: evaluation.city.name }),
            sentence: signature,
          },
          language,
        ),
        kind: "radar",
        columns,
        rows,
      },
    },
  ];
}

/** What each area is held against; nothing where that is only the city's own mean. */
const referencesOf = (strengths: Strengths | undefined): Map<string, number> =>
  new Map(
    !strengths || strengths.basis === "own"
      ? []
      : strengths.standings.map(({ area, reference }) => [area, reference]),
  );

/** The smallest number of cities in any reference: no average is said to have more. */
function leastOf(strengths: Strengths | undefined): number | null {
  const all = (strengths?.standings ?? []).flatMap(({ n }) => n ?? []);
  return all.length === 0 ? null : Math.min(...all);
}

/** Where the city stands among all with an overall figure by the same questionnaire. */
async function standingChart(
  language: string,
  city: string,
): Promise<Chart<CityChartId>[]> {
  const evaluations = await getEvaluations(language);
  const latest = evaluations.findLast(
    ({ city: own, result }) =>
      own.id === city &&
      result.overall !== undefined &&
      result.questionnaire !== undefined,
  );
  if (!latest?.result.questionnaire) return [];
  const distribution = distributionOf(
    evaluations,
    OVERALL,
    latest.result.questionnaire,
  );
  const chart = await distributionChart(language, distribution, {
    id: `standing-${city}`,
    marked: latest,
  });
  return chart ? [{ ...chart, id: "standing" }] : [];
}

/** All cities in one measure, one of them marked; nothing where they are too few. */
async function distributionChart(
  language: string,
  distribution: Distribution,
  { id, marked }: { id: string; marked?: Evaluation },
): Promise<Chart | undefined> {
  const { values, measure, years, generation } = distribution;
  if (values.length < LEAST_CITIES) return undefined;
  const t = getStrings(language);
  const wording = wordingIn(language);
  const cities = await getComparedCities(language);
  const nameOf = (city: string) => cities.get(city)?.name ?? city;
  const sentence = distributionSentence(
    distribution,
    marked?.city,
    nameOf,
    wording,
  );
  const questionnaire = getLabel("questionnaires", generation, language);
  return {
    id,
    sentence,
    figure: {
      ...base(
        {
          id,
          title: t("chart.distribution", {
            area: wording.areaName(measure),
            questionnaire,
          }),
          sentence,
          unit: "points",
          n: values.length,
          years,
          source: t("chart.evaluations"),
        },
        language,
      ),
      kind: "distribution",
      columns: { label: t("area.city"), value: t("area.points") },
      median: t("chart.median"),
      rows: values.map(({ city, points }) => ({
        label: nameOf(city),
        value: points,
        own: city === marked?.city.id,
      })),
    },
  };
}

/** A city's overall points over time, broken where the questionnaire changes. */
async function progressChart(
  language: string,
  city: string,
): Promise<Chart<CityChartId>[]> {
  const evaluations = await getEvaluationsOf(language, city);
  const [first] = evaluations;
  const series = seriesOf(evaluations, OVERALL);
  const dated = series.segments.flatMap(({ generation, points }) =>
    points.map((point) => ({ ...point, generation: generation ?? UNKNOWN })),
  );
  const known = dated.filter(({ points }) => points !== undefined);
  if (!first || known.length < LEAST_DATES) return [];
  const t = getStrings(language);
  const sentence = progressSentence(
    first.city.name,
    series,
    wordingIn(language),
  );
  const used = new Set(dated.map(({ generation }) => generation));
  const years = known.map(({ time }) => Math.floor(time));
  const line: ProgressSeries = {
    label: first.city.name,
    own: true,
    points: dated.map(({ date, points, generation }) => ({
      date,
      value: points ?? null,
      generation,
    })),
  };
  return [
    {
      id: "progress",
      sentence,
      figure: {
        ...base(
          {
            id: `progress-${city}`,
            title: t("chart.progress", { city: first.city.name }),
            sentence,
            unit: "points",
            n: null,
            years: { from: Math.min(...years), to: Math.max(...years) },
            source: hostsOf(
              evaluations.flatMap(({ result }) => result.sources),
            ),
          },
          language,
        ),
        kind: "progress",
        columns: {
          series: t("area.city"),
          date: t("area.date"),
          generation: t("area.questionnaire"),
          value: t("chart.overall"),
        },
        generations: [
          ...getIds("questionnaires").map((id) => ({
            id,
            label: getLabel("questionnaires", id, language),
          })),
          { id: UNKNOWN, label: t("chart.unknownQuestionnaire") },
        ].filter(({ id }) => used.has(id)),
        series: [line],
      },
    },
  ];
}

/** The generation of an evaluation whose questionnaire is not known. */
const UNKNOWN = "unknown";

/** Shares that describe a city's population, each with its year. */
async function populationChart(
  language: string,
  city: string,
): Promise<Chart<CityChartId>[]> {
  const cities = await getComparedCities(language);
  const own = cities.get(city);
  if (!own || SHARES.every((share) => own[share] === undefined)) return [];
  const t = getStrings(language);
  const sentence = demographySentence(
    own,
    [...cities.values()],
    wordingIn(language),
  );
  const years = SHARES.flatMap((share) => own[share]?.year ?? []);
  return [
    {
      id: "population",
      sentence,
      figure: {
        ...base(
          {
            id: `population-${city}`,
            title: t("chart.population", { city: own.name }),
            sentence,
            unit: "percent",
            n: null,
            years:
              years.length > 0
                ? { from: Math.min(...years), to: Math.max(...years) }
                : undefined,
            source: t("chart.below"),
          },
          language,
        ),
        kind: "context",
        columns: {
          label: t("chart.share"),
          value: own.name,
          year: t("chart.year"),
        },
        rows: SHARES.map((share) => ({
          label: t(`city.figures.${share}`),
          value: own[share]?.value ?? null,
          year: own[share]?.year?.toString() ?? null,
        })),
      },
    },
  ];
}

/** The distribution of all cities in an area, by each questionnaire that enough have answered. */
export async function getAreaCharts(
  language: string,
  area: string,
): Promise<Chart[]> {
  const evaluations = await getEvaluations(language);
  const charts = await Promise.all(
    getIds("questionnaires").map((generation) =>
      distributionChart(
        language,
        distributionOf(evaluations, area, generation),
        { id: `${area}-${generation}` },
      ),
    ),
  );
  return charts.filter((chart) => chart !== undefined);
}
