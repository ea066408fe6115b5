import type { JsonLd } from "../layout/structured.ts";

interface Described {
  title: string;
  description: string;
  /** Undefined where it is in none. */
  language: string | undefined;
  licence: { url: string };
  /** YYYY-MM-DD. */
  date: string;
  /** How to cite it. */
  citation: string;
  /** Where people read the same. */
  source: string;
  catalogue: string;
  files: readonly { address: string; type: string }[];
}

/** https://schema.org/Dataset, with its files for programs and for spreadsheets. */
export const datasetJsonLd = (dataset: Described): JsonLd => ({
  "@type": "Dataset",
  name: dataset.title,
  description: dataset.description,
  ...(dataset.language && { inLanguage: dataset.language }),
  license: dataset.licence.url,
  dateModified: dataset.date,
  // schema.org’s own “citation” is of other works.
  creditText: dataset.citation,
  url: dataset.source,
  isAccessibleForFree: true,
  includedInDataCatalog: { "@type": "DataCatalog", url: dataset.catalogue },
  distribution: dataset.files.map(({ address, type }) => ({
    "@type": "DataDownload",
    contentUrl: address,
    encodingFormat: type,
  })),
});
