/**
 * Classes of a share of residents, in percent. The Index compared cities below and from 15 % of
 * residents born abroad; its revised questionnaire compares within finer classes, of which 10 to
 * 15 % is seen in its reports. The other bounds are this site's own.
 */
const CLASSES = [
  { id: "under-5", from: 0, below: 5 },
  { id: "5-10", from: 5, below: 10 },
  { id: "10-15", from: 10, below: 15 },
  { id: "15-25", from: 15, below: 25 },
  { id: "over-25", from: 25, below: Infinity },
] as const;

/** The older rule's one bound, in percent. */
export const OLDER_BOUND = 15;

export type ShareClass = (typeof CLASSES)[number]["id"];

/** The class of a share in percent; undefined where it is not known. */
export const shareClassOf = (
  share: number | undefined,
): ShareClass | undefined =>
  share === undefined
    ? undefined
    : CLASSES.find(({ below }) => share < below)?.id;

/** The bounds of a class, in percent: from `from` (included) to `below` (excluded). */
export const boundsOf = (
  id: ShareClass,
): { from: number | undefined; below: number | undefined } => {
  const found = CLASSES.find((known) => known.id === id);
  return {
    from: found && found.from > 0 ? found.from : undefined,
    below: found && found.below < Infinity ? found.below : undefined,
  };
};
