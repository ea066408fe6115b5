/**
 * The catalogue of open data, in the vocabulary DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/) as
 * JSON-LD. Its context stands in the file: who reads it needs nobody's server.
 */
import type { JsonLd } from "../layout/structured.ts";

/** A text, or an address, in each language of the site. */
export type InEach = Readonly<Record<string, string>>;

export interface CatalogueFile {
  address: string;
  title: InEach;
  /** Media type, as text/csv. */
  type: string;
  /** Without one it is in none. */
  language: string | undefined;
  /** The description of what it looks like. */
  schema?: { address: string; title: InEach };
}

export interface CatalogueDataset {
  id: string;
  title: InEach;
  description: InEach;
  citation: InEach;
  /** The pages where people read the same. */
  pages: InEach;
  files: CatalogueFile[];
}

export interface CatalogueContent {
  /** Its own address. */
  address: string;
  title: InEach;
  description: InEach;
  publisher: { name: InEach; address: string };
  licence: { url: string };
  /** YYYY-MM-DD. */
  date: string;
  /** The pages of open data. */
  pages: InEach;
  datasets: CatalogueDataset[];
}

const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** The catalogue as a JSON-LD document. */
export function toCatalogue(content: CatalogueContent): JsonLd {
  const { address, publisher, licence, date, datasets } = content;
  const languages = Object.keys(content.pages);
  // Who reads one part alone needs them as well.
  const shared = {
    "dct:license": node(licence.url),
    "dct:modified": { "@value": date, "@type": "xsd:date" },
  };
  const publisherNode = `${address}#publisher`;
  return {
    "@context": CONTEXT,
    "@id": address,
    "@type": "dcat:Catalog",
    "dct:title": texts(content.title),
    "dct:description": texts(content.description),
    "dct:publisher": {
      "@id": publisherNode,
      "@type": "foaf:Agent",
      "foaf:name": texts(publisher.name),
      "foaf:homepage": node(publisher.address),
    },
    "dct:language": languages.map(languageNode),
    ...shared,
    "foaf:homepage": nodes(content.pages),
    "dcat:dataset": datasets.map((dataset) => ({
      "@id": `${address}#${dataset.id}`,
      "@type": "dcat:Dataset",
      "dct:identifier": dataset.id,
      "dct:title": texts(dataset.title),
      "dct:description": texts(dataset.description),
      "dct:bibliographicCitation": texts(dataset.citation),
      "dct:publisher": node(publisherNode),
      "dct:language": languages.map(languageNode),
      ...shared,
      "dcat:landingPage": nodes(content.pages),
      "foaf:page": nodes(dataset.pages),
      "dcat:distribution": dataset.files.map((file) => ({
        "@id": `${address}#${fragmentOf(file.address)}`,
        "@type": "dcat:Distribution",
        "dct:title": texts(file.title),
        ...(file.language && { "dct:language": languageNode(file.language) }),
        ...shared,
        "dcat:mediaType": node(
          `https://www.iana.org/assignments/media-types/${file.type}`,
        ),
        "dcat:accessURL": node(file.address),
        "dcat:downloadURL": node(file.address),
        ...(file.schema && {
          "dct:conformsTo": {
            "@id": file.schema.address,
            "@type": "dct:Standard",
            "dct:title": texts(file.schema.title),
          },
        }),
      })),
    })),
  };
}

const node = (address: string): JsonLd => ({ "@id": address });

const nodes = (addresses: InEach): JsonLd[] =>
  Object.values(addresses).map(node);

const texts = (text: InEach): JsonLd[] =>
  Object.entries(text).map(([language, value]) => ({
    "@value": value,
    "@language": language,
  }));

/**
 * A language as DCAT 3 names it: by the Library of Congress, in the list of two letters where the
 * language has them, else in that of three. Its regions and scripts are left out.
 */
const languageNode = (code: string): JsonLd => {
  const [language = code] = code.split("-");
  return node(
    `http://id.loc.gov/vocabulary/iso639-${language.length === 2 ? "1" : "2"}/${language}`,
  );
};

/** What a file is called within the catalogue: its path, in one word. */
const fragmentOf = (address: string): string =>
  new URL(address).pathname.slice(1).replaceAll("/", "-");
