/**
 * Learning groups: for one area, cities that should focus on it and are similar to each other,
 * with a few similar ones that are strong there.
 *
 * Method. Strong: in the upper quarter of all cities with points by the same questionnaire. The
 * weakest city not yet in a group asks first; it is joined by the nearest similar cities that want
 * to learn as well, and by the nearest similar strong cities that stand at least `STRONGER` points
 * above each of them. A group has at least two that learn and one that inspires; no city learns in
 * two groups; one may inspire several. The same evaluations always give the same groups.
 *
 * Limits: it looks at figures alone. Who is willing, and in which language, is for people to ask.
 */
import { LEAST_CITIES, quantileOf } from "./averages.ts";
import {
  latestWith,
  pointsOf,
  yearsOf,
  type ComparedCity,
  type Evaluation,
} from "./evaluation.ts";
import { peersOf, similarityOf } from "./peers.ts";
import { STRONGER } from "./suggestions.ts";

const MOST_LEARNING = 5;
const LEAST_LEARNING = 2;
const MOST_INSPIRING = 3;
/** The part of all cities that stands below the strong ones. */
const UPPER_QUARTER = 0.75;

export interface Member {
  city: ComparedCity;
  evaluation: Evaluation;
  points: number;
}

export interface LearningGroup {
  area: string;
  generation: string;
  /** The nearest to the city that asked first. */
  inspire: Member[];
  /** The city that asked, then the nearest to it. */
  learn: Member[];
  /** The largest distance between two members (see `peers.ts`). */
  spread: number;
  /** The years of the members' evaluations. */
  years: { from: number; to: number } | undefined;
}

export interface LearningInput {
  area: string;
  generation: string;
  /** Of all cities, ordered by city and date. */
  evaluations: readonly Evaluation[];
  /** The cities for which this area is one to focus on. */
  wants: ReadonlySet<string>;
}

/** The learning groups of an area; none where fewer than `LEAST_CITIES` cities have points. */
export function learningGroups({
  area,
  generation,
  evaluations,
  wants,
}: LearningInput): LearningGroup[] {
  const members = latestWith(evaluations, area, generation).flatMap(
    (evaluation): Member[] => {
      const points = pointsOf(evaluation, area);
      return points === undefined
        ? []
        : [{ city: evaluation.city, evaluation, points }];
    },
  );
  if (members.length < LEAST_CITIES) return [];
  const bound = quantileOf(
    members.map(({ points }) => points),
    UPPER_QUARTER,
  );
  const strong = members.filter(({ points }) => points >= bound);
  let waiting = members
    .filter(({ city, points }) => wants.has(city.id) && points < bound)
    .sort((a, b) => a.points - b.points || (a.city.id < b.city.id ? -1 : 1));
  const groups: LearningGroup[] = [];
  for (const first of waiting) {
    if (!waiting.includes(first)) continue;
    const learn = [first, ...nearest(first, waiting)].slice(0, MOST_LEARNING);
    const most = Math.max(...learn.map(({ points }) => points));
    const inspire = nearest(first, strong)
      .filter(({ points }) => points - most >= STRONGER)
      .slice(0, MOST_INSPIRING);
    if (learn.length < LEAST_LEARNING || inspire.length === 0) continue;
    const all = [...inspire, ...learn];
    groups.push({
      area,
      generation,
      inspire,
      learn,
      spread: spreadOf(all),
      years: yearsOf(all.map(({ evaluation }) => evaluation)),
    });
    waiting = waiting.filter((member) => !learn.includes(member));
  }
  return groups;
}

/** The members similar to one, the nearest first. */
function nearest({ city }: Member, members: readonly Member[]): Member[] {
  const byId = new Map(members.map((member) => [member.city.id, member]));
  return peersOf(
    city,
    members.map((member) => member.city),
  ).flatMap((peer) => byId.get(peer.city.id) ?? []);
}

const spreadOf = (members: readonly Member[]): number =>
  Math.max(
    ...members.flatMap((one, index) =>
      members
        .slice(index + 1)
        .map((other) => similarityOf(one.city, other.city)?.distance ?? 0),
    ),
  );
