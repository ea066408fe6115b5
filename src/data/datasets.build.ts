/** THE list of what is offered as open data, and the files of each. */
import type { TFunction } from "i18next";
import type { z } from "astro/zod";
import { separatorOf, toCsv } from "../i18n/csv.ts";
import { formatDate } from "../i18n/format.ts";
import { paths } from "../i18n/paths.ts";
import { getStrings } from "../i18n/strings.build.ts";
import type { JsonLd } from "../layout/structured.ts";
import {
  absolute,
  getDate,
  getLanguage,
  getLanguages,
  getSite,
} from "../site/site.build.ts";
import { getIds } from "../vocab/vocab.build.ts";
import { CHART_COLUMNS, chartRecordSchema } from "./charts.ts";
import { CITY_COLUMNS, cityRecordSchema } from "./cities.ts";
import { columnsOf, toRows, type Column, type Part } from "./columns.ts";
import { PRACTICE_COLUMNS, practiceRecordSchema } from "./practices.ts";
import {
  getChartRecords,
  getCityRecords,
  getPracticeRecords,
  getResultLabels,
  getResultRecords,
} from "./records.build.ts";
import {
  RESULT_COLUMNS,
  resultRecordSchema,
  resultsFileSchema,
  toResultRows,
} from "./results.ts";
import { fileJsonSchema, fileSchema } from "./schema.ts";
import { datasetJsonLd } from "./structured.ts";

/** A field of a record: the headings of the columns that hold it, and what it means. */
export interface FieldText {
  id: string;
  columns: string[];
  meaning: string;
}

/** A file of a dataset; without a language it is in none. */
export interface DatasetFile {
  /** Its name, without the ending. */
  file: string;
  format: "csv" | "json";
  language: string | undefined;
}

export const MEDIA_TYPES = {
  csv: "text/csv",
  json: "application/json",
} as const satisfies Record<DatasetFile["format"], string>;

export interface Dataset {
  id: "practices" | "cities" | "results" | "charts";
  /** What its files are called. */
  name: string;
  /** The page where people read the same. */
  page: (language: string) => string;
  /** The feed that tells what is new. */
  feed: ((language: string) => string) | undefined;
  files: DatasetFile[];
  count: (language: string) => Promise<number>;
  json: (language: string) => Promise<object>;
  csv: (language: string) => Promise<string>;
  /** What the JSON file looks like, in the site's source language. */
  schema: () => object;
  fields: (language: string) => FieldText[];
}

/** What differs between datasets. */
interface Definition<
  Field extends string,
  Item,
  Row,
  Id extends string,
> extends Pick<Dataset, "id" | "name" | "page"> {
  feed?: (language: string) => string;
  /** Whether it has files in each language; else it has some in none. */
  isLocalised: boolean;
  record: { name: string; schema: z.ZodObject<Record<Field, z.ZodType>> };
  file: z.ZodType;
  items: (language: string) => Promise<Item[]>;
  /** The content of the JSON file around the records. */
  around: (items: Item[], language: string) => object | Promise<object>;
  columns: readonly Column<Row, Field, Id>[];
  rows: (items: Item[]) => Row[];
  heading: (column: Column<Row, Field, Id>, t: TFunction) => string;
  meaning: (field: Field, t: TFunction) => string;
}

function define<Field extends string, Item, Row, Id extends string>(
  definition: Definition<Field, Item, Row, Id>,
): Dataset {
  const { id, name, page, feed, isLocalised, record, columns } = definition;
  const { items, around, heading, meaning } = definition;
  const languages = isLocalised
    ? getLanguages().map(({ code }) => ({
        file: `${name}.${code}`,
        language: code,
      }))
    : [{ file: name, language: undefined }];
  return {
    id,
    name,
    page,
    feed,
    files: languages.flatMap((named) =>
      (["csv", "json"] as const).map((format) => ({ ...named, format })),
    ),
    count: async (language) => (await items(language)).length,
    json: async (language) => around(await items(language), language),
    csv: async (language) => {
      const t = getStrings(language);
      const rows = toRows(
        columns,
        definition.rows(await items(language)),
        (column) => heading(column, t),
        (value) => t(value ? "data.yes" : "data.no"),
      );
      return toCsv(rows, isLocalised ? separatorOf(language) : ",");
    },
    schema: () => {
      const t = getStrings(getSite().sourceLanguage);
      return fileJsonSchema(
        definition.file,
        record,
        absolute(paths.dataSchema(name)),
        (field) => meaning(field as Field, t),
      );
    },
    fields: (language) => {
      const t = getStrings(language);
      return (Object.keys(record.schema.shape) as Field[]).map((field) => ({
        id: field,
        columns: columnsOf(columns, field).map((column) => heading(column, t)),
        meaning: meaning(field, t),
      }));
    },
  };
}

/** What a dataset is called, in that language. */
export const titleOf = (id: Dataset["id"], language: string): string =>
  getStrings(language)(`data.${id}.title`, { site: getSite().name[language] });

/** What a file is called, in that language: what it is for and, if in one, in what language. */
export function fileLabel(file: DatasetFile, language: string): string {
  const t = getStrings(language);
  return file.language === undefined
    ? t(`data.${file.format}`)
    : t(`data.${file.format}In`, {
        language: getLanguage(file.language).name,
      });
}

