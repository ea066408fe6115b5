import { describe, expect, test } from "vitest";
import { toRows } from "../../src/data/columns.ts";
import {
  RESULT_COLUMNS,
  resultRecordSchema,
  toResultRecord,
  toResultRows,
} from "../../src/data/results.ts";
import { toCsv } from "../../src/i18n/csv.ts";
import { resultSchema } from "../../src/scores/schema.ts";

const SOURCE = "https://example.org/report";
const toRecord = (id: string, content: object) =>
  toResultRecord(
    id,
    resultSchema.parse(content),
    (text, language) => `${language}: ${text}`,
  );

/** A fictional evaluation of which everything is known. */
const full = toRecord("bridgetown/2021-06", {
  date: "2021-06",
  dating: "stated",
  questionnaire: "revised",
  questions: 90,
  overall: 64,
  areas: { interaction: 47.5, commitment: 0 },
  sample: {
    cities: 120,
    group: { population: { from: 100000 } },
    overall: 60,
    areas: { commitment: 70, language: 51 },
  },
  ranks: [
    { place: 5, of: 120 },
    { place: 2, shared: true },
  ],
  above: ["language"],
  demography: {
    population: { value: 120000, year: 2020 },
    bornAbroad: { value: 12.5 },
  },
  report: "https://example.org/full",
  note: { en: "A note.", fr: "Une note." },
  sources: [SOURCE, "https://example.org/press"],
});

/** One of which it is known that it was made, and no more. */
const bare = toRecord("hill/undated", {
  dating: "unknown",
  sources: [SOURCE],
});

/** One of which a span is known. */
const span = toRecord("hill/2020", {
  date: "2020",
  dating: "standing",
  overallBetween: [50, 59],
  sources: [SOURCE],
});

describe("a record", () => {
  test("has what is known", () => {
    expect(full).toEqual({
      id: "bridgetown/2021-06",
      city: "bridgetown",
      date: "2021-06",
      dating: "stated",
      questionnaire: "revised",
      questions: 90,
      overall: 64,
      overallBetween: null,
      areas: { interaction: 47.5, commitment: 0 },
      sample: {
        cities: 120,
        group: {
          population: { from: 100000, below: null },
          bornAbroad: null,
        },
        overall: 60,
        areas: { commitment: 70, language: 51 },
      },
      ranks: [
        { place: 5, of: 120, shared: false, group: null },
        { place: 2, of: null, shared: true, group: null },
      ],
      above: ["language"],
      below: [],
      demography: {
        population: { value: 120000, year: 2020 },
        bornAbroad: { value: 12.5, year: null },
        nonNationals: null,
        migrantBackground: null,
      },
      report: "https://example.org/full",
      note: { en: "en: A note.", fr: "fr: Une note." },
      sources: [SOURCE, "https://example.org/press"],
    });
  });

  test("shows what is missing as missing", () => {
    expect(bare).toEqual({
      id: "hill/undated",
      city: "hill",
      date: null,
      dating: "unknown",
      questionnaire: null,
      questions: null,
      overall: null,
      overallBetween: null,
      areas: {},
      sample: { cities: null, group: null, overall: null, areas: {} },
      ranks: [],
      above: [],
      below: [],
      demography: {
        population: null,
        bornAbroad: null,
        nonNationals: null,
        migrantBackground: null,
      },
      report: null,
      note: {},
      sources: [SOURCE],
    });
    expect(span.overallBetween).toEqual({ from: 50, to: 59 });
  });

  test("fits its schema, with every field in the schema's order", () => {
    for (const record of [full, bare, span]) {
      expect(resultRecordSchema.parse(record)).toEqual(record);
      expect(Object.keys(record)).toEqual(
        Object.keys(resultRecordSchema.shape),
      );
    }
  });
});

test("the table, in long format, word for word: zero is a value, a gap is empty", () => {
  const rows = toRows(
    RESULT_COLUMNS,
    [full, bare, span].flatMap((record) =>
      toResultRows(record, [
        "commitment",
        "education",
        "language",
        "interaction",
      ]),
    ),
    ({ id }) => id,
    String,
  );
  expect(toCsv(rows, ",").slice(1).split("\r\n")).toEqual([
    "city,date,dating,questionnaire,questions,area,value,sample_cities,sample_average,population,population_year,born_abroad,born_abroad_year,report,source",
    "bridgetown,2021-06,stated,revised,90,overall,64,120,60,120000,2020,12.5,,https://example.org/full,https://example.org/report https://example.org/press",
    "bridgetown,2021-06,stated,revised,90,commitment,0,120,70,120000,2020,12.5,,https://example.org/full,https://example.org/report https://example.org/press",
    "bridgetown,2021-06,stated,revised,90,language,,120,51,120000,2020,12.5,,https://example.org/full,https://example.org/report https://example.org/press",
    "bridgetown,2021-06,stated,revised,90,interaction,47.5,120,,120000,2020,12.5,,https://example.org/full,https://example.org/report https://example.org/press",
    "hill,,unknown,,,overall,,,,,,,,,https://example.org/report",
    "hill,2020,standing,,,overall,,,,,,,,,https://example.org/report",
    "",
  ]);
});
