/**
 * What charts show, in one sentence each. The words stand in `content/ui/`; names of areas stand
 * in quotation marks and names of cities where no article or agreement depends on them, so that
 * sentences hold for every name. Points of the Index are whole in sentences; tables keep decimals.
 */
import { formatList, formatNumber, formatPercent } from "../i18n/format.ts";
import {
  LEAST_CITIES,
  meanOf,
  quantileOf,
  type Distribution,
} from "./averages.ts";
import {
  OVERALL,
  SHARES,
  type ComparedCity,
  type Evaluation,
  type Figure,
  type Share,
} from "./evaluation.ts";
import type { Segment, Series } from "./series.ts";
import type { Basis, ComparedArea, Standing, Strengths } from "./strengths.ts";
import {
  counted,
  dateText,
  namesOf,
  pointsText,
  withYears,
  type Wording,
} from "./wording.ts";

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

/** Where all cities stand in one area, and the reader's city among them. */
export function distributionSentence(
  { measure, values }: Distribution,
  /** The reader's city, if one is marked. */
  marked: Pick<ComparedCity, "id" | "name"> | undefined,
  /** The names of cities. */
  cityName: (id: string) => string,
  wording: Wording,
): string {
  const { t, language } = wording;
  const within =
    measure === OVERALL
      ? t("scores.distribution.overall")
      : t("scores.distribution.area", { area: wording.areaName(measure) });
  const [first] = values;
  if (!first) return t("scores.distribution.none", { within });
  const all = values.map(({ points }) => Math.round(points));
  const least = Math.min(...all);
  const most = Math.max(...all);
  if (values.length === 1 && (!marked || marked.id === first.city)) {
    return t("scores.distribution.one", {
      within,
      city: cityName(first.city),
      points: pointsText(least, wording),
    });
  }
  const { count, replace } = counted(values.length, wording);
  const text = t(
    least === most ? "scores.distribution.same" : "scores.distribution.range",
    {
      count,
      replace: {
        ...replace,
        within,
        points: pointsText(least, wording),
        least: formatNumber(Math.round(least), language),
        most: pointsText(most, wording),
        median: formatNumber(quantileOf(all, 0.5), language),
      },
    },
  );
  if (!marked) return t("scores.distribution.alone", { text });
  const own = values.find(({ city }) => city === marked.id);
  if (!own)
    return t("scores.distribution.without", { text, city: marked.name });
  const others = values.filter(({ city }) => city !== marked.id);
  const howMany = (accept: (points: number) => boolean) =>
    formatNumber(
      others.filter(({ points }) => accept(Math.round(points))).length,
      language,
    );
  return t("scores.distribution.with", {
    text,
    city: marked.name,
    points: pointsText(own.points, wording),
    fewer: howMany((points) => points < Math.round(own.points)),
    equal: howMany((points) => points === Math.round(own.points)),
    more: howMany((points) => points > Math.round(own.points)),
  });
}

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
