/** What the chart of a city's population shows, in one sentence. */
import { formatNumber, formatPercent } from "../../i18n/format.ts";
import { LEAST_CITIES } from "../averages.ts";
import {
  SHARES,
  type ComparedCity,
  type Figure,
  type Share,
} from "../evaluation.ts";
import type { Wording } from "../wording.ts";

/**
 * A city's population and diversity among others: each figure with its year, and how many of the
 * cities whose figure is known have a larger one.
 * @param cities all, the city itself among them or not
 */
export function demographySentence(
  city: ComparedCity,
  cities: readonly ComparedCity[],
  wording: Wording,
): string {
  const { t, language } = wording;
  const others = cities.filter(({ id }) => id !== city.id);
  const year = (figure: Figure) =>
    figure.year === undefined ? t("scores.undated") : String(figure.year);
  const among = (
    key: Share | "population",
    own: Figure,
  ): { larger: string; total: string } | undefined => {
    const known = others.flatMap((other) => other[key]?.value ?? []);
    return known.length < LEAST_CITIES
      ? undefined
      : {
          larger: formatNumber(
            known.filter((value) => value > own.value).length,
            language,
          ),
          total: formatNumber(known.length, language),
        };
  };
  let text = city.population
    ? t("scores.demography.population", {
        city: city.name,
        population: formatNumber(city.population.value, language),
        year: year(city.population),
      })
    : t("scores.demography.unknown", { city: city.name });
  const share = SHARES.find((kind) => city[kind]);
  const figure = share && city[share];
  if (!share || !figure) {
    text = t("scores.demography.shareUnknown", { before: text });
  } else {
    const percent = formatPercent(figure.value, language);
    text = city.population
      ? t(`scores.demography.${share}`, {
          before: text,
          share: percent,
          year: year(figure),
        })
      : t("scores.demography.shareAlone", {
          before: text,
          percent,
          share: t(`scores.shareOf.${share}`),
          year: year(figure),
        });
  }
  const larger = city.population && among("population", city.population);
  if (larger) text = t("scores.demography.larger", { before: text, ...larger });
  const diverse = share && figure && among(share, figure);
  if (diverse)
    text = t("scores.demography.diverse", { before: text, ...diverse });
  return t("scores.demography.stop", { text });
}
