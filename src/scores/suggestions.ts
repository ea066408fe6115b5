/**
 * From a score to a practice: for each area a city should focus on, similar cities that are strong
 * there, and their practices on the themes that belong to that area.
 *
 * Method. Similar: within `SIMILAR` of the city (see `peers.ts`). Strong there: by the same
 * questionnaire at least `STRONGER` points above the city, and not below the average of the
 * similar cities that have points. Practices: those whose themes belong to the area. Where such
 * cities have none or too few, practices on these themes from others, saying what is not known.
 *
 * Limits: points say that a city does much in an area, not that one practice of it worked;
 * evaluations are of different years; the table that joins areas and themes is an editor's choice.
 */
import type { PracticeEntry } from "../practices/practice.ts";
import { meanOf } from "./averages.ts";
import {
  latestWith,
  pointsOf,
  yearsOf,
  type ComparedCity,
  type Evaluation,
} from "./evaluation.ts";
import { peersOf, SIMILAR, similarityOf, type Similarity } from "./peers.ts";
import type { Basis, Standing, Strengths } from "./strengths.ts";

/** Points a city must have more in an area to inspire another one. */
export const STRONGER = 10;
/** Cities and practices shown for each area at most. */
const MOST_CITIES = 3;
const MOST_PRACTICES_OF_A_CITY = 2;
const MOST_OTHERS = 3;

/** What of a practice suggestions need. */
export type SuggestedPractice = Pick<
  PracticeEntry,
  "id" | "themes" | "depth"
> & { city: Pick<PracticeEntry["city"], "id"> };

/**
 * Why a practice is suggested although no similar city stronger in the area offers one:
 * `no-result`: its city is similar, and no result of it in this area is known;
 * `other-questionnaire`: its city is similar, and its result comes from another questionnaire;
 * `stronger-elsewhere`: its city is stronger, and not known to be similar;
 * `theme`: only its theme fits; its city is not known to be similar nor to be stronger.
 */
export type OtherReason =
  "no-result" | "other-questionnaire" | "stronger-elsewhere" | "theme";

/** A city that does better in the area. */
export interface Inspiration<Practice> {
  city: ComparedCity;
  similarity: Similarity;
  evaluation: Evaluation;
  points: number;
  /** Points above the city's own; undefined where the city's own are not known. */
  difference: number | undefined;
  /** Its practices on the area's themes; there may be none. */
  practices: Practice[];
}

export interface OtherSuggestion<Practice> {
  practice: Practice;
  city: ComparedCity;
  reason: OtherReason;
  /** Undefined where nothing comparable is known of both cities. */
  similarity: Similarity | undefined;
  /** Points above the city's own, for `stronger-elsewhere`. */
  difference: number | undefined;
}

/** What a city is offered for one area. */
export interface Suggestion<Practice> {
  area: string;
  /** The city's own points and their reference; undefined where its report gave no figure. */
  standing: Standing | undefined;
  basis: Basis | "stated";
  /** The evaluation in which the area is weak. */
  evaluation: Evaluation;
  /** The themes that belong to the area, the nearest first. */
  themes: readonly string[];
  /** Similar cities with points in the area by the same questionnaire, and the years of these. */
  n: number;
  years: { from: number; to: number } | undefined;
  /** Those that offer practices first, then the most similar. */
  inspirations: Inspiration<Practice>[];
  others: OtherSuggestion<Practice>[];
}

export interface SuggestionInput<Practice> {
  /** The city's latest evaluation that speaks of areas. */
  evaluation: Evaluation;
  strengths: Strengths | undefined;
  /** Of all cities, ordered by city and date. */
  evaluations: readonly Evaluation[];
  cities: readonly ComparedCity[];
  /** In the order they should be offered. */
  practices: readonly Practice[];
  areaThemes: Readonly<Record<string, readonly string[]>>;
}

/**
 * What a city is offered for each area it should focus on: its weak areas, the weakest first, then
 * those its report calls below the average without a figure.
 */
export function suggestionsFor<Practice extends SuggestedPractice>({
  evaluation,
  strengths,
  ...world
}: SuggestionInput<Practice>): Suggestion<Practice>[] {
  const weak = strengths?.weak ?? [];
  const stated = evaluation.result.below.filter(
    (area) => pointsOf(evaluation, area) === undefined,
  );
  return [
    ...weak.map((standing) => ({
      area: standing.area,
      standing,
      basis: strengths?.basis ?? ("own" as const),
    })),
    ...stated.map((area) => ({
      area,
      standing: undefined,
      basis: "stated" as const,
    })),
  ].map((focus) => suggest(focus, evaluation, world));
}

