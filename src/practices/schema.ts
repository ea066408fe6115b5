import { z } from "astro/zod";
import { addressSchema, partialDateSchema } from "../documents/schema.ts";
import { followsField } from "../i18n/entry.ts";

const phrases = z.array(z.string().trim().min(1)).default([]);

/** The text of a practice in a language, its sections left out: they are the body. */
const text = {
  title: z.string().trim().min(1).max(140),
  summary: z.string().trim().min(1).max(400),
  keywords: phrases,
  audience: phrases.meta({ description: "for whom: target groups" }),
  partners: phrases.meta({
    description: "with whom: services, associations, others",
  }),
  figures: phrases.meta({
    description: "results in figures, a short phrase each",
  }),
} as const;

/** A link to a report, a video, a page about the practice. */
const documentationSchema = z.strictObject({
  title: z.string().trim().min(1),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
  url: addressSchema,
});

/** Goals a practice names at most, as the programme's form asks. */
const MOST_GOALS = 3;

/** A practice's source file: the fields of the programme's form that are facts, and its text. */
export const practiceSchema = z
  .strictObject({
    ...text,
    // The name of a file in cities/: the check says which is meant where there is none.
    city: z.string().trim().min(1),
    themes: z.array(z.string()).min(1),
    start: partialDateSchema.optional(),
    end: partialDateSchema.optional(),
    ongoing: z.boolean().default(false),
    year: partialDateSchema.optional().meta({
      description: "the year the source speaks of, where no beginning is known",
    }),
    sdgs: z.array(z.int().min(1).max(17)).max(MOST_GOALS).default([]),
    cost: z
      .strictObject({
        amount: z.number().positive(),
        currency: z.string().regex(/^[A-Z]{3}$/),
      })
      .optional(),
    documentation: z.array(documentationSchema).default([]),
    sources: z.array(z.string()).min(1),
  })
  .superRefine((practice, context) => {
    const add = (rule: string, field: string) =>
      context.addIssue({ code: "custom", params: { rule }, path: [field] });
    if (practice.ongoing && practice.end !== undefined)
      add("ended-and-ongoing", "ongoing");
    if (practice.start && practice.end && practice.end < practice.start) {
      add("end-before-start", "end");
    }
    if (practice.year !== undefined && practice.start !== undefined)
      add("year-and-start", "year");
  });

/** A practice in a further language: text only. */
export const practiceTranslationSchema = z.strictObject({
  ...text,
  ...followsField,
});

export type Practice = z.output<typeof practiceSchema>;
export type PracticeText = z.output<typeof practiceTranslationSchema>;
