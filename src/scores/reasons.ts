/** Why a city or a practice is suggested, in words. Points are whole; tables keep decimals. */
import { OLDER_BOUND } from "../cities/share.ts";
import { formatNumber, formatPercent } from "../i18n/format.ts";
import type { Figure } from "./evaluation.ts";
import type { Similarity } from "./peers.ts";
import type { Inspiration, OtherSuggestion } from "./suggestions.ts";
import { dateText, pointsText, type Wording } from "./wording.ts";

/** How alike two cities are: “similar size: …; both under 15% born abroad (…)”. No full stop. */
export function similarityText(
  similarity: Similarity | undefined,
  { t, language }: Wording,
): string {
  if (!similarity) return t("scores.similar.nothing");
  const { population, diversity } = similarity;
  const size = population
    ? t(
        isClose(population)
          ? "scores.similar.size"
          : "scores.similar.otherSize",
        {
          own: formatNumber(population.own.value, language),
          other: formatNumber(population.other.value, language),
        },
      )
    : t("scores.similar.sizeUnknown");
  return t("scores.similar.all", {
    size,
    diversity: diversity
      ? t(`scores.similar.${diversity.older ?? "apart"}`, {
          bound: formatPercent(OLDER_BOUND, language),
          own: formatPercent(diversity.own.value, language),
          other: formatPercent(diversity.other.value, language),
          share: t(`scores.shareOf.${diversity.share}`),
        })
      : t("scores.similar.diversityUnknown"),
  });
}

/** Neither town is more than twice the other. */
const isClose = ({ own, other }: { own: Figure; other: Figure }): boolean =>
  Math.abs(Math.log2(own.value / other.value)) <= 1;

/** Why a city can inspire another one in an area. No full stop. */
export function inspirationReason(
  { points, difference, evaluation, similarity }: Inspiration<unknown>,
  area: string,
  wording: Wording,
): string {
  const { t } = wording;
  const { date, dating } = evaluation.result;
  const common = {
    area: wording.areaName(area),
    date: date ? dateText({ date, dating }, wording) : t("scores.undated"),
    similarity: similarityText(similarity, wording),
  };
  return difference === undefined
    ? t("scores.reason.strong", {
        ...common,
        points: pointsText(points, wording),
      })
    : t("scores.reason.stronger", {
        ...common,
        difference: pointsText(difference, wording),
      });
}

/** Why a practice is suggested that no similar, stronger city offers. No full stop. */
export const otherReason = (
  { reason, similarity, difference }: OtherSuggestion<unknown>,
  area: string,
  wording: Wording,
): string =>
  wording.t(`scores.reason.${reason}`, {
    area: wording.areaName(area),
    similarity: similarityText(similarity, wording),
    difference: pointsText(difference ?? 0, wording),
  });
