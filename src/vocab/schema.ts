import { z } from "astro/zod";

/** A controlled list: id → its label in each language. The order of the file is the order shown. */
export const vocabularySchema = z.record(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  z.record(z.string(), z.string().min(1)),
);

export type Vocabulary = z.output<typeof vocabularySchema>;

/** The lists the site is built with; each is a file in `content/vocab/`. */
export const VOCABULARIES = [
  "themes",
  "kinds",
  "sections",
  "brief-sections",
  "practice-sections",
  "sdgs",
  "sizes",
  "diversity",
  "city-kinds",
  "memberships",
  "areas",
  "questionnaires",
  "formats",
  "networks",
  "sources",
] as const;

export type VocabularyName = (typeof VOCABULARIES)[number];
