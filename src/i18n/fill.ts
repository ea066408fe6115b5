/** Sentences of the interface text that the build leaves open, filled in in the browser. */

/** A sentence with its `{{names}}` filled in. */
export const fill = (
  sentence: string,
  values: Readonly<Record<string, string>>,
): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");

/**
 * A sentence with a number, in the plural that the language of the page has for it.
 * @param sentences one for each plural category of the language
 * @param values what else it leaves open
 */
export function fillCount(
  sentences: Readonly<Record<string, string>>,
  count: number,
  values: Readonly<Record<string, string>> = {},
  language = document.documentElement.lang,
): string {
  const category = new Intl.PluralRules(language).select(count);
  return fill(sentences[category] ?? "", {
    count: new Intl.NumberFormat(language).format(count),
    ...values,
  });
}
