import { expect, test } from "vitest";
import { toCatalogue } from "../../src/data/catalogue.ts";

const DATE = {
  "@value": "2026-01-15",
  "@type": "xsd:date",
};
const inBoth = (fr: string, en: string) => [
  { "@value": fr, "@language": "fr" },
  { "@value": en, "@language": "en" },
];
const LANGUAGES = [
  { "@id": "http://id.loc.gov/vocabulary/iso639-1/fr" },
  { "@id": "http://id.loc.gov/vocabulary/iso639-1/en" },
];
const LICENCE = { "@id": "https://example.org/licence" };

test("a catalogue, word for word", () => {
  const file = {
    address: "https://example.org/data/teas.fr.csv",
    title: { fr: "Tableau", en: "Table" },
    type: "text/csv",
    language: "fr",
  };
  expect(
    toCatalogue({
      address: "https://example.org/data/catalogue.jsonld",
      title: { fr: "Données", en: "Data" },
      description: { fr: "Du thé.", en: "Tea." },
      publisher: {
        name: { fr: "Villes fictives", en: "Fictional Cities" },
        address: "https://example.org/",
      },
      licence: { url: "https://example.org/licence" },
      date: "2026-01-15",
      pages: {
        fr: "https://example.org/fr/data/",
        en: "https://example.org/en/data/",
      },
      datasets: [
        {
          id: "teas",
          title: { fr: "Thés", en: "Teas" },
          description: { fr: "Des thés.", en: "Some teas." },
          citation: { fr: "Thés, 2026", en: "Teas, 2026" },
          pages: {
            fr: "https://example.org/fr/teas/",
            en: "https://example.org/en/teas/",
          },
          files: [
            file,
            {
              ...file,
              address: "https://example.org/data/teas.json",
              type: "application/json",
              language: undefined,
              schema: {
                address: "https://example.org/data/teas.schema.json",
                title: { fr: "Schéma", en: "Schema" },
              },
            },
          ],
        },
      ],
    }),
  ).toEqual({
    "@context": {
      dcat: "http://www.w3.org/ns/dcat#",
      dct: "http://purl.org/dc/terms/",
      foaf: "http://xmlns.com/foaf/0.1/",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    "@id": "https://example.org/data/catalogue.jsonld",
    "@type": "dcat:Catalog",
    "dct:title": inBoth("Données", "Data"),
    "dct:description": inBoth("Du thé.", "Tea."),
    "dct:publisher": {
      "@id": "https://example.org/data/catalogue.jsonld#publisher",
      "@type": "foaf:Agent",
      "foaf:name": inBoth("Villes fictives", "Fictional Cities"),
      "foaf:homepage": { "@id": "https://example.org/" },
    },
    "dct:language": LANGUAGES,
    "dct:license": LICENCE,
    "dct:modified": DATE,
    "foaf:homepage": [
      { "@id": "https://example.org/fr/data/" },
      { "@id": "https://example.org/en/data/" },
    ],
    "dcat:dataset": [
      {
        "@id": "https://example.org/data/catalogue.jsonld#teas",
        "@type": "dcat:Dataset",
        "dct:identifier": "teas",
        "dct:title": inBoth("Thés", "Teas"),
        "dct:description": inBoth("Des thés.", "Some teas."),
        "dct:bibliographicCitation": inBoth("Thés, 2026", "Teas, 2026"),
        "dct:publisher": {
          "@id": "https://example.org/data/catalogue.jsonld#publisher",
        },
        "dct:language": LANGUAGES,
        "dct:license": LICENCE,
        "dct:modified": DATE,
        "dcat:landingPage": [
          { "@id": "https://example.org/fr/data/" },
          { "@id": "https://example.org/en/data/" },
        ],
        "foaf:page": [
          { "@id": "https://example.org/fr/teas/" },
          { "@id": "https://example.org/en/teas/" },
        ],
        "dcat:distribution": [
          {
            "@id": "https://example.org/data/catalogue.jsonld#data-teas.fr.csv",
            "@type": "dcat:Distribution",
            "dct:title": inBoth("Tableau", "Table"),
            "dct:language": LANGUAGES[0],
            "dct:license": LICENCE,
            "dct:modified": DATE,
            "dcat:mediaType": {
              "@id": "https://www.iana.org/assignments/media-types/text/csv",
            },
            "dcat:accessURL": { "@id": "https://example.org/data/teas.fr.csv" },
            "dcat:downloadURL": {
              "@id": "https://example.org/data/teas.fr.csv",
            },
          },
          {
            "@id": "https://example.org/data/catalogue.jsonld#data-teas.json",
            "@type": "dcat:Distribution",
            "dct:title": inBoth("Tableau", "Table"),
            "dct:license": LICENCE,
            "dct:modified": DATE,
            "dcat:mediaType": {
              "@id":
                "https://www.iana.org/assignments/media-types/application/json",
            },
            "dcat:accessURL": { "@id": "https://example.org/data/teas.json" },
            "dcat:downloadURL": { "@id": "https://example.org/data/teas.json" },
            "dct:conformsTo": {
              "@id": "https://example.org/data/teas.schema.json",
              "@type": "dct:Standard",
              "dct:title": inBoth("Schéma", "Schema"),
            },
          },
        ],
      },
    ],
  });
});

test("a language without a code of two letters is named by its three, without region or script", () => {
  const catalogue = toCatalogue({
    address: "https://example.org/c",
    title: {},
    description: {},
    publisher: { name: {}, address: "https://example.org/" },
    licence: { url: "https://example.org/licence" },
    date: "2026-01-15",
    pages: { "sr-latn": "https://example.org/a", rom: "https://example.org/b" },
    datasets: [],
  });
  expect(catalogue["dct:language"]).toEqual([
    { "@id": "http://id.loc.gov/vocabulary/iso639-1/sr" },
    { "@id": "http://id.loc.gov/vocabulary/iso639-2/rom" },
  ]);
});
