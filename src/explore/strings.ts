import { inEveryPlural } from "../i18n/plurals.ts";
import { getStrings } from "../i18n/strings.build.ts";
import type { Result } from "../scores/schema.ts";

/**
 * The words the explorer needs in the browser, with `{{count}}` and its like left open. Counted ones
 * come in every plural form of the language.
 */
export interface ExploreStrings {
  shown: Record<string, string>;
  basis: Record<string, string>;
  ticked: Record<string, string>;
  orderName: string;
  orderPoints: string;
  none: string;
  noPoints: string;
  most: string;
  compareCity: string;
  remove: string;
  noAreas: string;
  table: string;
  csv: string;
  svg: string;
  png: string;
  loading: string;
  failed: string;
  unknown: string;
  undated: string;
  /** By how sure a date is, where that is to be said. */
  dating: { approximate: string; standing: string };
  /** How sure a date is, in a column of its own. */
  datings: Record<Result["dating"], string>;
  areasOf: string;
  columns: {
    city: string;
    country: string;
    date: string;
    dating: string;
    questionnaire: string;
    sample: string;
    areas: string;
  };
  figure: {
    n: string;
    source: string;
    evaluations: string;
    missing: string;
    area: string;
    city: string;
    points: string;
    date: string;
    questionnaire: string;
    median: string;
    undated: string;
    dated: string;
    areas: string;
    areasText: Record<string, string>;
    whole: string;
    wholeText: string;
    without: Record<string, string>;
    distribution: string;
    distributionText: Record<string, string>;
    within: string;
    withinAll: string;
    progress: string;
    progressText: string;
  };
}

/** Everything these sentences leave open. */
const OPEN = {
  area: "{{area}}",
  cities: "{{cities}}",
  city: "{{city}}",
  count: "{{count}}",
  date: "{{date}}",
  known: "{{known}}",
  least: "{{least}}",
  measure: "{{measure}}",
  median: "{{median}}",
  most: "{{most}}",
  n: "{{n}}",
  questionnaire: "{{questionnaire}}",
  source: "{{source}}",
  title: "{{title}}",
  within: "{{within}}",
  total: "{{total}}",
  year: "{{year}}",
};

export function getExploreStrings(language: string): ExploreStrings {
  const t = getStrings(language);
  const plurals = (
    key:
      | "explore.shown"
      | "explore.basis"
      | "explore.ticked"
      | "explore.figure.areasText"
      | "explore.figure.without"
      | "scores.distribution.range",
  ) =>
    inEveryPlural(language, (count) => t(key, { count, replace: { ...OPEN } }));
  const alone = (text: string) =>
    t("scores.distribution.alone", { replace: { text } });
  return {
    shown: plurals("explore.shown"),
    basis: plurals("explore.basis"),
    ticked: plurals("explore.ticked"),
    orderName: t("explore.orderName"),
    orderPoints: t("explore.orderPoints"),
    none: t("explore.none"),
    noPoints: t("explore.noPoints"),
    most: t("explore.most"),
    compareCity: t("explore.compareCity", OPEN),
    remove: t("explore.remove", OPEN),
    noAreas: t("explore.noAreas"),
    table: t("chart.table"),
    csv: t("explore.saveCsv", OPEN),
    svg: t("explore.saveSvg", OPEN),
    png: t("explore.savePng", OPEN),
    loading: t("explore.loading"),
    failed: t("explore.failed"),
    unknown: t("area.unknown"),
    undated: t("city.undated"),
    dating: {
      approximate: t("scores.dating.approximate", OPEN),
      standing: t("scores.dating.standing", OPEN),
    },
    datings: {
      stated: t("explore.dating.stated"),
      approximate: t("explore.dating.approximate"),
      standing: t("explore.dating.standing"),
      unknown: t("explore.dating.unknown"),
    },
    areasOf: t("explore.areasOf", OPEN),
    columns: {
      city: t("area.city"),
      country: t("explore.country"),
      date: t("area.date"),
      dating: t("explore.howSure"),
      questionnaire: t("area.questionnaire"),
      sample: t("explore.sample"),
      areas: t("explore.areas"),
    },
    figure: {
      n: t("chart.n", OPEN),
      source: t("chart.source", OPEN),
      evaluations: t("chart.evaluations"),
      missing: t("chart.missing"),
      area: t("chart.area"),
      city: t("area.city"),
      points: t("area.points"),
      date: t("area.date"),
      questionnaire: t("area.questionnaire"),
      median: t("chart.median"),
      undated: t("city.undated"),
      dated: t("explore.figure.dated", OPEN),
      areas: t("explore.figure.areas", OPEN),
      areasText: plurals("explore.figure.areasText"),
      whole: t("explore.figure.whole", OPEN),
      wholeText: t("explore.figure.wholeText", OPEN),
      without: plurals("explore.figure.without"),
      distribution: t("explore.figure.distribution", OPEN),
      distributionText: Object.fromEntries(
        Object.entries(plurals("scores.distribution.range")).map(
          ([category, text]) => [category, alone(text)],
        ),
      ),
      within: t("scores.distribution.area", OPEN),
      withinAll: t("scores.distribution.overall"),
      progress: t("explore.figure.progress", OPEN),
      progressText: t("explore.figure.progressText", OPEN),
    },
  };
}
