/** When a practice took place, as a reader is told it. */
import { formatDate } from "../i18n/format.ts";
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

/** What can be said of a period; dates come where the sentence names them. */
type Sentence = "since" | "fromTo" | "ongoing" | "spokenOf" | "undated";

type Say = (
  sentence: Sentence,
  dates: Readonly<Record<string, string>>,
) => string;

/**
 * When a practice happened, in a sentence: “since March 2019, ongoing”, “2018 to 2020”.
 * @param say the sentence in the reader's language, with the dates that it names
 */
export function periodSentence(
  {
    start,
    end,
    ongoing,
    year,
  }: Pick<PracticeEntry, "start" | "end" | "ongoing" | "year">,
  language: string,
  say: Say,
): string {
  const date = (value: string) => formatDate(value, language);
  if (start === undefined) {
    if (ongoing) return say("ongoing", {});
    return year === undefined
      ? say("undated", {})
      : say("spokenOf", { date: date(year) });
  }
  if (ongoing) return say("since", { date: date(start) });
  return end !== undefined && end !== start
    ? say("fromTo", { start: date(start), end: date(end) })
    : date(start);
}
