/** What describes a city's population. */
import { getStrings } from "../../i18n/strings.build.ts";
import { SHARES } from "../../scores/evaluation.ts";
import { getComparedCities } from "../../scores/query.ts";
import { demographySentence } from "../../scores/sentences/population.ts";
import { wordingIn } from "../wording.ts";
import { base, type Chart } from "./parts.ts";

/** Shares that describe a city's population, each with its year. */
export async function populationChart(
  language: string,
  city: string,
): Promise<Chart<"population">[]> {
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
