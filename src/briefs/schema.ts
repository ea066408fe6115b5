import { z } from "astro/zod";
import { factFields, textFields } from "../documents/schema.ts";
import { followsField } from "../i18n/entry.ts";

/** A policy brief's source file. Its body has the sections of `vocab/brief-sections.yml`. */
export const briefSchema = z.strictObject({ ...textFields, ...factFields });

/** A policy brief in a further language: text only. */
export const briefTranslationSchema = z.strictObject({
  ...textFields,
  ...followsField,
});

export type Brief = z.output<typeof briefSchema>;
export type BriefText = z.output<typeof briefTranslationSchema>;
