import { z } from "astro/zod";
import { addressSchema } from "../documents/schema.ts";
import { followsField } from "../i18n/entry.ts";

/** A figure about a city: never without its source; without a year it is shown as undated. */
const figureSchema = z.strictObject({
  value: z.number().positive(),
  year: z.int().min(1900).max(2100).optional(),
  source: addressSchema,
});

const text = { name: z.string().trim().min(1) } as const;

/** A city's source file: a town, a district, a region, or a network that acts as one. */
export const citySchema = z.strictObject({
  ...text,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .meta({ description: "ISO 3166 code of the country, as FR" }),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  population: figureSchema.optional(),
  networks: z.array(z.string()).default([]),
});

/** A city in a further language: its name. */
export const cityTranslationSchema = z.strictObject({
  ...text,
  ...followsField,
});

export type City = z.output<typeof citySchema>;
export type CityText = z.output<typeof cityTranslationSchema>;
