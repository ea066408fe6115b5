import { z } from "astro/zod";
import { addressSchema, partialDateSchema } from "../documents/schema.ts";
import { followsField } from "../i18n/entry.ts";

/** `content/figures.yml`: figures about the programme. None stands without date and source. */
export const figuresSchema = z.array(
  z.strictObject({
    value: z.number(),
    date: partialDateSchema,
    source: z
      .string()
      .meta({ description: "an id of vocab/sources.yml or an https address" }),
    label: z.record(z.string(), z.string().min(1)),
  }),
);

export type Figure = z.output<typeof figuresSchema>[number];

const sentence = z.string().trim().min(1);

/** The text about a network: one line, and the body. Its name stands in `vocab/networks.yml`. */
const text = { summary: sentence } as const;

/** A network's source file. Its members are the cities that name it. */
export const networkSchema = z.strictObject({
  ...text,
  acronym: sentence.optional(),
  localName: sentence.optional(),
  kind: z.enum(["international", "national", "regional", "project"]),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  founded: z
    .strictObject({
      year: z.int().min(1900).max(2100),
      source: addressSchema,
    })
    .optional(),
  members: z
    .strictObject({
      value: z.int().positive(),
      year: z.int().min(1900).max(2100).optional(),
      source: addressSchema,
    })
    .optional()
    .meta({
      description:
        "how many members it is said to have; who they are, cities say",
    }),
  website: addressSchema.optional(),
  milestones: z
    .array(
      z.strictObject({
        date: partialDateSchema.optional(),
        text: sentence,
        source: addressSchema,
      }),
    )
    .default([]),
  sources: z.array(z.string()).min(1),
});

/** A network in a further language: text only. */
export const networkTranslationSchema = z.strictObject({
  ...text,
  milestones: z.array(sentence).default([]),
  ...followsField,
});

export type Network = z.output<typeof networkSchema>;
export type NetworkText = z.output<typeof networkTranslationSchema>;
