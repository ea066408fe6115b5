/** A city's points over time, never joined across two questionnaires. */
import {
  OVERALL,
  pointsOf,
  type Evaluation,
  type Measure,
} from "./evaluation.ts";
import type { Result } from "./schema.ts";

/** One evaluation on the line of time. */
export interface SeriesPoint {
  evaluation: string;
  /** As the evaluation gives it: to the year, the month or the day. */
  date: string;
  /** Decimal year. */
  time: number;
  dating: Result["dating"];
  /** Undefined where this evaluation gives none: the line has a gap there. */
  points: number | undefined;
}

/** Evaluations by one questionnaire: the only ones a line may join. */
export interface Segment {
  /** Undefined where the questionnaire is not known; such an evaluation stands alone. */
  generation: string | undefined;
  points: SeriesPoint[];
}

export interface Series {
  measure: Measure;
  /** In the order of their first evaluation. */
  segments: Segment[];
  /** Evaluations with points and no date: they have no place on the line. */
  undated: {
    evaluation: string;
    generation: string | undefined;
    points: number;
  }[];
}

/**
 * The points of one city in one measure over time.
 * @param evaluations of that city alone, in any order
 */
export function seriesOf(
  evaluations: readonly Evaluation[],
  measure: Measure,
): Series {
  const dated = evaluations
    .flatMap((evaluation) => {
      const { date } = evaluation.result;
      return evaluation.time === undefined || date === undefined
        ? []
        : [{ ...evaluation, time: evaluation.time, date }];
    })
    .sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
  const groups = Map.groupBy(
    dated,
    // Nobody knows whether two unknown questionnaires are the same one.
    ({ id, result }) => result.questionnaire ?? `unknown ${id}`,
  );
  return {
    measure,
    segments: [...groups.values()]
      .map((group) => ({
        generation: group[0]?.result.questionnaire,
        points: group.map((evaluation) => ({
          evaluation: evaluation.id,
          date: evaluation.date,
          time: evaluation.time,
          dating: evaluation.result.dating,
          points: pointsOf(evaluation, measure),
        })),
      }))
      .filter(({ points }) =>
        points.some((point) => point.points !== undefined),
      ),
    undated: evaluations.flatMap((evaluation) => {
      const points = pointsOf(evaluation, measure);
      return evaluation.time === undefined && points !== undefined
        ? [
            {
              evaluation: evaluation.id,
              generation: evaluation.result.questionnaire,
              points,
            },
          ]
        : [];
    }),
  };
}

/** The series of a city that hold anything: the whole first, then areas in the order given. */
export const allSeriesOf = (
  evaluations: readonly Evaluation[],
  areas: readonly string[],
): Series[] =>
  [OVERALL, ...areas]
    .map((measure) => seriesOf(evaluations, measure))
    .filter(
      ({ segments, undated }) => segments.length > 0 || undated.length > 0,
    );
