/** Sentences of the interface text that the build leaves open, filled in in the browser. */

import { memoise } from "../site/memo.ts";

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
  const { plurals, numbers } = formatsOf(language);
  return fill(sentences[plurals.select(count)] ?? "", {
    count: numbers.format(count),
    ...values,
  });
}

/** Made once for each language: they take long to make. */
const formatsOf = memoise((language: string) => ({
  plurals: new Intl.PluralRules(language),
  numbers: new Intl.NumberFormat(language),
}));
