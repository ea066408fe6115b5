/** Fictional cities and evaluations, of which a test states only what it is about. */
import {
  byCityAndDate,
  timeOf,
  type ComparedCity,
  type Evaluation,
} from "../../src/scores/evaluation.ts";
import { resultSchema } from "../../src/scores/schema.ts";

const figure = (value: number | undefined, year: number | undefined = 2020) =>
  value === undefined ? undefined : { value, year };

export const makeCity = (
  id: string,
  population?: number,
  bornAbroad?: number,
  more: Partial<ComparedCity> = {},
): ComparedCity => ({
  id,
  name: `${id[0]?.toUpperCase()}${id.slice(1)}`,
  country: "FR",
  networks: [],
  population: figure(population),
  bornAbroad: figure(bornAbroad),
  nonNationals: undefined,
  migrantBackground: undefined,
  ...more,
});

/** An evaluation by the revised questionnaire, unless it says otherwise. */
export function makeEvaluation(
  city: ComparedCity,
  date: string | undefined,
  areas: Record<string, number>,
  more: Record<string, unknown> = {},
): Evaluation {
  return {
    id: `${city.id}/${date ?? "undated"}`,
    city,
    time: date === undefined ? undefined : timeOf(date),
    result: resultSchema.parse({
      date,
      dating: date === undefined ? "unknown" : "stated",
      questionnaire: "revised",
      areas,
      sources: ["https://example.org/report"],
      ...more,
    }),
  };
}

export const inOrder = (evaluations: Evaluation[]): Evaluation[] =>
  evaluations.sort(byCityAndDate);

export const plainAreas = (...ids: string[]) =>
  ids.map((id) => ({ id, isComposite: false }));
