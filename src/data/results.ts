/** Evaluations by the Index as open data. They are in no language: ids and numbers, notes in each. */
import { z } from "astro/zod";
import { idSchema, partialDateSchema } from "../documents/schema.ts";
import { OVERALL } from "../scores/evaluation.ts";
import type { Column as ImportColumn } from "../scores/import/table.ts";
import { resultSchema, type Result } from "../scores/schema.ts";
import type { Column } from "./columns.ts";
import { commonFileSchema, labelsSchema, textsSchema } from "./schema.ts";

const pointsSchema = z.number().min(0).max(100);
/** Points by area; an area that is not known is left out. */
const areasSchema = z.record(idSchema, pointsSchema);
const rangeSchema = z
  .strictObject({ from: z.number().nullable(), below: z.number().nullable() })
  .nullable();
const groupSchema = z
  .strictObject({ population: rangeSchema, bornAbroad: rangeSchema })
  .nullable();
const figureSchema = z
  .strictObject({ value: z.number(), year: z.int().nullable() })
  .nullable();

/**
 * One evaluation of one city as open data. What is not known is null or empty, never left out;
 * only `areas` hold no more than the areas that are known.
 */
export const resultRecordSchema = z.strictObject({
  id: z.string().regex(/^[^/]+\/[^/]+$/),
  city: idSchema,
  date: partialDateSchema.nullable(),
  dating: resultSchema.shape.dating,
  questionnaire: idSchema.nullable(),
  questions: z.int().positive().nullable(),
  overall: pointsSchema.nullable(),
  overallBetween: z
    .strictObject({ from: pointsSchema, to: pointsSchema })
    .nullable(),
  areas: areasSchema,
  sample: z.strictObject({
    cities: z.int().positive().nullable(),
    group: groupSchema,
    overall: pointsSchema.nullable(),
    areas: areasSchema,
  }),
  ranks: z.array(
    z.strictObject({
      place: z.int().positive(),
      of: z.int().positive().nullable(),
      shared: z.boolean(),
      group: groupSchema,
    }),
  ),
  above: z.array(idSchema),
  below: z.array(idSchema),
  demography: z.strictObject({
    population: figureSchema,
    bornAbroad: figureSchema,
    nonNationals: figureSchema,
    migrantBackground: figureSchema,
  }),
  report: z.url().nullable(),
  note: textsSchema,
  sources: z.array(z.url()).min(1),
});

export type ResultRecord = z.output<typeof resultRecordSchema>;
export type ResultField = keyof ResultRecord;

/** The file of all evaluations. */
export const resultsFileSchema = commonFileSchema(resultRecordSchema, {
  cities: labelsSchema,
  areas: labelsSchema,
  questionnaires: labelsSchema,
});

export type ResultLabels = z.output<typeof resultsFileSchema>["labels"];

type Group = NonNullable<Result["sample"]>["group"];

const toRange = (
  range: NonNullable<Group>["population"],
): z.output<typeof rangeSchema> =>
  range ? { from: range.from ?? null, below: range.below ?? null } : null;

const toGroup = (group: Group): z.output<typeof groupSchema> =>
  group
    ? {
        population: toRange(group.population),
        bornAbroad: toRange(group.bornAbroad),
      }
    : null;

const toFigure = (
  figure: { value: number; year?: number | undefined } | undefined,
): z.output<typeof figureSchema> =>
  figure ? { value: figure.value, year: figure.year ?? null } : null;

/**
 * An evaluation as a record of open data.
 * @param id `<city>/<date>`, as its file is named
 * @param say typesets a note in its language
 */
export function toResultRecord(
  id: string,
  result: Result,
  say: (text: string, language: string) => string,
): ResultRecord {
  const { overallBetween, sample, demography } = result;
  return {
    id,
    city: id.slice(0, id.indexOf("/")),
    date: result.date ?? null,
    dating: result.dating,
    questionnaire: result.questionnaire ?? null,
    questions: result.questions ?? null,
    overall: result.overall ?? null,
    overallBetween: overallBetween
      ? { from: overallBetween[0], to: overallBetween[1] }
      : null,
    areas: result.areas,
    sample: {
      cities: sample?.cities ?? null,
      group: toGroup(sample?.group),
      overall: sample?.overall ?? null,
      areas: sample?.areas ?? {},
    },
    ranks: result.ranks.map(({ place, of, shared, group }) => ({
      place,
      of: of ?? null,
      shared,
      group: toGroup(group),
    })),
    above: result.above,
    below: result.below,
    demography: {
      population: toFigure(demography?.population),
      bornAbroad: toFigure(demography?.bornAbroad),
      nonNationals: toFigure(demography?.nonNationals),
      migrantBackground: toFigure(demography?.migrantBackground),
    },
    report: result.report ?? null,
    note: Object.fromEntries(
      Object.entries(result.note ?? {}).map(([language, text]) => [
        language,
        say(text, language),
      ]),
    ),
    sources: result.sources,
  };
}

/** One row of the table: the points of one evaluation in one area, or overall. */
export interface ResultRow {
  result: ResultRecord;
  area: string;
  value: number | null;
  average: number | null;
}

/**
 * The rows of an evaluation, in long format: one for the whole, so that an evaluation of which no
 * points are known stands in the table as well, and one for each area of which the city's points
 * or the sample's average are known.
 * @param order the areas, in the order of their list
 */
export const toResultRows = (
  result: ResultRecord,
  order: readonly string[],
): ResultRow[] => [
  {
    result,
    area: OVERALL,
    value: result.overall,
    average: result.sample.overall,
  },
  ...order
    .filter((area) => area in result.areas || area in result.sample.areas)
    .map((area) => ({
      result,
      area,
      value: result.areas[area] ?? null,
      average: result.sample.areas[area] ?? null,
    })),
];

/**
 * The columns of the table, in no language: those that `npm run import:index` reads, so that the
 * table can be read back.
 */
export const RESULT_COLUMNS = [
  { id: "city", field: "city", cell: ({ result }) => result.city },
  { id: "date", field: "date", cell: ({ result }) => result.date },
  { id: "dating", field: "dating", cell: ({ result }) => result.dating },
  {
    id: "questionnaire",
    field: "questionnaire",
    cell: ({ result }) => result.questionnaire,
  },
  {
    id: "questions",
    field: "questions",
    cell: ({ result }) => result.questions,
  },
  { id: "area", field: ["overall", "areas"], cell: ({ area }) => area },
  { id: "value", field: ["overall", "areas"], cell: ({ value }) => value },
  {
    id: "sample_cities",
    field: "sample",
    cell: ({ result }) => result.sample.cities,
  },
  { id: "sample_average", field: "sample", cell: ({ average }) => average },
  {
    id: "population",
    field: "demography",
    cell: ({ result }) => result.demography.population?.value ?? null,
  },
  {
    id: "population_year",
    field: "demography",
    cell: ({ result }) => result.demography.population?.year ?? null,
  },
  {
    id: "born_abroad",
    field: "demography",
    cell: ({ result }) => result.demography.bornAbroad?.value ?? null,
  },
  {
    id: "born_abroad_year",
    field: "demography",
    cell: ({ result }) => result.demography.bornAbroad?.year ?? null,
  },
  { id: "report", field: "report", cell: ({ result }) => result.report },
  {
    id: "source",
    field: "sources",
    // No address has a space in it.
    cell: ({ result }) => result.sources.join(" "),
  },
] as const satisfies readonly Column<ResultRow, ResultField, ImportColumn>[];
