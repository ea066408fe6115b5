/** The records of open data, made from the content. */
import { getCities } from "../cities/query.ts";
import { typeset } from "../i18n/typography/index.ts";
import { labelsIn } from "../practices/labels.ts";
import { getPractices } from "../practices/query.ts";
import { getAllCharts } from "../profiles/charts.ts";
import { getCityEntries } from "../profiles/query.ts";
import { getEvaluations } from "../scores/query.ts";
import { absolute, getLanguages, getSite } from "../site/site.build.ts";
import { getIds, getLabel, isListed } from "../vocab/vocab.build.ts";
import { toChartRecord, type ChartRecord } from "./charts.ts";
import { toCityRecord, type CityRecord } from "./cities.ts";
import { toPracticeRecord, type PracticeRecord } from "./practices.ts";
import type { RecordContext } from "./record.ts";
import {
  toResultRecord,
  type ResultLabels,
  type ResultRecord,
} from "./results.ts";

const contextOf = (language: string): RecordContext => ({
  language,
  absolute,
  label: (list, id) => getLabel(list, id, language),
  sourceTitle: (source) =>
    isListed("sources", source)
      ? getLabel("sources", source, language)
      : undefined,
});

/** All good practices, for readers of that language. */
export async function getPracticeRecords(
  language: string,
): Promise<PracticeRecord[]> {
  const practices = await getPractices(language);
  const labelOf = labelsIn(language, practices);
  const context = contextOf(language);
  return practices.map((practice) =>
    toPracticeRecord(practice, context, (depth) => labelOf("depth", depth)),
  );
}

/** All cities, by name, for readers of that language. */
export async function getCityRecords(language: string): Promise<CityRecord[]> {
  const evaluations = Map.groupBy(
    await getEvaluations(language),
    ({ city }) => city.id,
  );
  const context = contextOf(language);
  return (await getCityEntries(language)).map((city) =>
    toCityRecord(
      city,
      (evaluations.get(city.id) ?? []).map(({ id }) => id),
      context,
    ),
  );
}

/** All evaluations, by city and date. They are in no language. */
export const getResultRecords = async (): Promise<ResultRecord[]> =>
  (await getEvaluations(getSite().sourceLanguage)).map(({ id, result }) =>
    toResultRecord(id, result, typeset),
  );

/** All charts that have files, for readers of that language. */
export const getChartRecords = async (
  language: string,
): Promise<ChartRecord[]> =>
  (await getAllCharts(language)).map((chart) =>
    toChartRecord(chart, { language, absolute }),
  );

/** What the ids in evaluations are called, in each language. */
export async function getResultLabels(
  records: readonly ResultRecord[],
): Promise<ResultLabels> {
  const languages = getLanguages().map(({ code }) => code);
  const cities = await Promise.all(
    languages.map(async (code) => [code, await getCities(code)] as const),
  );
  const nameOf = (id: string) =>
    Object.fromEntries(
      cities.flatMap(([language, known]) => {
        const city = known.get(id);
        return city
          ? [[language, typeset(city.text.name, city.textLanguage)]]
          : [];
      }),
    );
  const labels = (list: "areas" | "questionnaires") =>
    Object.fromEntries(
      getIds(list).map((id) => [
        id,
        Object.fromEntries(
          languages.map((language) => [language, getLabel(list, id, language)]),
        ),
      ]),
    );
  return {
    cities: Object.fromEntries(records.map(({ city }) => [city, nameOf(city)])),
    areas: labels("areas"),
    questionnaires: labels("questionnaires"),
  };
}
