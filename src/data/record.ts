/** How the records of open data say what they take from the rest of the site. */
import type { z } from "astro/zod";
import { countryName } from "../i18n/format.ts";
import type { VocabularyName } from "../vocab/schema.ts";
import type { countrySchema, labelled, sourceSchema } from "./schema.ts";

/** What a record takes from the site beside the thing itself. */
export interface RecordContext {
  language: string;
  /** The whole address of a path. */
  absolute: (path: string) => string;
  /** The label of an id of a controlled list. */
  label: (list: VocabularyName, id: string) => string;
  /** The title of a listed source; undefined where the source is an address. */
  sourceTitle: (source: string) => string | undefined;
}

/** An id of a list, with its label. */
export const labelOf = (
  { label }: RecordContext,
  list: VocabularyName,
  id: string,
): z.output<typeof labelled> => ({ id, label: label(list, id) });

export const countryOf = (
  { language }: RecordContext,
  code: string,
): z.output<typeof countrySchema> => ({
  code,
  name: countryName(code, language),
});

export const sourcesOf = (
  { sourceTitle }: RecordContext,
  sources: readonly string[],
): z.output<typeof sourceSchema>[] =>
  sources.map((source) => {
    const title = sourceTitle(source);
    return title === undefined
      ? { title: null, url: source }
      : { title, url: null };
  });
