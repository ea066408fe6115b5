import { z } from "astro/zod";
import {
  addressSchema,
  idSchema,
  partialDateSchema,
} from "../documents/schema.ts";
import { followsField } from "../i18n/entry.ts";

/** Points of the Index, from 0 to 100. */
const pointsSchema = z.number().min(0).max(100);

/** Points by policy area: ids of `vocab/areas.yml`. An area that is not known is left out. */
const areasSchema = z.record(idSchema, pointsSchema);

/** A bound of a class: from `from` (included) up to `below` (excluded). */
const rangeSchema = z
  .strictObject({
    from: z.number().nonnegative().optional(),
    below: z.number().positive().optional(),
  })
  .refine(
    ({ from, below }) =>
      (from !== undefined || below !== undefined) &&
      (from === undefined || below === undefined || from < below),
    { params: { rule: "empty-range" } },
  );

/** The cities a result was compared with, where these were not all: by residents, by share in percent. */
const groupSchema = z.strictObject({
  population: rangeSchema.optional(),
  bornAbroad: rangeSchema.optional(),
});

const figureSchema = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    value,
    year: z.int().min(1900).max(2100).optional(),
  });

const shareSchema = figureSchema(pointsSchema);

/**
 * How sure the date is: it stands in the source (`stated`), was inferred (`approximate`), is that
 * of a sample the score stood in while the city's own evaluation is not dated (`standing`), or is
 * not known (`unknown`).
 */
export const DATINGS = [
  "stated",
  "approximate",
  "standing",
  "unknown",
] as const;

/**
 * One evaluation of one city, in a file of its own: `content/index-results/<city>/<date>.json`.
 * What no source says is left out; nothing is filled in.
 */
export const resultSchema = z
  .strictObject({
    date: partialDateSchema.optional(),
    dating: z.enum(DATINGS),
    questionnaire: idSchema.optional(),
    questions: z.int().positive().optional(),
    overall: pointsSchema.optional(),
    /** Where only a span was made public. */
    overallBetween: z.tuple([pointsSchema, pointsSchema]).optional(),
    areas: areasSchema.default({}),
    sample: z
      .strictObject({
        cities: z.int().positive().optional(),
        group: groupSchema.optional(),
        overall: pointsSchema.optional(),
        areas: areasSchema.default({}),
      })
      .optional()
      .meta({ description: "the cities compared: how many, their averages" }),
    ranks: z
      .array(
        z.strictObject({
          place: z.int().positive(),
          of: z.int().positive().optional(),
          shared: z.boolean().default(false),
          group: groupSchema.optional(),
        }),
      )
      .default([]),
    above: z.array(idSchema).default([]),
    below: z.array(idSchema).default([]),
    demography: z
      .strictObject({
        population: figureSchema(z.number().positive()).optional(),
        bornAbroad: shareSchema.optional(),
        nonNationals: shareSchema.optional(),
        migrantBackground: shareSchema.optional(),
      })
      .optional(),
    report: addressSchema.optional(),
    note: z.record(z.string(), z.string().trim().min(1)).optional(),
    sources: z.array(addressSchema).min(1),
  })
  .superRefine((result, context) => {
    const add = (rule: string, field: string) =>
      context.addIssue({ code: "custom", params: { rule }, path: [field] });
    if ((result.date === undefined) !== (result.dating === "unknown"))
      add("date-and-dating", "dating");
    if (result.overall !== undefined && result.overallBetween !== undefined)
      add("overall-twice", "overallBetween");
  });

export type Result = z.output<typeof resultSchema>;

/** `vocab/area-themes.yml`: the themes of good practices that belong to each area. */
export const areaThemesSchema = z.record(idSchema, z.array(idSchema).min(1));

/** The text about a policy area: one line, and the body. Its name stands in `vocab/areas.yml`. */
const text = { summary: z.string().trim().min(1) } as const;

/** An area's source file. */
export const areaSchema = z.strictObject({
  ...text,
  /** The composite it is averaged into. */
  composite: idSchema.optional(),
  /** Optional areas form the extended index; all others its core. */
  optional: z.boolean().default(false),
  /** The questionnaire it first stood in. */
  since: idSchema.optional(),
  sources: z.array(z.string()).min(1),
});

export const areaTranslationSchema = z.strictObject({
  ...text,
  ...followsField,
});

export type Area = z.output<typeof areaSchema>;
export type AreaText = z.output<typeof areaTranslationSchema>;
