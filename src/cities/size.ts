/**
 * Classes of population, as the Index compares cities since its revised questionnaire (classes of
 * 100,000 to 200,000, 200,000 to 500,000 and above are seen in its reports; those below are one
 * class here). The ids are those of `vocab/sizes.yml`.
 */
const CLASSES = [
  { id: "under-100k", below: 100_000 },
  { id: "100k-200k", below: 200_000 },
  { id: "200k-500k", below: 500_000 },
  { id: "over-500k", below: Infinity },
] as const;

export type Size = (typeof CLASSES)[number]["id"];

/** The class of a population; undefined where it is not known. */
export const sizeOf = (population: number | undefined): Size | undefined =>
  population === undefined
    ? undefined
    : CLASSES.find(({ below }) => population < below)?.id;
