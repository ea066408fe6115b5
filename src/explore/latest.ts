/** The latest results of each city, apart by questionnaire: what is read without script. Pure. */
import { latestOf, type Evaluation } from "../scores/evaluation.ts";
import { hasPoints } from "./columns.ts";

export interface LatestResults {
  /** Undefined where the questionnaire is not known. */
  generation: string | undefined;
  /** By the name of their city. */
  evaluations: Evaluation[];
}

/**
 * @param evaluations ordered by city and date
 * @param generations the questionnaires, oldest first; the newest comes first, the unknown last
 * @param compare compares names of cities
 */
export function latestByGeneration(
  evaluations: readonly Evaluation[],
  generations: readonly string[],
  compare: (a: string, b: string) => number,
): LatestResults[] {
  return [...generations.toReversed(), undefined]
    .map((generation) => ({
      generation,
      evaluations: latestOf(
        evaluations,
        (evaluation) =>
          hasPoints(evaluation) &&
          evaluation.result.questionnaire === generation,
      ).sort(
        (a, b) =>
          compare(a.city.name, b.city.name) || (a.city.id < b.city.id ? -1 : 1),
      ),
    }))
    .filter((group) => group.evaluations.length > 0);
}
