import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Ajv2020, type SchemaObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "node-html-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { practiceRecordSchema } from "../../src/data/practices.ts";
import { fileSchema } from "../../src/data/schema.ts";
import { buildWorld, readPage } from "../build/site.ts";
import { makeWorld } from "../worlds/world.ts";

let site = "";
beforeAll(() => {
  const content = makeWorld("base");
  // A city whose words would run as formulas, without a French text, evaluated at an unknown date.
  mkdirSync(join(content, "index-results", "hill"));
  for (const [file, text] of Object.entries({
    "cities/en/hill.md": HILL,
    "index-results/hill/undated.json": HILL_UNDATED,
  }))
    writeFileSync(join(content, file), text);
  site = buildWorld(content, {
    SOURCE_DATE_EPOCH: String(Date.UTC(2026, 0, 15) / 1000),
  });
});

const HILL = `---
name: "=Hill+1"
notes:
  bornAbroad: "@home, and above 15 only"
country: PT
latitude: 41.39
bornAbroad: { value: 12.5, source: "https://example.org/hill" }
milestones:
  - { text: "-5 degrees; and snow", source: "https://example.org/snow" }
---
`;
const HILL_UNDATED = JSON.stringify({
  dating: "unknown",
  overallBetween: [50, 59],
  areas: { interaction: 0.5 },
  note: { en: "It's a span.", fr: "C'est une fourchette." },
  sources: ["https://example.org/hill", "https://example.org/press"],
});

const LICENCE = {
  name: "CC BY 4.0",
  url: "https://creativecommons.org/licenses/by/4.0/",
};
const read = (path: string) => readFileSync(join(site, path), "utf8");
const json = (path: string): unknown => JSON.parse(read(path));
const dataset = (language: string) =>
  fileSchema(practiceRecordSchema).parse(
    json(`data/good-practices.${language}.json`),
  );

describe("the JSON file of practices", () => {
  test("fits its schema, and says licence, date, citation, source and language", () => {
    const { items, ...about } = dataset("fr");
    expect(about).toEqual({
      title: "Bonnes pratiques – Villes fictives",
      language: "fr",
      licence: LICENCE,
      date: "2026-01-15",
      citation:
        "Bonnes pratiques – Villes fictives, données ouvertes, édition indépendante du 15\u00a0janvier\u00a02026, https://example.org/fr/data/, CC BY 4.0",
      source: "https://example.org/fr/good-practices/",
      schema: "https://example.org/data/good-practices.schema.json",
    });
    expect(items.map(({ id }) => id)).toEqual([
      "tea-on-the-bridge",
      "a-map-of-voices",
    ]);
  });

  test("has the texts and labels of its language", () => {
    const [tea] = dataset("fr").items;
    expect(tea).toMatchObject({
      city: { id: "bridgetown", name: "Pont-sur-Encre" },
      country: { code: "FR", name: "France" },
      themes: [
        { id: "housing", label: "Logement" },
        { id: "youth", label: "Jeunesse" },
      ],
      depth: { id: "full" },
      url: "https://example.org/fr/good-practices/tea-on-the-bridge/",
    });
  });
});

describe("the JSON file of cities", () => {
  test("has each figure with its year, and says what it could not translate", () => {
    expect(json("data/cities.fr.json")).toMatchObject({
      title: "Villes – Villes fictives",
      language: "fr",
      licence: LICENCE,
      date: "2026-01-15",
      source: "https://example.org/fr/cities/",
      schema: "https://example.org/data/cities.schema.json",
      items: [
        {
          id: "hill",
          url: "https://example.org/fr/cities/hill/",
          name: "=Hill+1",
          population: null,
          bornAbroad: {
            value: 12.5,
            year: null,
            source: "https://example.org/hill",
            note: "@home, and above 15 only",
          },
          diversity: { id: "10-15" },
          evaluations: ["hill/undated"],
          practices: [],
          language: "en",
          languages: ["en"],
        },
        {
          id: "bridgetown",
          name: "Pont-sur-Encre",
          networks: [{ id: "north", label: "Réseau du nord" }],
          population: {
            value: 120000,
            year: 2020,
            source: "https://example.org/census",
            note: null,
          },
          evaluations: ["bridgetown/2021-06"],
          practices: ["tea-on-the-bridge", "a-map-of-voices"],
          language: "fr",
        },
      ],
    });
  });
});

