/** Each plural category of a language, with the smallest whole number that falls into it. */
export function pluralSamples(
  language: string,
): [category: string, count: number][] {
  const rules = new Intl.PluralRules(language);
  const samples = new Map<string, number>();
  for (let count = 0; count <= 200; count++) {
    const category = rules.select(count);
    if (!samples.has(category)) samples.set(category, count);
  }
  return [...samples];
}

/** A counted sentence in every plural form of a language, for the browser to choose from. */
export const inEveryPlural = (
  language: string,
  write: (count: number) => string,
): Record<string, string> =>
  Object.fromEntries(
    pluralSamples(language).map(([category, count]) => [
      category,
      write(count),
    ]),
  );
