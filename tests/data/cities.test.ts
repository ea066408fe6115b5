import { describe, expect, test } from "vitest";
import {
  CITY_COLUMNS,
  cityRecordSchema,
  toCityRecord,
} from "../../src/data/cities.ts";
import { columnsOf, toRows } from "../../src/data/columns.ts";
import type { CityEntry } from "../../src/profiles/city.ts";
import { CONTEXT } from "./context.ts";
import { TEA } from "./practice.ts";

const CENSUS = "https://example.org/census";

/** A fictional city of which everything is known. */
const BRIDGETOWN: CityEntry = {
  id: "bridgetown",
  path: "/en/cities/bridgetown/",
  name: "Bridgetown-on-Ink",
  source: {
    name: "Bridgetown-on-Ink",
    notes: {},
    localName: "Pont-sur-Encre",
    kind: "city",
    country: "FR",
    latitude: 45.5,
    longitude: -1.25,
    membership: "international",
    joined: { year: 2012, source: "https://example.org/joined" },
    networks: ["north", "south"],
    population: { value: 120000, year: 2020, source: CENSUS },
    bornAbroad: { value: 12.5, year: 2019, source: CENSUS },
    nonNationals: { value: 7, source: CENSUS },
    migrantBackground: { value: 30.1, year: 2018, source: CENSUS },
    nationalities: { value: 90, year: 2021, source: CENSUS },
    origins: { countries: ["DZ", "PT"], year: 2020, source: CENSUS },
    languages: { codes: ["fr", "ar"], count: 40, year: 2020, source: CENSUS },
    milestones: [],
    page: "https://example.org/programme/bridgetown",
    sources: ["dossier", CENSUS],
  },
  notes: { bornAbroad: "+ only those over 15" },
  milestones: [
    {
      date: "2010",
      text: "The bridge was built.",
      source: "https://example.org/bridge",
    },
    {
      date: undefined,
      text: "=It has a song.",
      source: "https://example.org/song",
    },
  ],
  size: "100k-200k",
  diversity: "10-15",
  results: [],
  practices: [TEA],
  hasProfile: true,
  textLanguage: "en",
  sourceLanguage: "en",
  isFallback: false,
  isStale: false,
  translations: ["en", "fr"],
  fileId: "en/bridgetown",
  file: "content/cities/en/bridgetown.md",
};

/** One of which only the name and the country are known. */
const HILL: CityEntry = {
  ...BRIDGETOWN,
  id: "hill",
  path: "/en/cities/hill/",
  name: "Hill",
  source: {
    name: "Hill",
    notes: {},
    kind: "region",
    country: "PT",
    networks: [],
    milestones: [],
    sources: [],
  },
  notes: {},
  milestones: [],
  size: undefined,
  diversity: undefined,
  practices: [],
  translations: ["en"],
};

const bridgetown = toCityRecord(
  BRIDGETOWN,
  ["bridgetown/2014", "bridgetown/2021-06"],
  CONTEXT,
);
const hill = toCityRecord(HILL, [], CONTEXT);