describe("the JSON file of results", () => {
  test("is in no language, and names its ids in each", () => {
    expect(json("data/index-results.json")).toMatchObject({
      title: {
        fr: "Résultats de l’Index – Villes fictives",
        en: "Results of the Index – Fictional Cities",
      },
      licence: LICENCE,
      date: "2026-01-15",
      citation: {
        en: "Results of the Index – Fictional Cities, open data, independent edition of 15\u00a0January\u00a02026, https://example.org/en/data/, CC BY 4.0",
      },
      source: {
        fr: "https://example.org/fr/index/",
        en: "https://example.org/en/index/",
      },
      schema: "https://example.org/data/index-results.schema.json",
      labels: {
        cities: {
          bridgetown: { fr: "Pont-sur-Encre", en: "Bridgetown-on-Ink" },
          hill: { fr: "=Hill+1", en: "=Hill+1" },
        },
        areas: { commitment: { fr: "Engagement", en: "Commitment" } },
        questionnaires: {
          revised: { en: "revised questionnaire (from 2020)" },
        },
      },
      items: [
        { id: "bridgetown/2021-06", city: "bridgetown", overall: 64 },
        {
          id: "hill/undated",
          date: null,
          dating: "unknown",
          overall: null,
          overallBetween: { from: 50, to: 59 },
          areas: { interaction: 0.5 },
          note: { en: "It’s a span.", fr: "C’est une fourchette." },
        },
      ],
    });
  });
});

describe("each JSON file", () => {
  test.each([
    ["good-practices.fr", "good-practices", "practice"],
    ["good-practices.en", "good-practices", "practice"],
    ["cities.fr", "cities", "city"],
    ["cities.en", "cities", "city"],
    ["charts.en", "charts", "chart"],
    ["index-results", "index-results", "evaluation"],
  ])("%s fits the JSON Schema it names", (file, name, record) => {
    const schema = json(`data/${name}.schema.json`) as SchemaObject;
    const content = json(`data/${file}.json`) as Record<string, unknown>;
    expect(content["schema"]).toBe(schema.$id);
    const fits = addFormats
      .default(new Ajv2020({ strict: true, allowUnionTypes: true }))
      .compile(schema);
    fits(content);
    expect(fits.errors).toBeNull();
    expect(fits({ ...content, licence: "mine" })).toBe(false);
    const fields = (
      schema["$defs"] as Record<string, { properties: Record<string, object> }>
    )[record]?.properties;
    expect(
      Object.values(fields ?? {}).filter((field) => !("description" in field)),
    ).toEqual([]);
  });
});

describe("the tables", () => {
  test("has headings in its language, and no formula", () => {
    const table = read("data/good-practices.fr.csv");
    expect(table.startsWith("\uFEFFTitre;Résumé;Ville;Pays;")).toBe(true);
    expect(table.split("\r\n")).toHaveLength(4);
    expect(table).toContain(`;"'=40\u00a0tasses, un vendredi | deux bancs";`);
  });

  test("is separated by commas in English", () => {
    expect(
      read("data/good-practices.en.csv").startsWith(
        "\uFEFFTitle,Summary,City,Country,",
      ),
    ).toBe(true);
  });

  test("of cities have decimals and separators of their language, and no formula", () => {
    const [headings, hill] = read("data/cities.fr.csv").split("\r\n");
    expect(headings?.startsWith("\uFEFFNom;Nom local;Nature;Pays;")).toBe(true);
    expect(headings).toContain(
      `;"Part née à l’étranger, %";"Part née à l’étranger, % (année)";`,
    );
    expect(hill).toBe(
      `'=Hill+1;;ville;Portugal;;;;;;;;;;"12,5";;https://example.org/hill;"'@home, and above 15 only";de 10 à 15 % de personnes nées à l’étranger;;;;;;;;;;;;;;;;;;;;;;"'-5 degrees; and snow";https://example.org/snow;hill/undated;;"41,39";;;;en;en;non;https://example.org/fr/cities/hill/;hill;city;PT;;;;`,
    );
    expect(read("data/cities.en.csv")).toContain(
      `\n'=Hill+1,,city,Portugal,,,,,,,,,,12.5,,https://example.org/hill,"'@home, and above 15 only",10 to 15% born abroad,`,
    );
  });

  test("of results is the one that is read in, word for word", () => {
    expect(read("data/index-results.csv").split("\r\n")).toEqual([
      "\uFEFFcity,date,dating,questionnaire,questions,area,value,sample_cities,sample_average,population,population_year,born_abroad,born_abroad_year,report,source",
      "bridgetown,2021-06,stated,revised,,overall,64,120,60,,,,,,https://example.org/report",
      "bridgetown,2021-06,stated,revised,,commitment,81,120,70,,,,,,https://example.org/report",
      "bridgetown,2021-06,stated,revised,,interaction,47,120,,,,,,,https://example.org/report",
      "hill,,unknown,,,overall,,,,,,,,,https://example.org/hill https://example.org/press",
      "hill,,unknown,,,interaction,0.5,,,,,,,,https://example.org/hill https://example.org/press",
      "",
    ]);
  });

  test("have compressed copies", () => {
    expect(existsSync(join(site, "data/good-practices.en.csv.br"))).toBe(true);
    expect(existsSync(join(site, "data/catalogue.jsonld.br"))).toBe(true);
  });
});

