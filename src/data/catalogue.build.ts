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
import { toCatalogue, type CatalogueDataset } from "./catalogue.ts";
import {
  citationOf,
  fileLabel,
  getDatasets,
  inEach,
  MEDIA_TYPES,
  titleOf,
  type Dataset,
} from "./datasets.build.ts";

/** The catalogue of all open data, in the languages of the site. */
export function getCatalogue(): JsonLd {
  const { name, licence } = getSite();
  const inSite = (language: string) => ({ site: name[language] });
  return toCatalogue({
    address: absolute(paths.dataCatalogue()),
    title: inEach((language) =>
      getStrings(language)("data.catalogue.title", inSite(language)),
    ),
    description: inEach((language) =>
      getStrings(language)("data.catalogue.description"),
    ),
    publisher: {
      name: inEach((language) => name[language] ?? ""),
      address: absolute(paths.choice()),
    },
    licence,
    date: getDate(),
    pages: inEach((language) => absolute(paths.page(language, "data"))),
    datasets: getDatasets().map(toCatalogueDataset),
  });
}

const toCatalogueDataset = ({
  id,
  name,
  page,
  feed,
  files,
}: Dataset): CatalogueDataset => ({
  id: name,
  title: inEach((language) => titleOf(id, language)),
  description: inEach((language) =>
    getStrings(language)(`data.${id}.description`),
  ),
  citation: inEach((language) => citationOf(id, language)),
  pages: inEach((language) => absolute(page(language))),
  files: [
    ...files.map((file) => ({
      address: absolute(paths.data(file.file, file.format)),
      title: inEach((language) => fileLabel(file, language)),
      type: MEDIA_TYPES[file.format],
      language: file.language,
      ...(file.format === "json" && {
        schema: {
          address: absolute(paths.dataSchema(name)),
          title: inEach((language) => getStrings(language)("data.schema")),
        },
      }),
    })),
    ...(feed
      ? getLanguages().map(({ code }) => ({
          address: absolute(feed(code)),
          title: inEach((language) =>
            getStrings(language)("data.feedIn", {
              language: getLanguage(code).name,
            }),
          ),
          type: "application/atom+xml",
          language: code,
        }))
      : []),
  ],
});
