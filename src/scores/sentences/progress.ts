/** What the chart of a city's points over time shows, in one sentence. */
import { formatNumber } from "../../i18n/format.ts";
import { OVERALL } from "../evaluation.ts";
import type { Segment, Series } from "../series.ts";
import { counted, dateText, pointsText, type Wording } from "../wording.ts";

/** A city's points over time; where the questionnaire changes, the sentence breaks too. */
export function progressSentence(
  city: string,
  series: Series,
  wording: Wording,
): string {
  const { t } = wording;
  const parts = [
    ...series.segments.map((segment) => ({
      join:
        segment.generation === undefined
          ? ("breakUnknown" as const)
          : ("break" as const),
      text: segmentText(segment, wording),
    })),
    ...series.undated.map(({ points }) => ({
      join: "also" as const,
      text: t("scores.progress.undated", {
        points: pointsText(points, wording),
      }),
    })),
  ];
  const [first, ...rest] = parts;
  const text = rest.reduce(
    (before, { join, text: after }) =>
      t(`scores.progress.${join}`, { before, after }),
    first?.text ?? t("scores.progress.none"),
  );
  return series.measure === OVERALL
    ? t("scores.progress.overall", { city, text })
    : t("scores.progress.area", {
        city,
        area: wording.areaName(series.measure),
        text,
      });
}

/** From the first to the last points of one questionnaire. */
function segmentText({ points: all }: Segment, wording: Wording): string {
  const { t, language } = wording;
  const known = all.flatMap((point) =>
    point.points === undefined ? [] : [{ ...point, points: point.points }],
  );
  const first = known.at(0);
  const last = known.at(-1);
  if (!first || !last) return t("scores.progress.none");
  if (known.length === 1) {
    return t("scores.progress.once", {
      points: pointsText(first.points, wording),
      date: dateText(first, wording),
    });
  }
  const dates = {
    start: dateText(first, wording),
    end: dateText(last, wording),
  };
  const change = Math.round(last.points) - Math.round(first.points);
  if (change === 0) {
    return t("scores.progress.unchanged", {
      points: pointsText(first.points, wording),
      ...dates,
    });
  }
  const { count, replace } = counted(Math.abs(change), wording);
  return t(change > 0 ? "scores.progress.gained" : "scores.progress.lost", {
    count,
    replace: {
      ...replace,
      ...dates,
      first: formatNumber(Math.round(first.points), language),
      last: formatNumber(Math.round(last.points), language),
    },
  });
}
