/** When a practice happened, in words: “since March 2019”, “2018 to 2020”. */
import { formatDate } from "../i18n/format.ts";
import type { PracticeEntry } from "./practice.ts";

/** What can be said of a period; dates come where the sentence names them. */
type Sentence = "since" | "fromTo" | "ongoing" | "spokenOf" | "undated";

type Say = (
  sentence: Sentence,
  dates: Readonly<Record<string, string>>,
) => string;

/** @param say the sentence in the reader's language, with the dates that it names */
export function periodOf(
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