describe("the catalogue", () => {
  const ADDRESS = "https://example.org";
  /** Every address under the site's own that a part of the catalogue names, by its key. */
  const addresses = (value: unknown, key = ""): [string, string][] =>
    Array.isArray(value)
      ? value.flatMap((one) => addresses(one, key))
      : typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([name, one]) =>
            addresses(one, name === "@id" ? key : name),
          )
        : typeof value === "string" && value.startsWith(ADDRESS)
          ? [[key, value]]
          : [];
  const catalogue = () => json("data/catalogue.jsonld");
  const named = (...keys: string[]) =>
    new Set(
      addresses(catalogue())
        .filter(([key]) => keys.includes(key))
        .map(([, address]) => address.slice(ADDRESS.length + 1)),
    );

  test("lists every file there is", () => {
    const files = globSync("data/*.{csv,json}", { cwd: site });
    expect(files).toHaveLength(18);
    expect([...named("dcat:downloadURL", "dct:conformsTo")].toSorted()).toEqual(
      [
        ...files,
        "en/good-practices/feed.xml",
        "fr/good-practices/feed.xml",
      ].toSorted(),
    );
  });

  test("leads to nothing that is not there", () => {
    const found = addresses(catalogue()).map(
      ([, address]) => new URL(address).pathname,
    );
    expect(found.length).toBeGreaterThan(20);
    expect(
      found.filter((path) => {
        const file = path.endsWith("/") ? `${path}index.html` : path;
        return !existsSync(join(site, file));
      }),
    ).toEqual([]);
  });

  test("leads to the list of all charts, and that to the files of each", () => {
    expect(named("dcat:downloadURL")).toContain("data/charts.fr.json");
    const { items } = json("data/charts.fr.json") as {
      items: Record<string, unknown>[];
    };
    expect(items).toMatchObject([
      {
        id: "hill/population",
        url: "https://example.org/fr/cities/hill/",
        about: "city",
        of: { id: "hill", label: "=Hill+1" },
        kind: "context",
        n: null,
        years: [],
        svg: "https://example.org/charts/fr/hill/population.svg",
      },
    ]);
    const files = items.flatMap(({ svg, png, csv, json }) =>
      [svg, png, csv, json].map((address) => new URL(String(address)).pathname),
    );
    expect(files.filter((path) => !existsSync(join(site, path)))).toEqual([]);
    expect(files.toSorted()).toEqual(
      globSync("charts/fr/**/*.*", { cwd: site })
        .filter((file) => /\.(svg|png|csv|json)$/.test(file))
        .map((file) => `/${file}`)
        .toSorted(),
    );
  });

  test("explains its words itself", () => {
    const content = catalogue() as { "@context": Record<string, string> };
    const prefixes = [
      ...read("data/catalogue.jsonld").matchAll(/"([a-z]+):[A-Za-z]+"/g),
    ].map(([, prefix]) => prefix);
    expect([...new Set(prefixes)].toSorted()).toEqual(
      Object.keys(content["@context"]).toSorted(),
    );
  });

  test("is named by the page of open data, as are its datasets", () => {
    const page = readPage(site, "/fr/data/");
    const link = page.querySelector('head link[type="application/ld+json"]');
    expect(link?.getAttribute("rel")).toBe("alternate");
    expect(link?.getAttribute("href")).toBe(
      "https://example.org/data/catalogue.jsonld",
    );
    const graph = JSON.parse(
      page.querySelector('script[type="application/ld+json"]')?.text ?? "",
    ) as { "@graph": Record<string, unknown>[] };
    expect(
      graph["@graph"].filter((one) => one["@type"] === "Dataset"),
    ).toMatchObject([
      {
        name: "Bonnes pratiques – Villes fictives",
        inLanguage: "fr",
        distribution: [
          { contentUrl: "https://example.org/data/good-practices.fr.csv" },
          { contentUrl: "https://example.org/data/good-practices.fr.json" },
        ],
      },
      { name: "Villes – Villes fictives", inLanguage: "fr" },
      {
        name: "Résultats de l’Index – Villes fictives",
        license: "https://creativecommons.org/licenses/by/4.0/",
        dateModified: "2026-01-15",
        distribution: [
          { contentUrl: "https://example.org/data/index-results.csv" },
          { contentUrl: "https://example.org/data/index-results.json" },
        ],
      },
      {
        name: "Graphiques des villes et de l’Index – Villes fictives",
        inLanguage: "fr",
      },
    ]);
  });
});

