/** Good practices as open data. */
import { z } from "astro/zod";
import { idSchema, partialDateSchema } from "../documents/schema.ts";
import type { Depth, PracticeEntry } from "../practices/practice.ts";
import { join, type Column } from "./columns.ts";
import { countryOf, labelOf, sourcesOf, type RecordContext } from "./record.ts";
import {
  countrySchema,
  labelled,
  languageSchema,
  sourceSchema,
} from "./schema.ts";

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
  country: countrySchema,
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
  sources: z.array(sourceSchema),
  depth: labelled,
  language: languageSchema,
  languages: z.array(languageSchema),
  outdated: z.boolean(),
});

export type PracticeRecord = z.output<typeof practiceRecordSchema>;
export type PracticeField = keyof PracticeRecord;

/** A practice as a record of open data. */
export function toPracticeRecord(
  practice: PracticeEntry,
  context: RecordContext,
  depthLabel: (depth: Depth) => string,
): PracticeRecord {
  const { city } = practice;
  return {
    id: practice.id,
    url: context.absolute(practice.path),
    title: practice.title,
    summary: practice.summary,
    city: { id: city.id, name: city.name },
    country: countryOf(context, city.country),
    size: city.size ? labelOf(context, "sizes", city.size) : null,
    networks: city.networks.map((id) => labelOf(context, "networks", id)),
    themes: practice.themes.map((id) => labelOf(context, "themes", id)),
    goals: practice.sdgs.map((number) => ({
      number,
      label: context.label("sdgs", String(number)),
    })),
    start: practice.start ?? null,
    end: practice.end ?? null,
    ongoing: practice.ongoing,
    year: practice.year ?? null,
    audience: practice.audience,
    partners: practice.partners,
    figures: practice.figures,
    cost: practice.cost ?? null,
    keywords: practice.keywords,
    documentation: practice.documentation,
    sources: sourcesOf(context, practice.sources),
    depth: { id: practice.depth, label: depthLabel(practice.depth) },
    language: practice.textLanguage,
    languages: practice.translations,
    outdated: practice.isStale,
  };
}

/** The columns of the table, in order: names and labels where people look first, ids behind. */
export const PRACTICE_COLUMNS = [
  { id: "title", field: "title", cell: ({ title }) => title },
  { id: "summary", field: "summary", cell: ({ summary }) => summary },
  { id: "city", field: "city", cell: ({ city }) => city.name },
  { id: "country", field: "country", cell: ({ country }) => country.name },
  { id: "size", field: "size", cell: ({ size }) => size?.label ?? null },
  {
    id: "networks",
    field: "networks",
    cell: ({ networks }) => join(networks.map(({ label }) => label)),
  },
  {
    id: "themes",
    field: "themes",
    cell: ({ themes }) => join(themes.map(({ label }) => label)),
  },
  {
    id: "goals",
    field: "goals",
    cell: ({ goals }) => join(goals.map(({ label }) => label)),
  },
  { id: "start", field: "start", cell: ({ start }) => start },
  { id: "end", field: "end", cell: ({ end }) => end },
  {
    id: "ongoing",
    field: "ongoing",
    cell: ({ ongoing }, yesOrNo) => yesOrNo(ongoing),
  },
  { id: "year", field: "year", cell: ({ year }) => year },
  {
    id: "audience",
    field: "audience",
    cell: ({ audience }) => join(audience),
  },
  {
    id: "partners",
    field: "partners",
    cell: ({ partners }) => join(partners),
  },
  { id: "figures", field: "figures", cell: ({ figures }) => join(figures) },
  { id: "cost", field: "cost", cell: ({ cost }) => cost?.amount ?? null },
  {
    id: "currency",
    field: "cost",
    cell: ({ cost }) => cost?.currency ?? null,
  },
  {
    id: "keywords",
    field: "keywords",
    cell: ({ keywords }) => join(keywords),
  },
  {
    id: "documentation",
    field: "documentation",
    cell: ({ documentation }) => join(documentation.map(({ url }) => url)),
  },
  {
    id: "sources",
    field: "sources",
    cell: ({ sources }) => join(sources.map(({ title, url }) => title ?? url)),
  },
  { id: "depth", field: "depth", cell: ({ depth }) => depth.label },
  { id: "language", field: "language", cell: ({ language }) => language },
  {
    id: "languages",
    field: "languages",
    cell: ({ languages }) => join(languages),
  },
  {
    id: "outdated",
    field: "outdated",
    cell: ({ outdated }, yesOrNo) => yesOrNo(outdated),
  },
  { id: "url", field: "url", cell: ({ url }) => url },
  { id: "id", field: "id", cell: ({ id }) => id },
  { id: "cityId", field: "city", cell: ({ city }) => city.id },
  {
    id: "countryCode",
    field: "country",
    cell: ({ country }) => country.code,
  },
  {
    id: "themeIds",
    field: "themes",
    cell: ({ themes }) => join(themes.map(({ id }) => id)),
  },
  {
    id: "goalNumbers",
    field: "goals",
    cell: ({ goals }) => join(goals.map(({ number }) => number)),
  },
] as const satisfies readonly Column<PracticeRecord, PracticeField>[];
