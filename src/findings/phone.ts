/** Telephone numbers in a text: personal data as a rule, which no content should hold. */

/** What begins as numbers are dialled, +33 or 01 or (020), and goes on with figures. */
const CANDIDATE = /(?<![\p{L}\d.,/+-])(?:\+\d|\(0|0\d)[\d\s()./-]{6,30}/gu;
const DATE = /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d{2}(?:-\d{2})?\b/g;
/** “+250 000 000” is more people, not somebody's number. */
const SUM = /^\+\d{1,3}(?:\s\d{3})+$/;

/** Figures of a number with its area, at least and at most (ITU-T E.164). */
const FEWEST = 9;
const MOST = 15;

/** The first telephone number in a text, as far as one can tell: dates and sums are none. */
export const findPhone = (text: string): string | undefined =>
  Array.from(text.matchAll(CANDIDATE), ([candidate]) =>
    candidate.replace(/\D+$/, ""),
  ).find((candidate) => {
    const figures = candidate.replace(DATE, "").replace(/\D/g, "").length;
    return figures >= FEWEST && figures <= MOST && !SUM.test(candidate);
  });