describe("feeds", () => {
  const feed = (path: string) => parse(read(path));
  const titles = (path: string) =>
    feed(path)
      .querySelectorAll("entry > title")
      .map((title) => title.text);

  test("there is one of all practices, newest first, and one for each theme and country", () => {
    const both = ["Tea on the “old” bridge", "A map of voices & languages"];
    expect(titles("en/good-practices/feed.xml")).toEqual(both);
    expect(titles("en/good-practices/theme/youth/feed.xml")).toEqual(both);
    expect(titles("en/good-practices/country/fr/feed.xml")).toEqual(both);
    expect(titles("en/good-practices/theme/housing/feed.xml")).toEqual(
      both.slice(0, 1),
    );
  });

  test("each says where it stands, what it is of, and in what language", () => {
    const country = feed("fr/good-practices/country/fr/feed.xml");
    expect(country.querySelector("feed")?.getAttribute("xml:lang")).toBe("fr");
    expect(country.querySelector("feed > title")?.text).toBe(
      "Bonnes pratiques\u202f: France – Villes fictives",
    );
    expect(
      country
        .querySelectorAll("feed > link")
        .map((link) => [link.getAttribute("rel"), link.getAttribute("href")]),
    ).toEqual([
      ["license", "https://creativecommons.org/licenses/by/4.0/"],
      ["self", "https://example.org/fr/good-practices/country/fr/feed.xml"],
      ["alternate", "https://example.org/fr/good-practices/country/fr/"],
    ]);
  });
});

describe("the page of open data", () => {
  test("leads to every file and names its feed to machines", () => {
    const page = readPage(site, "/en/data/");
    const links = page
      .querySelectorAll("main a")
      .map((link) => link.getAttribute("href"));
    expect(links).toEqual(
      expect.arrayContaining([
        "/data/good-practices.en.csv",
        "/data/good-practices.en.json",
        "/data/good-practices.fr.csv",
        "/data/good-practices.fr.json",
        "/data/good-practices.schema.json",
        "/data/cities.en.csv",
        "/data/cities.fr.json",
        "/data/cities.schema.json",
        "/data/index-results.csv",
        "/data/index-results.json",
        "/data/index-results.schema.json",
        "/data/catalogue.jsonld",
        "/en/good-practices/feed.xml",
        "/en/good-practices/theme/youth/feed.xml",
        "/en/good-practices/country/fr/feed.xml",
      ]),
    );
    for (const link of links.filter((href) =>
      /\.(csv|json|jsonld|xml)$/.test(href ?? ""),
    ))
      expect(existsSync(join(site, link ?? "")), link).toBe(true);
    expect(
      page
        .querySelector('head link[type="application/atom+xml"]')
        ?.getAttribute("href"),
    ).toBe("https://example.org/en/good-practices/feed.xml");
  });

  test("shows every dataset in the same arrangement, with the meaning of each field", () => {
    const page = readPage(site, "/fr/data/");
    const headings = page
      .querySelectorAll("main h2")
      .map((heading) => heading.text);
    expect(headings.slice(0, 6)).toEqual([
      "Bonnes pratiques",
      "Villes",
      "Résultats de l’Index",
      "Graphiques",
      "Flux",
      "Pour les portails de données",
    ]);
    const tables = page.querySelectorAll("main table");
    expect(
      tables.map((table) => table.querySelectorAll("tbody tr").length),
    ).toEqual([25, 28, 17, 14]);
    expect(page.querySelectorAll("main .citation")).toHaveLength(4);
  });

  test("stands in the foot of every page", () => {
    const links = readPage(site, "/fr/about/")
      .querySelectorAll("footer a")
      .map((link) => link.getAttribute("href"));
    expect(links).toContain("/fr/data/");
    expect(links).toContain("/fr/good-practices/feed.xml");
  });
});
