/**
 * Classes of the share of residents born abroad, in percent. The Index has compared cities below
 * and above 15 per cent, and in finer classes since its revised questionnaire, of which only “10 to
 * 15” is seen in its reports; the bound at 25 is ours. The ids are those of `vocab/diversity.yml`.
 */
const CLASSES = [
  { id: "under-10", below: 10 },
  { id: "10-15", below: 15 },
  { id: "15-25", below: 25 },
  { id: "over-25", below: Infinity },
] as const;

export type Diversity = (typeof CLASSES)[number]["id"];

/** The class of a share in percent; undefined where it is not known. */
export const diversityOf = (
  share: number | undefined,
): Diversity | undefined =>
  share === undefined
    ? undefined
    : CLASSES.find(({ below }) => share < below)?.id;
