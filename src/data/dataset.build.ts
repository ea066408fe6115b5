import { paths } from "../i18n/paths.ts";
import { getStrings } from "../i18n/strings.build.ts";
import { getFacetLabels, getPractices } from "../practices/query.ts";
import {
  absolute,
  getDate,
  getSite,
  memoiseInBuild,
} from "../site/site.build.ts";
import { getLabel, isListed } from "../vocab/vocab.build.ts";
import { separatorOf, toCsv } from "../i18n/csv.ts";
import { toRows } from "./columns.ts";
import { toRecord } from "./practices.ts";
import { datasetJsonSchema, type Dataset } from "./schema.ts";

/** All good practices as open data, for readers of that language. */
export const getDataset = memoiseInBuild(readDataset);

async function readDataset(language: string): Promise<Dataset> {
  const t = getStrings(language);
  const { name, licence } = getSite();
  const practices = await getPractices(language);
  const labelOf = await getFacetLabels(language);
  return {
    title: t("data.title", { site: name[language] }),
    language,
    licence,
    date: getDate(),
    source: absolute(paths.practices(language)),
    schema: absolute(paths.practicesSchema()),
    items: practices.map((practice) =>
      toRecord(practice, {
        language,
        absolute,
        label: (list, id) => getLabel(list, id, language),
        depth: (depth) => labelOf("depth", depth),
        sourceTitle: (source) =>
          isListed("sources", source)
            ? getLabel("sources", source, language)
            : undefined,
      }),
    ),
  };
}

/** The same as a table for spreadsheets of that language. */
export async function getTable(language: string): Promise<string> {
  const t = getStrings(language);
  const { items } = await getDataset(language);
  const rows = toRows(
    items,
    (column) => t(`data.columns.${column}`),
    (value) => t(value ? "data.yes" : "data.no"),
  );
  return toCsv(rows, separatorOf(language));
}

/** What the JSON file looks like, in the site's source language. */
export function getDatasetSchema(): object {
  const t = getStrings(getSite().sourceLanguage);
  return datasetJsonSchema(absolute(paths.practicesSchema()), (field) =>
    t(`data.fields.${field}`),
  );
}
