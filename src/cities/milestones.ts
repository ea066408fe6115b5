/** What happened in a city or a network, in a reader's language. */
export interface Milestone {
  /** A partial date. */
  date: string | undefined;
  text: string;
  source: string;
}

/**
 * The milestones of a source file with the texts of a translation, in the same order; where one has
 * no text of its own, the source's stands.
 */
export const toMilestones = (
  source: readonly (Omit<Milestone, "date"> & { date?: string | undefined })[],
  texts: readonly unknown[],
  say: (text: string) => string,
): Milestone[] =>
  source.map(({ date, text, source: address }, index) => {
    const own = texts[index];
    return {
      date,
      text: say(typeof own === "string" ? own : text),
      source: address,
    };
  });
