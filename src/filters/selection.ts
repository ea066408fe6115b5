/** Faceted selection: any value within a facet, all facets together. Pure. */

/** For each facet, values: those chosen, or those a thing has. */
export type Selection = ReadonlyMap<string, ReadonlySet<string>>;

/** Whether a thing with these values is within a selection. An empty facet asks for nothing. */
export const matches = (values: Selection, selection: Selection): boolean =>
  [...selection].every(
    ([facet, chosen]) =>
      chosen.size === 0 ||
      [...chosen].some((value) => values.get(facet)?.has(value) ?? false),
  );

/**
 * How many things choosing a value shows: what the other facets leave, with that value. Such
 * counts stay true when another value of the same facet is chosen already.
 */
export function countWithin(
  things: readonly Selection[],
  selection: Selection,
  facet: string,
  value: string,
): number {
  const others = new Map([...selection].filter(([name]) => name !== facet));
  return things.filter(
    (values) =>
      (values.get(facet)?.has(value) ?? false) && matches(values, others),
  ).length;
}
