/** When a practice took place, as a reader is told it. */
import { dateOf, type PracticeEntry } from "./practice.ts";

/** When a practice began, and until when it went on: a year, or as far as is known until today. */
export interface Period {
  from: number | undefined;
  to: number | "ongoing" | undefined;
}

const yearOf = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : Number(date.slice(0, 4));

export function periodOf(
  practice: Pick<PracticeEntry, "start" | "year" | "end" | "ongoing">,
): Period {
  const from = yearOf(dateOf(practice));
  const end = yearOf(practice.end);
  return {
    from,
    to: practice.ongoing ? "ongoing" : end === from ? undefined : end,
  };
}

/** Words for a period; `{{year}}` is left open. */
export interface PeriodStrings {
  since: string;
  ongoing: string;
}

/** “2014”, “2014–2018”, “since 2014”, “ongoing”; empty where nothing is known. */
export function periodText(
  { from, to }: Period,
  strings: PeriodStrings,
): string {
  if (to === "ongoing") {
    return from === undefined
      ? strings.ongoing
      : strings.since.replace("{{year}}", String(from));
  }
  return [from, to].filter((year) => year !== undefined).join("–");
}
