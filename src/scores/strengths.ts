/** Where a city is strong and where to focus: stated as points against a reference, never alone. */
import { averageOf, meanOf } from "./averages.ts";
import { pointsOf, type Evaluation } from "./evaluation.ts";

/** With points in fewer areas than these, nothing is said. */
export const LEAST_AREAS = 3;
/** A difference smaller than this, in points, is neither a strength nor a weakness. */
export const MARGIN = 5;
/** Areas named on each side; more only where they tie with the last. */
export const MOST_NAMED = 3;

/** What points are held against: similar cities' average, the report's sample, the city's mean. */
export type Basis = "peers" | "sample" | "own";

/** A city's points in one area against a reference. */
export interface Standing {
  area: string;
  points: number;
  reference: number;
  /** Points above (or, negative, below) the reference. */
  difference: number;
  /** Cities in the reference; undefined for the city's own mean, or where no source says. */
  n: number | undefined;
  /** The years of the reference's evaluations, where known. */
  years: { from: number; to: number } | undefined;
}

export interface Strengths {
  evaluation: Evaluation;
  basis: Basis;
  /** All areas that can be held against the reference, in the questionnaire's order. */
  standings: Standing[];
  /** The furthest above the reference first. */
  strong: Standing[];
  /** The furthest below the reference first. */
  weak: Standing[];
  /** Areas with points for which this reference gives none. */
  without: string[];
}

/** An area as comparisons need it; composites are averages of others and stay out. */
export interface ComparedArea {
  id: string;
  isComposite: boolean;
}

/**
 * The evaluation that says most lately where a city stands in areas: the latest with points in at
 * least `LEAST_AREAS`, else the latest that speaks of any.
 * @param evaluations of one city, oldest first
 */
export const standingEvaluation = (
  evaluations: readonly Evaluation[],
): Evaluation | undefined =>
  evaluations.findLast(
    ({ result }) => Object.keys(result.areas).length >= LEAST_AREAS,
  ) ??
  evaluations.findLast(
    ({ result: { areas, above, below } }) =>
      Object.keys(areas).length + above.length + below.length > 0,
  );

/**
 * The standing of a city's evaluation in each area. The reference is, in this order: the average
 * of similar cities by the same questionnaire (at least `LEAST_CITIES` each); the averages the
 * evaluation itself gives of its sample; the mean of the city's own areas, which says what is
 * strong for this city and nothing about others. One reference serves the whole evaluation; it
 * must be known for at least `LEAST_AREAS` areas.
 * @param peers evaluations of similar cities, ordered by city and date
 * @returns undefined where fewer than `LEAST_AREAS` areas have points
 */
export function strengthsOf(
  evaluation: Evaluation,
  areas: readonly ComparedArea[],
  peers: readonly Evaluation[],
): Strengths | undefined {
  const known = areas
    .filter(({ isComposite }) => !isComposite)
    .flatMap(({ id }) => {
      const points = pointsOf(evaluation, id);
      return points === undefined ? [] : [{ area: id, points }];
    });
  if (known.length < LEAST_AREAS) return undefined;
  const own = meanOf(known.map(({ points }) => points));
  const references: Record<Basis, (area: string) => Reference | undefined> = {
    peers: (area) => fromPeers(evaluation, area, peers),
    sample: (area) => fromSample(evaluation, area),
    own: () => ({ reference: own, n: undefined, years: undefined }),
  };
  for (const basis of ["peers", "sample", "own"] as const) {
    const standings = known.flatMap(({ area, points }) => {
      const found = references[basis](area);
      return found
        ? [{ area, points, difference: points - found.reference, ...found }]
        : [];
    });
    if (standings.length < LEAST_AREAS) continue;
    return {
      evaluation,
      basis,
      standings,
      strong: extremesOf(standings, 1),
      weak: extremesOf(standings, -1),
      without: known
        .map(({ area }) => area)
        .filter((area) => !standings.some((other) => other.area === area)),
    };
  }
  return undefined;
}

type Reference = Pick<Standing, "reference" | "n" | "years">;

function fromPeers(
  { result }: Evaluation,
  area: string,
  peers: readonly Evaluation[],
): Reference | undefined {
  if (result.questionnaire === undefined) return undefined;
  const average = averageOf(peers, area, result.questionnaire);
  return (
    average && { reference: average.mean, n: average.n, years: average.years }
  );
}

function fromSample(
  { result: { sample } }: Evaluation,
  area: string,
): Reference | undefined {
  const reference = sample?.areas[area];
  return reference === undefined
    ? undefined
    : { reference, n: sample?.cities, years: undefined };
}

/** The areas furthest to one side, with those that tie with the last of them. */
function extremesOf(standings: readonly Standing[], side: 1 | -1): Standing[] {
  const ordered = standings
    .filter(({ difference }) => difference * side >= MARGIN)
    .sort((a, b) => (b.difference - a.difference) * side);
  const last = ordered[MOST_NAMED - 1];
  return last
    ? ordered.filter(
        ({ difference }) => difference * side >= last.difference * side,
      )
    : ordered;
}
