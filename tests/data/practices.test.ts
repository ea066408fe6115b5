import { describe, expect, test } from "vitest";
import { columnsOf, toRows } from "../../src/data/columns.ts";
import {
  PRACTICE_COLUMNS,
  practiceRecordSchema,
  toPracticeRecord,
} from "../../src/data/practices.ts";
import { fileJsonSchema, fileSchema } from "../../src/data/schema.ts";
import { CONTEXT } from "./context.ts";
import { MAP, TEA } from "./practice.ts";

const FIELDS = Object.keys(practiceRecordSchema.shape);
const toRecord = (practice: typeof TEA) =>
  toPracticeRecord(practice, CONTEXT, (depth) => `depth ${depth}`);
const tea = toRecord(TEA);
const map = toRecord(MAP);

describe("a record", () => {
  test("has labels beside ids", () => {
    expect(tea).toEqual({
      id: "tea-on-the-bridge",
      url: "https://example.org/en/good-practices/tea-on-the-bridge/",
      title: "Tea on the “old” bridge",
      summary: "Every Friday, people drink tea.",
      city: { id: "bridgetown", name: "Bridgetown-on-Ink" },
      country: { code: "FR", name: "France" },
      size: { id: "100k-200k", label: "sizes 100k-200k" },
      networks: [{ id: "north", label: "networks north" }],
      themes: [
        { id: "housing", label: "themes housing" },
        { id: "youth", label: "themes youth" },
      ],
      goals: [
        { number: 10, label: "sdgs 10" },
        { number: 11, label: "sdgs 11" },
      ],
      start: "2019-09",
      end: null,
      ongoing: true,
      year: null,
      audience: ["both banks", "guests"],
      partners: ["the school"],
      figures: ["=40 cups"],
      cost: { amount: 250, currency: "EUR" },
      keywords: ["meeting"],
      documentation: [
        {
          title: "The tea book",
          language: "fr",
          url: "https://example.org/book",
        },
      ],
      sources: [
        { title: "The fictional dossier", url: null },
        { title: null, url: "https://example.org/tea" },
      ],
      depth: { id: "full", label: "depth full" },
      language: "en",
      languages: ["en", "fr"],
      outdated: false,
    });
  });

  test("shows what is missing as missing", () => {
    expect(map).toMatchObject({
      size: null,
      networks: [],
      start: null,
      year: null,
      cost: null,
      language: "fr",
      languages: ["fr"],
    });
  });

  test("fits its schema, with every field in the schema's order", () => {
    for (const record of [tea, map]) {
      expect(practiceRecordSchema.parse(record)).toEqual(record);
      expect(Object.keys(record)).toEqual(FIELDS);
    }
  });
});

describe("the table", () => {
  const [headings, first, second] = toRows(
    PRACTICE_COLUMNS,
    [tea, map],
    ({ id }) => `[${id}]`,
    (value) => (value ? "oui" : "non"),
  );
  const row = (cells = first) =>
    Object.fromEntries(
      PRACTICE_COLUMNS.map(({ id }, place) => [id, cells?.[place]]),
    );

  test("has a heading for each column", () => {
    expect(headings).toEqual(PRACTICE_COLUMNS.map(({ id }) => `[${id}]`));
  });

  test("has a row for each record", () => {
    expect(row(first)).toEqual({
      title: "Tea on the “old” bridge",
      summary: "Every Friday, people drink tea.",
      city: "Bridgetown-on-Ink",
      country: "France",
      size: "sizes 100k-200k",
      networks: "networks north",
      themes: "themes housing | themes youth",
      goals: "sdgs 10 | sdgs 11",
      start: "2019-09",
      end: null,
      ongoing: "oui",
      year: null,
      audience: "both banks | guests",
      partners: "the school",
      figures: "=40 cups",
      cost: 250,
      currency: "EUR",
      keywords: "meeting",
      documentation: "https://example.org/book",
      sources: "The fictional dossier | https://example.org/tea",
      depth: "depth full",
      language: "en",
      languages: "en | fr",
      outdated: "non",
      url: "https://example.org/en/good-practices/tea-on-the-bridge/",
      id: "tea-on-the-bridge",
      cityId: "bridgetown",
      countryCode: "FR",
      themeIds: "housing | youth",
      goalNumbers: "10 | 11",
    });
    expect(row(second)).toMatchObject({
      size: null,
      cost: null,
      themes: "themes youth",
    });
  });

  test("holds every field of a record", () => {
    const ids = (field: string) =>
      columnsOf(PRACTICE_COLUMNS, field).map(({ id }) => id);
    expect(FIELDS.filter((field) => ids(field).length === 0)).toEqual([]);
    expect(ids("cost")).toEqual(["cost", "currency"]);
  });
});

test("the JSON Schema describes every field of a record", () => {
  const schema = fileJsonSchema(
    fileSchema(practiceRecordSchema),
    { name: "practice", schema: practiceRecordSchema },
    "https://example.org/schema.json",
    (field) => `about ${field}`,
  );
  expect(schema).toMatchObject({
    $id: "https://example.org/schema.json",
    $schema: "https://json-schema.org/draft/2020-12/schema",
    required: [
      "title",
      "language",
      "licence",
      "date",
      "citation",
      "source",
      "schema",
      "items",
    ],
    properties: {
      items: { type: "array", items: { $ref: "#/$defs/practice" } },
    },
    $defs: {
      practice: {
        required: FIELDS,
        properties: Object.fromEntries(
          FIELDS.map((field) => [field, { description: `about ${field}` }]),
        ),
      },
    },
  });
});