/** How a dataset is cited, in that language. */
export const citationOf = (id: Dataset["id"], language: string): string =>
  getStrings(language)("data.citation", {
    title: titleOf(id, language),
    date: formatDate(getDate(), language),
    address: absolute(paths.page(language, "data")),
    licence: getSite().licence.name,
  });

/** The file of a dataset in a language. */
const inLanguage =
  ({ id, name, page }: Pick<Dataset, "id" | "name" | "page">) =>
  (items: object[], language: string): object => ({
    title: titleOf(id, language),
    language,
    licence: getSite().licence,
    date: getDate(),
    citation: citationOf(id, language),
    source: absolute(page(language)),
    schema: absolute(paths.dataSchema(name)),
    items,
  });

/** A text in each language of the site. */
export const inEach = (
  text: (language: string) => string,
): Record<string, string> =>
  Object.fromEntries(getLanguages().map(({ code }) => [code, text(code)]));

/** A heading or, for a part of what a column holds, that of the part: “Population (year)”. */
const withPart = (t: TFunction, column: string, part?: Part): string =>
  part === undefined ? column : t(`data.parts.${part}`, { column });

const practices = {
  id: "practices",
  name: "good-practices",
  page: paths.practices,
} as const;
const cities = { id: "cities", name: "cities", page: paths.cities } as const;
const results = {
  id: "results",
  name: "index-results",
  page: paths.index,
} as const;

const charts = { id: "charts", name: "charts", page: paths.index } as const;

/** All datasets, in the order they are shown. */
export const getDatasets = (): Dataset[] => [
  define({
    ...practices,
    feed: paths.practicesFeed,
    isLocalised: true,
    record: { name: "practice", schema: practiceRecordSchema },
    file: fileSchema(practiceRecordSchema),
    items: getPracticeRecords,
    around: inLanguage(practices),
    columns: PRACTICE_COLUMNS,
    rows: (items) => items,
    heading: ({ id }, t) => t(`data.practices.columns.${id}`),
    meaning: (field, t) => t(`data.practices.fields.${field}`),
  }),
  define({
    ...cities,
    isLocalised: true,
    record: { name: "city", schema: cityRecordSchema },
    file: fileSchema(cityRecordSchema),
    items: getCityRecords,
    around: inLanguage(cities),
    columns: CITY_COLUMNS,
    rows: (items) => items,
    heading: ({ id, part }, t) =>
      withPart(t, t(`data.cities.columns.${id}`), part),
    meaning: (field, t) => t(`data.cities.fields.${field}`),
  }),
  define({
    ...results,
    isLocalised: false,
    record: { name: "evaluation", schema: resultRecordSchema },
    file: resultsFileSchema,
    items: getResultRecords,
    around: async (items) => ({
      title: inEach((language) => titleOf("results", language)),
      licence: getSite().licence,
      date: getDate(),
      citation: inEach((language) => citationOf("results", language)),
      source: inEach((language) => absolute(paths.index(language))),
      schema: absolute(paths.dataSchema(results.name)),
      labels: await getResultLabels(items),
      items,
    }),
    columns: RESULT_COLUMNS,
    rows: (items) =>
      items.flatMap((item) => toResultRows(item, getIds("areas"))),
    heading: ({ id }) => id,
    meaning: (field, t) => t(`data.results.fields.${field}`),
  }),
  define({
    ...charts,
    isLocalised: true,
    record: { name: "chart", schema: chartRecordSchema },
    file: fileSchema(chartRecordSchema),
    items: getChartRecords,
    around: inLanguage(charts),
    columns: CHART_COLUMNS,
    rows: (items) => items,
    heading: ({ id, part }, t) =>
      withPart(t, t(`data.charts.columns.${id}`), part),
    meaning: (field, t) => t(`data.charts.fields.${field}`),
  }),
];

/** Every file of a format, as a route: its name, whose it is, and in what language it is written. */
export const getFiles = (
  format: DatasetFile["format"],
): {
  params: { file: string };
  props: { dataset: Dataset; language: string };
}[] =>
  getDatasets().flatMap((dataset) =>
    dataset.files
      .filter((file) => file.format === format)
      .map(({ file, language = getSite().sourceLanguage }) => ({
        params: { file },
        props: { dataset, language },
      })),
  );

/** A dataset for search engines, with the files for readers of that language. */
export const getJsonLd = (
  { id, page, files }: Dataset,
  language: string,
): JsonLd => {
  const chosen = files.filter(
    (file) => file.language === undefined || file.language === language,
  );
  return datasetJsonLd({
    title: titleOf(id, language),
    description: getStrings(language)(`data.${id}.description`),
    language: chosen.find((file) => file.language)?.language,
    licence: getSite().licence,
    date: getDate(),
    citation: citationOf(id, language),
    source: absolute(page(language)),
    catalogue: absolute(paths.dataCatalogue()),
    files: chosen.map(({ file, format }) => ({
      address: absolute(paths.data(file, format)),
      type: MEDIA_TYPES[format],
    })),
  });
};