describe("a record", () => {
  test("has each figure with its year, its source and what must be known", () => {
    expect(bridgetown).toEqual({
      id: "bridgetown",
      url: "https://example.org/en/cities/bridgetown/",
      name: "Bridgetown-on-Ink",
      localName: "Pont-sur-Encre",
      kind: { id: "city", label: "city-kinds city" },
      country: { code: "FR", name: "France" },
      latitude: 45.5,
      longitude: -1.25,
      membership: { id: "international", label: "memberships international" },
      joined: { year: 2012, source: "https://example.org/joined" },
      networks: [
        { id: "north", label: "networks north" },
        { id: "south", label: "networks south" },
      ],
      population: { value: 120000, year: 2020, source: CENSUS, note: null },
      size: { id: "100k-200k", label: "sizes 100k-200k" },
      bornAbroad: {
        value: 12.5,
        year: 2019,
        source: CENSUS,
        note: "+ only those over 15",
      },
      diversity: { id: "10-15", label: "diversity 10-15" },
      nonNationals: { value: 7, year: null, source: CENSUS, note: null },
      migrantBackground: {
        value: 30.1,
        year: 2018,
        source: CENSUS,
        note: null,
      },
      nationalities: { value: 90, year: 2021, source: CENSUS, note: null },
      origins: {
        countries: [
          { code: "DZ", name: "Algeria" },
          { code: "PT", name: "Portugal" },
        ],
        year: 2020,
        source: CENSUS,
        note: null,
      },
      spoken: {
        languages: [
          { code: "fr", name: "French" },
          { code: "ar", name: "Arabic" },
        ],
        count: 40,
        year: 2020,
        source: CENSUS,
        note: null,
      },
      milestones: [
        {
          date: "2010",
          text: "The bridge was built.",
          source: "https://example.org/bridge",
        },
        {
          date: null,
          text: "=It has a song.",
          source: "https://example.org/song",
        },
      ],
      evaluations: ["bridgetown/2014", "bridgetown/2021-06"],
      practices: ["tea-on-the-bridge"],
      page: "https://example.org/programme/bridgetown",
      sources: [
        { title: "The fictional dossier", url: null },
        { title: null, url: CENSUS },
      ],
      language: "en",
      languages: ["en", "fr"],
      outdated: false,
    });
  });

  test("shows what is missing as missing", () => {
    expect(hill).toEqual({
      id: "hill",
      url: "https://example.org/en/cities/hill/",
      name: "Hill",
      localName: null,
      kind: { id: "region", label: "city-kinds region" },
      country: { code: "PT", name: "Portugal" },
      latitude: null,
      longitude: null,
      membership: null,
      joined: null,
      networks: [],
      population: null,
      size: null,
      bornAbroad: null,
      diversity: null,
      nonNationals: null,
      migrantBackground: null,
      nationalities: null,
      origins: null,
      spoken: null,
      milestones: [],
      evaluations: [],
      practices: [],
      page: null,
      sources: [],
      language: "en",
      languages: ["en"],
      outdated: false,
    });
  });

  test("fits its schema, with every field in the schema's order", () => {
    for (const record of [bridgetown, hill]) {
      expect(cityRecordSchema.parse(record)).toEqual(record);
      expect(Object.keys(record)).toEqual(Object.keys(cityRecordSchema.shape));
    }
  });
});

describe("the table", () => {
  const [headings = [], first, second] = toRows(
    CITY_COLUMNS,
    [bridgetown, hill],
    ({ id, part }) => (part ? `${id}.${part}` : id),
    (value) => (value ? "yes" : "no"),
  );
  const row = (cells = first) =>
    Object.fromEntries(
      headings.map((heading, place) => [heading, cells?.[place]]),
    );

  test("has no two columns of one heading", () => {
    expect(new Set(headings).size).toBe(headings.length);
  });

  test("has year, source and note right behind each figure", () => {
    const place = headings.indexOf("bornAbroad");
    expect(headings.slice(place, place + 4)).toEqual([
      "bornAbroad",
      "bornAbroad.year",
      "bornAbroad.source",
      "bornAbroad.note",
    ]);
  });

  test("has a row for each record", () => {
    expect(row()).toMatchObject({
      name: "Bridgetown-on-Ink",
      joined: 2012,
      "joined.source": "https://example.org/joined",
      population: 120000,
      "population.year": 2020,
      "population.source": CENSUS,
      "population.note": null,
      bornAbroad: 12.5,
      "bornAbroad.note": "+ only those over 15",
      nonNationals: 7,
      "nonNationals.year": null,
      origins: "Algeria | Portugal",
      "origins.year": 2020,
      spoken: "French | Arabic",
      spokenCount: 40,
      milestones: "2010 – The bridge was built. | =It has a song.",
      "milestones.source":
        "https://example.org/bridge | https://example.org/song",
      evaluations: "bridgetown/2014 | bridgetown/2021-06",
      practices: "tea-on-the-bridge",
      outdated: "no",
      "city.id": "bridgetown",
      "kind.id": "city",
      "country.code": "FR",
      "networks.id": "north | south",
      "origins.code": "DZ | PT",
      "spoken.code": "fr | ar",
    });
    expect(row(second)).toMatchObject({
      name: "Hill",
      population: null,
      "population.year": null,
      "population.source": null,
      origins: "",
      latitude: null,
    });
  });

  test("holds every field of a record", () => {
    expect(
      Object.keys(cityRecordSchema.shape).filter(
        (field) => columnsOf(CITY_COLUMNS, field).length === 0,
      ),
    ).toEqual([]);
  });
});
