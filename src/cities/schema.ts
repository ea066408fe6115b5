import { z } from "astro/zod";
import {
  addressSchema,
  idSchema,
  partialDateSchema,
} from "../documents/schema.ts";
import { followsField } from "../i18n/entry.ts";

const dated = {
  year: z.int().min(1900).max(2100).optional(),
  source: addressSchema,
} as const;

/** A figure about a city: never without its source; without a year it is shown as undated. */
const figureSchema = z.strictObject({ value: z.number().positive(), ...dated });

/** A share of a city's population, in percent. */
const shareSchema = z.strictObject({
  value: z.number().min(0).max(100),
  ...dated,
});

const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ description: "ISO 3166 code of the country, as FR" });

/** A figure or list about the population that a note may explain, in each language. */
const FIGURES = [
  "population",
  "bornAbroad",
  "nonNationals",
  "migrantBackground",
  "nationalities",
  "origins",
  "languages",
] as const;

export type CityFigure = (typeof FIGURES)[number];

const sentence = z.string().trim().min(1);

/** The text of a city in a language; its profile is the body. */
const text = {
  name: sentence,
  notes: z.partialRecord(z.enum(FIGURES), sentence).default({}).meta({
    description: "what must be known to read a figure, by the figure's field",
  }),
} as const;

/** A city's source file: a town, a district, a region, or a network that acts as one. */
export const citySchema = z.strictObject({
  ...text,
  localName: sentence.optional(),
  kind: idSchema.default("city"),
  country: countrySchema,
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  membership: idSchema.optional(),
  joined: z
    .strictObject({ year: z.int().min(2000).max(2100), source: addressSchema })
    .optional(),
  networks: z.array(z.string()).default([]),
  population: figureSchema.optional(),
  bornAbroad: shareSchema.optional(),
  nonNationals: shareSchema.optional(),
  migrantBackground: shareSchema.optional(),
  nationalities: figureSchema
    .optional()
    .meta({ description: "number of nationalities among residents" }),
  origins: z
    .strictObject({ countries: z.array(countrySchema).min(1), ...dated })
    .optional()
    .meta({ description: "main countries of origin, the largest first" }),
  languages: z
    .strictObject({
      codes: z.array(z.string().regex(/^[a-z]{2,3}$/)).default([]),
      count: z.int().positive().optional(),
      ...dated,
    })
    .optional()
    .meta({ description: "languages spoken: their codes, or how many" }),
  milestones: z
    .array(
      z.strictObject({
        date: partialDateSchema.optional(),
        text: sentence,
        source: addressSchema,
      }),
    )
    .default([]),
  page: addressSchema
    .optional()
    .meta({ description: "the programme's page about the city" }),
  sources: z.array(z.string()).default([]),
});

/** A city in a further language: text only. */
export const cityTranslationSchema = z.strictObject({
  ...text,
  milestones: z
    .array(sentence)
    .default([])
    .meta({ description: "the text of each milestone, in the source's order" }),
  ...followsField,
});

export type City = z.output<typeof citySchema>;
export type CityText = z.output<typeof cityTranslationSchema>;
