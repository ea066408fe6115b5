/**
 * How alike two cities are, from what their figures say: population and diversity.
 *
 * Distance: √(p² + d²), where p is how many times the population would have to double to reach the
 * other's (log₂ of the ratio) and d the difference of their shares in tens of percentage points.
 * So 1 is a town of twice the size, or with 10 points more residents born abroad. Where a figure
 * is not known of both cities, the distance speaks of the other alone and says so.
 *
 * Limits: figures are of different years and sources; shares are compared only with the same kind
 * of share; history, means and powers of a city do not enter.
 */
import { OLDER_BOUND, shareClassOf, type ShareClass } from "../cities/share.ts";
import { sizeOf, type Size } from "../cities/size.ts";
import {
  SHARES,
  type ComparedCity,
  type Figure,
  type Share,
} from "./evaluation.ts";

/** Cities no further apart than this are called similar. */
export const SIMILAR = 1;

/** The difference of two shares that weighs as much as one doubling of population, in points. */
const SHARE_UNIT = 10;

export interface Similarity {
  /** 0: alike in all that is known. */
  distance: number;
  /** What it was measured by. */
  known: "both" | "population" | "diversity";
  population:
    { own: Figure; other: Figure; sharedClass: Size | undefined } | undefined;
  diversity:
    | {
        share: Share;
        own: Figure;
        other: Figure;
        sharedClass: ShareClass | undefined;
        /** On which side of the older rule's 15 % both stand; undefined where they differ. */
        older: "below" | "from" | undefined;
      }
    | undefined;
}

/** How alike two cities are; undefined where nothing is known of both. Symmetric in its distance. */
export function similarityOf(
  own: ComparedCity,
  other: ComparedCity,
): Similarity | undefined {
  const population = comparePopulations(own, other);
  const diversity = compareShares(own, other);
  if (!population && !diversity) return undefined;
  return {
    distance: Math.hypot(
      population ? Math.log2(population.own.value / population.other.value) : 0,
      diversity
        ? (diversity.own.value - diversity.other.value) / SHARE_UNIT
        : 0,
    ),
    known:
      population && diversity
        ? "both"
        : population
          ? "population"
          : "diversity",
    population,
    diversity,
  };
}

function comparePopulations(
  { population: own }: ComparedCity,
  { population: other }: ComparedCity,
): Similarity["population"] {
  if (!own || !other) return undefined;
  const size = sizeOf(own.value);
  return {
    own,
    other,
    sharedClass: size === sizeOf(other.value) ? size : undefined,
  };
}

/** The first kind of share that both give: a share of one kind is never held against another. */
function compareShares(
  own: ComparedCity,
  other: ComparedCity,
): Similarity["diversity"] {
  const share = SHARES.find((kind) => own[kind] && other[kind]);
  const ownFigure = share && own[share];
  const otherFigure = share && other[share];
  if (!share || !ownFigure || !otherFigure) return undefined;
  const known = shareClassOf(ownFigure.value);
  const isBelow = ownFigure.value < OLDER_BOUND;
  return {
    share,
    own: ownFigure,
    other: otherFigure,
    sharedClass: known === shareClassOf(otherFigure.value) ? known : undefined,
    older:
      isBelow === otherFigure.value < OLDER_BOUND
        ? isBelow
          ? "below"
          : "from"
        : undefined,
  };
}

/** A city like another one, and how alike they are. */
export interface Peer {
  city: ComparedCity;
  similarity: Similarity;
}

/**
 * The cities similar to one: those whose size is known to be close and, where diversity is known
 * of both, that too. Cities compared by both come first, then the nearest.
 * @param most distance up to which cities count as similar
 */
export const peersOf = (
  city: ComparedCity,
  cities: readonly ComparedCity[],
  most = SIMILAR,
): Peer[] =>
  cities
    .filter(({ id }) => id !== city.id)
    .flatMap((other) => {
      const similarity = similarityOf(city, other);
      return similarity?.population && similarity.distance <= most
        ? [{ city: other, similarity }]
        : [];
    })
    .sort(byNearness);

const byNearness = (a: Peer, b: Peer): number =>
  Number(b.similarity.known === "both") -
    Number(a.similarity.known === "both") ||
  a.similarity.distance - b.similarity.distance ||
  (a.city.id < b.city.id ? -1 : 1);
