import { z } from "astro/zod";
import { factFields, textFields } from "../documents/schema.ts";
import { followsField } from "../i18n/entry.ts";

/** A resource's source file: its facts, and its text in one language. */
export const resourceSchema = z
  .strictObject({
    ...textFields,
    ...factFields,
    section: z.string().optional(),
    network: z.string().optional(),
  })
  .superRefine((resource, context) => {
    // Entries of the numbered dossier have both; the others neither.
    if ((resource.number === undefined) !== (resource.section === undefined)) {
      context.addIssue({
        code: "custom",
        params: { rule: "number-with-section" },
        path: [resource.number === undefined ? "section" : "number"],
      });
    }
  });

/** A resource in a further language: text only. */
export const resourceTranslationSchema = z.strictObject({
  ...textFields,
  ...followsField,
});

export type Resource = z.output<typeof resourceSchema>;
export type ResourceText = z.output<typeof resourceTranslationSchema>;
