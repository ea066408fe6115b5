import { z } from "astro/zod";
import { hasField, schemaBy } from "../site/schemaBy.ts";

/** Ids are the names of files: English, lower case, words joined by hyphens. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const idSchema = z.string().regex(ID);

/** The id nearest to a name: “Mon Été” → `mon-ete`; empty where no letter is left. */
export const toId = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

/** Addresses are https, and nothing else can become a link. */
export const addressSchema = z.url({ protocol: /^https$/ });

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether the calendar has that day: there is no 30 February. */
const isDay = (text: string): boolean => {
  if (!PARTIAL_DATE.test(text)) return true; // found wrong already
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/**
 * A date known to the year, the month or the day, as text: `2018`, `2020-11`, `2024-02-01`.
 * YAML makes a number of the first and may make a date of the last; both are taken back.
 */
export const partialDateSchema = z.preprocess(
  (value) => {
    if (typeof value === "number") return String(value);
    return value instanceof Date ? value.toISOString().slice(0, 10) : value;
  },
  z
    .string()
    .regex(PARTIAL_DATE)
    .refine(isDay, { params: { rule: "bad-date" } })
    .meta({ description: "a date as YYYY, YYYY-MM or YYYY-MM-DD" }),
);

const dayFromYaml = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;

/** A language version of a document. Without an address it is known to exist, not where. */
export const versionSchema = z
  .strictObject({
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
    format: z.string().optional(),
    url: addressSchema.optional(),
    title: z.string().min(1).optional(),
    date: partialDateSchema.optional(),
  })
  .superRefine((version, context) => {
    if ((version.url === undefined) !== (version.format === undefined)) {
      context.addIssue({
        code: "custom",
        params: { rule: "format-with-address" },
        path: [version.url === undefined ? "format" : "url"],
      });
    }
  });

const ownDocumentSchema = z
  .strictObject({
    kind: z.string(),
    state: z.enum(["available", "new", "in-preparation"]).default("available"),
    newUntil: z.preprocess(dayFromYaml, z.iso.date()).optional(),
    date: partialDateSchema.optional(),
    versions: z.array(versionSchema),
  })
  .superRefine((document, context) => {
    if ((document.state === "new") !== (document.newUntil !== undefined)) {
      context.addIssue({
        code: "custom",
        params: { rule: "new-until" },
        path: ["newUntil"],
      });
    }
    const seen = new Set<string>();
    for (const [index, { language }] of document.versions.entries()) {
      if (seen.has(language)) {
        context.addIssue({
          code: "custom",
          params: { rule: "one-version-per-language", language },
          path: ["versions", index, "language"],
        });
      }
      seen.add(language);
    }
  });

/** “The documents of that other entry”, so that they are written once. */
const borrowedDocumentsSchema = z.strictObject({ entry: idSchema });

/** One item of an entry's `documents`: a document with its versions, or a reference. */
export const documentSchema = schemaBy((value) =>
  hasField(value, "entry") ? borrowedDocumentsSchema : ownDocumentSchema,
);

export type Version = z.output<typeof versionSchema>;
export type Document = z.output<typeof ownDocumentSchema>;
export type DocumentItem = Document | z.output<typeof borrowedDocumentsSchema>;

/** The text every entry with documents has, in each language. */
export const textFields = {
  title: z.string().trim().min(1),
  summary: z.string().trim().min(1),
  keywords: z.array(z.string().trim().min(1)).default([]),
} as const;

/** The facts every entry with documents has, in its source file. */
export const factFields = {
  number: z.int().min(1).optional(),
  themes: z.array(z.string()).default([]),
  authors: z.array(z.string().trim().min(1)).default([]),
  page: z.record(z.string(), addressSchema).default({}),
  documents: z.array(documentSchema).min(1),
  sources: z.array(z.string()).min(1),
} as const;
