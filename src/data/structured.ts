import type { JsonLd } from "../layout/structured.ts";
import type { Dataset } from "./schema.ts";

/** https://schema.org/Dataset, with a file for programs and one for spreadsheets. */
export const datasetJsonLd = (
  { title, language, licence, date, source }: Omit<Dataset, "items">,
  description: string,
  files: { json: string; csv: string },
): JsonLd => ({
  "@type": "Dataset",
  name: title,
  description,
  inLanguage: language,
  license: licence.url,
  dateModified: date,
  url: source,
  isAccessibleForFree: true,
  distribution: [
    download(files.json, "application/json"),
    download(files.csv, "text/csv"),
  ],
});

const download = (address: string, type: string): JsonLd => ({
  "@type": "DataDownload",
  contentUrl: address,
  encodingFormat: type,
});
