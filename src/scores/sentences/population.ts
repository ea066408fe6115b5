/** What the chart of a city's population shows, in one sentence. */
import { formatNumber, formatPercent } from "../../i18n/format.ts";
import { LEAST_CITIES } from "../averages.ts";
import {
  SHARES,
  type ComparedCity,
  type Figure,
  type Share,
} from "../evaluation.ts";
import { counted, type Wording } from "../wording.ts";

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
  /** The text so far, and how many others have more; as it is where too few are known. */
  const among = (
    before: string,
    key: Share | "population",
    own: Figure,
    [most, fewer]: readonly ["largest" | "mostDiverse", "larger" | "diverse"],
  ): string => {
    const known = others.flatMap((other) => other[key]?.value ?? []);
    if (known.length < LEAST_CITIES) return before;
    const larger = known.filter((value) => value > own.value).length;
    const { count, replace } = counted(larger, wording);
    const total = formatNumber(known.length, language);
    return larger === 0
      ? t(`scores.demography.${most}`, { before, total })
      : t(`scores.demography.${fewer}`, {
          count,
          replace: { ...replace, before, total },
        });
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
  if (city.population)
    text = among(text, "population", city.population, ["largest", "larger"]);
  if (share && figure)
    text = among(text, share, figure, ["mostDiverse", "diverse"]);
  return t("scores.demography.stop", { text });
}
