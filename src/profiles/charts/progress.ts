/** A city's overall points over time. */
import type { ProgressSeries } from "../../charts/figure.ts";
import { getStrings } from "../../i18n/strings.build.ts";
import { OVERALL } from "../../scores/evaluation.ts";
import { getEvaluationsOf } from "../../scores/query.ts";
import { progressSentence } from "../../scores/sentences/progress.ts";
import { seriesOf } from "../../scores/series.ts";
import { getIds, getLabel } from "../../vocab/vocab.build.ts";
import { wordingIn } from "../wording.ts";
import { base, hostsOf, type Chart } from "./parts.ts";

/** With points at fewer dates than these there is no progress to draw. */
const LEAST_DATES = 2;
/** The generation of an evaluation whose questionnaire is not known. */
const UNKNOWN = "unknown";

/** A city's overall points over time, broken where the questionnaire changes. */
export async function progressChart(
  language: string,
  city: string,
): Promise<Chart<"progress">[]> {
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