function suggest<Practice extends SuggestedPractice>(
  focus: Pick<Suggestion<Practice>, "area" | "standing" | "basis">,
  evaluation: Evaluation,
  {
    evaluations,
    cities,
    practices,
    areaThemes,
  }: Omit<SuggestionInput<Practice>, "evaluation" | "strengths">,
): Suggestion<Practice> {
  const { area, standing } = focus;
  const { city: own, result } = evaluation;
  const themes = areaThemes[area] ?? [];
  const fitting = onThemes(practices, themes).filter(
    ({ city }) => city.id !== own.id,
  );
  const peers = peersOf(own, cities);
  const compared = new Map(
    (result.questionnaire === undefined
      ? []
      : latestWith(evaluations, area, result.questionnaire)
    ).map((other) => [other.city.id, other]),
  );
  const withPoints = peers.flatMap((peer) => {
    const found = compared.get(peer.city.id);
    const points = found && pointsOf(found, area);
    return found && points !== undefined
      ? [{ ...peer, evaluation: found, points }]
      : [];
  });
  const average =
    withPoints.length > 0
      ? meanOf(withPoints.map(({ points }) => points))
      : undefined;
  const inspirations = withPoints
    .filter(
      ({ points }) =>
        points >= (average ?? 0) &&
        (standing === undefined || points - standing.points >= STRONGER),
    )
    .map((peer) => ({
      ...peer,
      difference: standing && peer.points - standing.points,
      practices: fitting
        .filter(({ city }) => city.id === peer.city.id)
        .slice(0, MOST_PRACTICES_OF_A_CITY),
    }))
    // Peers are in order of nearness; sorting keeps it among equals.
    .sort(
      (a, b) => Number(b.practices.length > 0) - Number(a.practices.length > 0),
    )
    .slice(0, MOST_CITIES);
  const offered = inspirations.flatMap((found) => found.practices).length;
  return {
    ...focus,
    evaluation,
    themes,
    n: withPoints.length,
    years: yearsOf(withPoints.map((peer) => peer.evaluation)),
    inspirations,
    others: otherSuggestions(fitting, own, cities, (id) => {
      const found = compared.get(id);
      const points = found && pointsOf(found, area);
      if (points !== undefined)
        return {
          known: "points",
          difference: standing && points - standing.points,
        };
      const isKnown = evaluations.some(
        (other) => other.city.id === id && pointsOf(other, area) !== undefined,
      );
      return {
        known: isKnown ? "other-questionnaire" : "no-result",
        difference: undefined,
      };
    }).slice(0, Math.max(0, MOST_OTHERS - offered)),
  };
}

/** Practices on any of these themes; on the nearest theme first, described in full first. */
export function onThemes<Practice extends SuggestedPractice>(
  practices: readonly Practice[],
  themes: readonly string[],
): Practice[] {
  const nearest = ({ themes: own }: Practice) =>
    themes.findIndex((theme) => own.includes(theme));
  return practices
    .filter((practice) => nearest(practice) >= 0)
    .toSorted(
      (a, b) =>
        nearest(a) - nearest(b) ||
        Number(b.depth === "full") - Number(a.depth === "full"),
    );
}

const REASONS: readonly OtherReason[] = [
  "no-result",
  "other-questionnaire",
  "stronger-elsewhere",
  "theme",
];

/** What is known of a city in the area. */
interface Known {
  known: "points" | "other-questionnaire" | "no-result";
  /** Points above the city's own, where both are known. */
  difference: number | undefined;
}

/**
 * Practices of cities that are not both similar and stronger, the better reason first. A city
 * whose comparable result is known and not stronger is left out: nothing leads there.
 */
const otherSuggestions = <Practice extends SuggestedPractice>(
  fitting: readonly Practice[],
  own: ComparedCity,
  cities: readonly ComparedCity[],
  knownOf: (city: string) => Known,
): OtherSuggestion<Practice>[] => {
  const byId = new Map(cities.map((city) => [city.id, city]));
  return fitting
    .flatMap((practice) => {
      const city = byId.get(practice.city.id);
      if (!city) return [];
      const similarity = similarityOf(own, city);
      const isSimilar =
        similarity?.population !== undefined && similarity.distance <= SIMILAR;
      const { known, difference } = knownOf(city.id);
      const reason = reasonOf(isSimilar, known, difference);
      return reason ? [{ practice, city, reason, similarity, difference }] : [];
    })
    .sort(
      (a, b) =>
        REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) ||
        (a.reason === "theme" ? 0 : distanceOf(a) - distanceOf(b)),
    );
};

function reasonOf(
  isSimilar: boolean,
  known: Known["known"],
  difference: number | undefined,
): OtherReason | undefined {
  if (known !== "points") return isSimilar ? known : "theme";
  return !isSimilar && difference !== undefined && difference >= STRONGER
    ? "stronger-elsewhere"
    : undefined;
}

/** Far apart, where nothing is known; finite, so that two such keep their order. */
const distanceOf = ({
  similarity,
}: Pick<OtherSuggestion<unknown>, "similarity">): number =>
  similarity?.distance ?? Number.MAX_VALUE;
