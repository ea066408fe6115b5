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
import { networkSchema, networkTranslationSchema } from "./programme/schema.ts";
import { areaSchema, areaTranslationSchema } from "./scores/schema.ts";
import { pageSchema, pageTranslationSchema } from "./texts/schema.ts";

interface Collection<Source, Translation> {
  folder: string;
  source: Source;
  translation: Translation;
  /** The headings its texts have, as a list of `content/vocab/`, and whether all are needed. */
  sections: { list: VocabularyName; complete: boolean } | undefined;
  /** The list its entries stand in: a file is the text about one of its ids. */
  about: VocabularyName | undefined;
}

const collection = <Source, Translation>(
  folder: string,
  source: Source,
  translation: Translation,
  {
    sections,
    about,
  }: Partial<Pick<Collection<Source, Translation>, "sections" | "about">> = {},
): Collection<Source, Translation> => ({
  folder,
  source,
  translation,
  sections,
  about,
});

export const COLLECTIONS = {
  resources: collection("resources", resourceSchema, resourceTranslationSchema),
  briefs: collection("policy-briefs", briefSchema, briefTranslationSchema, {
    sections: { list: "brief-sections", complete: true },
  }),
  practices: collection(
    "good-practices",
    practiceSchema,
    practiceTranslationSchema,
    { sections: { list: "practice-sections", complete: false } },
  ),
  cities: collection("cities", citySchema, cityTranslationSchema),
  areas: collection("index-areas", areaSchema, areaTranslationSchema, {
    about: "areas",
  }),
  networks: collection("networks", networkSchema, networkTranslationSchema, {
    about: "networks",
  }),
  pages: collection("pages", pageSchema, pageTranslationSchema),
} as const;

export type CollectionName = keyof typeof COLLECTIONS;

/** The evaluations: JSON of no language, `content/index-results/<city>/<date>.json`. */
export const RESULTS_FOLDER = "index-results";
