/** What the charts of a city's areas show, in one sentence each. */
import { formatList } from "../../i18n/format.ts";
import { meanOf } from "../averages.ts";
import type { Evaluation } from "../evaluation.ts";
import type { Basis, ComparedArea, Standing, Strengths } from "../strengths.ts";
import {
  counted,
  namesOf,
  pointsText,
  withYears,
  type Wording,
} from "../wording.ts";

type Known = { area: string; points: number };

/** A city's areas against its peers' average, or against what other reference there is. */
export function barsSentence(
  evaluation: Evaluation,
  strengths: Strengths | undefined,
  wording: Wording,
): string {
  const { t } = wording;
  const city = evaluation.city.name;
  if (!strengths) {
    const known = Object.entries(evaluation.result.areas);
    if (known.length === 0) return t("scores.bars.none", { city });
    const results = known.map(([area, points]) =>
      t("scores.inArea", {
        points: pointsText(points, wording),
        areas: namesOf([area], wording),
      }),
    );
    return t("scores.bars.few", {
      city,
      results: formatList(results, wording.language),
    });
  }
  const { standings, basis } = strengths;
  const furthest = Math.max(
    ...standings.map(({ difference }) => Math.round(difference)),
  );
  const there = standings.filter(
    ({ difference }) => Math.round(difference) === furthest,
  );
  const areas = namesOf(
    there.map(({ area }) => area),
    wording,
  );
  if (basis === "own" && there.length === standings.length) {
    return t("scores.bars.same", {
      city,
      areas,
      points: pointsText(meanOf(there.map(({ points }) => points)), wording),
    });
  }
  const reference = referenceText(there, basis, wording);
  const difference = pointsText(Math.abs(furthest), wording);
  if (furthest === 0) return t("scores.bars.level", { city, areas, reference });
  return t(furthest > 0 ? "scores.bars.above" : "scores.bars.below", {
    city,
    areas,
    difference,
    reference,
  });
}

/** The average points are held against, with its n and years: those of the fewest cities named. */
function referenceText(
  standings: readonly Standing[],
  basis: Basis,
  wording: Wording,
): string {
  const { t } = wording;
  if (basis === "own") return t("scores.reference.own");
  const fewest = standings.reduce((least, other) =>
    (other.n ?? 0) < (least.n ?? 0) ? other : least,
  );
  const text =
    basis === "peers"
      ? t("scores.reference.peers", counted(fewest.n ?? 0, wording))
      : fewest.n === undefined
        ? t("scores.reference.sampleUnknown")
        : t("scores.reference.sample", counted(fewest.n, wording));
  return withYears(text, fewest.years, wording);
}

/** A city's signature: how many areas are known, and between which points. */
export function signatureSentence(
  evaluation: Evaluation,
  areas: readonly ComparedArea[],
  wording: Wording,
): string {
  const { t } = wording;
  const city = evaluation.city.name;
  const compared = areas.filter(({ isComposite }) => !isComposite);
  const known = compared.flatMap(({ id }): Known[] => {
    const points = evaluation.result.areas[id];
    return points === undefined
      ? []
      : [{ area: id, points: Math.round(points) }];
  });
  if (known.length === 0) return t("scores.bars.none", { city });
  const all = known.map(({ points }) => points);
  const least = Math.min(...all);
  const most = Math.max(...all);
  const at = (points: number) =>
    t("scores.inArea", {
      points: pointsText(points, wording),
      areas: namesOf(
        known
          .filter((other) => other.points === points)
          .map(({ area }) => area),
        wording,
      ),
    });
  const count = { city, known: known.length, total: compared.length };
  if (least < most)
    return t("scores.signature.range", {
      ...count,
      least: at(least),
      most: at(most),
    });
  return known.length === 1
    ? t("scores.bars.few", { city, results: at(least) })
    : t("scores.signature.same", {
        ...count,
        points: pointsText(least, wording),
      });
}
