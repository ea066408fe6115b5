/**
 * The collections of texts in `content/`: each a folder with a folder per language, and the
 * schemas of its source and translation files. The build and the check both read this table.
 */
import type { VocabularyName } from "./vocab/schema.ts";
import { citySchema, cityTranslationSchema } from "./cities/schema.ts";
import {
  practiceSchema,
  practiceTranslationSchema,
} from "./practices/schema.ts";
import { briefSchema, briefTranslationSchema } from "./briefs/schema.ts";
import {
  resourceSchema,
  resourceTranslationSchema,
} from "./resources/schema.ts";
import { pageSchema, pageTranslationSchema } from "./texts/schema.ts";

interface Collection<Source, Translation> {
  folder: string;
  source: Source;
  translation: Translation;
  /** The headings its texts have, as a list of `content/vocab/`, and whether all are needed. */
  sections: { list: VocabularyName; complete: boolean } | undefined;
}

const collection = <Source, Translation>(
  folder: string,
  source: Source,
  translation: Translation,
  sections?: { list: VocabularyName; complete: boolean },
): Collection<Source, Translation> => ({
  folder,
  source,
  translation,
  sections,
});

export const COLLECTIONS = {
  resources: collection("resources", resourceSchema, resourceTranslationSchema),
  briefs: collection("policy-briefs", briefSchema, briefTranslationSchema, {
    list: "brief-sections",
    complete: true,
  }),
  practices: collection(
    "good-practices",
    practiceSchema,
    practiceTranslationSchema,
    {
      list: "practice-sections",
      complete: false,
    },
  ),
  cities: collection("cities", citySchema, cityTranslationSchema),
  pages: collection("pages", pageSchema, pageTranslationSchema),
} as const;

export type CollectionName = keyof typeof COLLECTIONS;
