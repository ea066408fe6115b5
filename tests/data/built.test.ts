import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { datasetSchema } from "../../src/data/schema.ts";
import { buildWorld, readPage } from "../build/site.ts";
import { makeWorld } from "../worlds/world.ts";

let site = "";
beforeAll(() => {
  site = buildWorld(makeWorld("base"), {
    SOURCE_DATE_EPOCH: String(Date.UTC(2026, 0, 15) / 1000),
  });
});

const read = (path: string) => readFileSync(join(site, path), "utf8");
const dataset = (language: string) =>
  datasetSchema.parse(JSON.parse(read(`data/good-practices.${language}.json`)));

describe("the JSON file", () => {
  test("fits its schema, and says licence, date, source and language", () => {
    const { items, ...about } = dataset("fr");
    expect(about).toEqual({
      title: "Bonnes pratiques – Villes fictives",
      language: "fr",
      licence: {
        name: "CC BY 4.0",
        url: "https://creativecommons.org/licenses/by/4.0/",
      },
      date: "2026-01-15",
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

  test("has a schema of its own", () => {
    expect(JSON.parse(read("data/good-practices.schema.json"))).toMatchObject({
      $id: "https://example.org/data/good-practices.schema.json",
      $defs: { practice: { properties: { city: { type: "object" } } } },
    });
  });
});

describe("the table", () => {
  test("has headings in its language, and no formula", () => {
    const table = read("data/good-practices.fr.csv");
    expect(table.startsWith("\uFEFFTitre;Résumé;Ville;Pays;")).toBe(true);
    expect(table.split("\r\n")).toHaveLength(4);
    expect(table).toContain(`;"'=40 tasses, un vendredi | deux bancs";`);
  });

  test("is separated by commas in English", () => {
    expect(
      read("data/good-practices.en.csv").startsWith(
        "\uFEFFTitle,Summary,City,Country,",
      ),
    ).toBe(true);
  });

  test("has compressed copies", () => {
    expect(existsSync(join(site, "data/good-practices.en.csv.br"))).toBe(true);
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
        "/en/good-practices/feed.xml",
        "/en/good-practices/theme/youth/feed.xml",
        "/en/good-practices/country/fr/feed.xml",
      ]),
    );
    for (const link of links.filter((href) =>
      /\.(csv|json|xml)$/.test(href ?? ""),
    ))
      expect(existsSync(join(site, link ?? "")), link).toBe(true);
    expect(
      page
        .querySelector('head link[type="application/atom+xml"]')
        ?.getAttribute("href"),
    ).toBe("https://example.org/en/good-practices/feed.xml");
  });

  test("stands in the foot of every page", () => {
    const links = readPage(site, "/fr/about/")
      .querySelectorAll("footer a")
      .map((link) => link.getAttribute("href"));
    expect(links).toContain("/fr/data/");
    expect(links).toContain("/fr/good-practices/feed.xml");
  });
});
