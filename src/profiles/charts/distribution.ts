/** All cities in one measure by one questionnaire. */
import { getStrings } from "../../i18n/strings.build.ts";
import {
  distributionOf,
  LEAST_CITIES,
  type Distribution,
} from "../../scores/averages.ts";
import { OVERALL, type Evaluation } from "../../scores/evaluation.ts";
import { getComparedCities, getEvaluations } from "../../scores/query.ts";
import { distributionSentence } from "../../scores/sentences/distribution.ts";
import { getIds, getLabel } from "../../vocab/vocab.build.ts";
import { wordingIn } from "../wording.ts";
import { base, type Chart } from "./parts.ts";

/** Where the city stands among all with an overall figure by the same questionnaire. */
export async function standingChart(
  language: string,
  city: string,
): Promise<Chart<"standing">[]> {
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

/** The distribution of all cities in an area, by each questionnaire that enough have answered. */
export async function distributionCharts(
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
