import { typeset } from "../i18n/typography/index.ts";
import { memoise } from "../site/memo.ts";
import { getSite, once, readContent } from "../site/site.build.ts";
import {
  VOCABULARIES,
  vocabularySchema,
  type Vocabulary,
  type VocabularyName,
} from "./schema.ts";

const vocabularies = once(
  () =>
    new Map<VocabularyName, Vocabulary>(
      VOCABULARIES.map((name) => [
        name,
        readContent(`vocab/${name}.yml`, vocabularySchema),
      ]),
    ),
);

const getVocabulary = (name: VocabularyName): Vocabulary =>
  vocabularies().get(name) ?? {};

/** The ids of a list, in its order. */
export const getIds = (name: VocabularyName): string[] =>
  Object.keys(getVocabulary(name));

export const isListed = (name: VocabularyName, id: string): boolean =>
  Object.hasOwn(getVocabulary(name), id);

/** The label of an id, typeset, in that language or, where there is none, the source language's. */
export const getLabel = (
  name: VocabularyName,
  id: string,
  language: string,
): string => labels(name)(language)(id);

const labels = memoise((name: VocabularyName) =>
  memoise((language: string) =>
    memoise((id: string) => readLabel(name, id, language)),
  ),
);

function readLabel(name: VocabularyName, id: string, language: string): string {
  const labels = getVocabulary(name)[id];
  const label = labels?.[language];
  if (label !== undefined) return typeset(label, language);
  const { sourceLanguage } = getSite();
  const fallback = labels?.[sourceLanguage];
  if (fallback === undefined)
    throw new Error(`vocab/${name}.yml has no label for “${id}”.`);
  return typeset(fallback, sourceLanguage);
}
