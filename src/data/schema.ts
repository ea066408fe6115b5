import { z } from "astro/zod";
import { idSchema, partialDateSchema } from "../documents/schema.ts";

const languageSchema = z.string().min(2);
const labelled = z.strictObject({ id: z.string(), label: z.string() });
const phrases = z.array(z.string());

/**
 * A good practice as open data: what is known of it, with labels beside ids. What is not known is
 * null or an empty list, never left out: every record has the same fields.
 */
export const practiceRecordSchema = z.strictObject({
  id: idSchema,
  url: z.url(),
  title: z.string(),
  summary: z.string(),
  city: z.strictObject({ id: z.string(), name: z.string() }),
  country: z.strictObject({
    code: z.string().regex(/^[A-Z]{2}$/),
    name: z.string(),
  }),
  size: labelled.nullable(),
  networks: z.array(labelled),
  themes: z.array(labelled),
  goals: z.array(
    z.strictObject({ number: z.int().min(1).max(17), label: z.string() }),
  ),
  start: partialDateSchema.nullable(),
  end: partialDateSchema.nullable(),
  ongoing: z.boolean(),
  year: partialDateSchema.nullable(),
  audience: phrases,
  partners: phrases,
  figures: phrases,
  cost: z
    .strictObject({ amount: z.number(), currency: z.string().length(3) })
    .nullable(),
  keywords: phrases,
  documentation: z.array(
    z.strictObject({
      title: z.string(),
      language: languageSchema,
      url: z.url(),
    }),
  ),
  sources: z.array(
    z.strictObject({ title: z.string().nullable(), url: z.url().nullable() }),
  ),
  depth: labelled,
  language: languageSchema,
  languages: z.array(languageSchema),
  outdated: z.boolean(),
});

export type PracticeRecord = z.output<typeof practiceRecordSchema>;
export type Field = keyof PracticeRecord;

/** The fields of a record, in their order. */
export const FIELDS = Object.keys(practiceRecordSchema.shape) as Field[];

/** The file of all good practices in one language. */
export const datasetSchema = z.strictObject({
  title: z.string(),
  language: languageSchema,
  licence: z.strictObject({ name: z.string(), url: z.url() }),
  date: z.iso.date(),
  source: z.url(),
  schema: z.url(),
  items: z.array(practiceRecordSchema),
});

export type Dataset = z.output<typeof datasetSchema>;

/**
 * The JSON Schema (json-schema.org, draft 2020-12) of the file; its `$defs/practice` is that of a
 * record.
 * @param address where the schema itself stands
 * @param describe says what a field of a record means
 */
export const datasetJsonSchema = (
  address: string,
  describe: (field: Field) => string,
): object => ({
  $id: address,
  ...z.toJSONSchema(datasetSchema, {
    metadata: z.registry<{ id: string }>().add(practiceRecordSchema, {
      id: "practice",
    }),
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== practiceRecordSchema) return;
      const properties = jsonSchema.properties ?? {};
      for (const field of FIELDS) {
        const property = properties[field];
        // A copy: fields of one kind share theirs.
        if (typeof property === "object")
          properties[field] = { ...property, description: describe(field) };
      }
    },
  }),
});
