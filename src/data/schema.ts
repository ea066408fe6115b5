/** What the files of open data have in common: the frame around the records, and parts of these. */
import { z } from "astro/zod";

export const languageSchema = z.string().min(2);

/** An id of a controlled list, with its label. */
export const labelled = z.strictObject({ id: z.string(), label: z.string() });

export const countrySchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}$/),
  name: z.string(),
});

/** Where something is known from: a public document by title, a web page by address. */
export const sourceSchema = z.strictObject({
  title: z.string().nullable(),
  url: z.url().nullable(),
});

/** A text in each language of the site. */
export const textsSchema = z.record(languageSchema, z.string());

/** What is said about a file; its texts and addresses are in one language or in each. */
const about = <Text extends z.ZodType, Address extends z.ZodType>(
  text: Text,
  address: Address,
) => ({
  licence: z.strictObject({ name: z.string(), url: z.url() }),
  date: z.iso.date(),
  citation: text,
  source: address,
  schema: z.url(),
});

/** A file of records in one language. */
export const fileSchema = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    title: z.string(),
    language: languageSchema,
    ...about(z.string(), z.url()),
    items: z.array(item),
  });

/** What the ids of a list are called, in each language. */
export const labelsSchema = z.record(z.string(), textsSchema);

/** A file of records in no language: they hold ids, whose names stand under `labels`, by list. */
export const commonFileSchema = <Item extends z.ZodType, List extends string>(
  item: Item,
  lists: Record<List, typeof labelsSchema>,
) =>
  z.strictObject({
    title: textsSchema,
    ...about(textsSchema, z.record(languageSchema, z.url())),
    labels: z.strictObject(lists),
    items: z.array(item),
  });

/**
 * The JSON Schema (json-schema.org, draft 2020-12) of a file; its `$defs` hold that of a record,
 * by name.
 * @param address where the schema itself stands
 * @param describe says what a field of a record means
 */
export const fileJsonSchema = (
  file: z.ZodType,
  record: { name: string; schema: z.ZodObject },
  address: string,
  describe: (field: string) => string,
): object => ({
  $id: address,
  ...z.toJSONSchema(file, {
    metadata: z.registry<{ id: string }>().add(record.schema, {
      id: record.name,
    }),
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== record.schema) return;
      const properties = jsonSchema.properties ?? {};
      for (const [field, property] of Object.entries(properties)) {
        // A copy: fields of one kind share theirs.
        if (typeof property === "object")
          properties[field] = { ...property, description: describe(field) };
      }
    },
  }),
});
