/** The charts of cities and areas as open data: what each shows, and the addresses of its files. */
import { z } from "astro/zod";
import type { Format } from "../charts/files.build.ts";
import { paths } from "../i18n/paths.ts";
import type { PlacedChart } from "../profiles/charts.ts";
import { join, type Column } from "./columns.ts";
import type { RecordContext } from "./record.ts";
import { labelled } from "./schema.ts";

/** One chart; `id` is its address without the language and the ending. */
export const chartRecordSchema = z.strictObject({
  id: z.string().regex(/^[^/]+\/[^/]+$/),
  url: z.url(),
  title: z.string(),
  description: z.string(),
  about: z.enum(["city", "area"]),
  of: labelled,
  kind: z.enum(["bars", "radar", "progress", "distribution", "context"]),
  n: z.int().positive().nullable(),
  years: z.array(z.string()),
  source: z.string(),
  svg: z.url(),
  png: z.url(),
  csv: z.url(),
  json: z.url(),
});

export type ChartRecord = z.output<typeof chartRecordSchema>;
export type ChartField = keyof ChartRecord;

/** A chart as a record of open data. */
export function toChartRecord(
  { about, of, folder, path, chart: { id, figure } }: PlacedChart,
  { language, absolute }: Pick<RecordContext, "language" | "absolute">,
): ChartRecord {
  const file = (format: Format) =>
    absolute(paths.chart(language, folder, id, format));
  return {
    id: `${folder}/${id}`,
    url: absolute(path),
    title: figure.title,
    description: figure.description,
    about,
    of,
    kind: chartRecordSchema.shape.kind.parse(figure.kind),
    n: figure.n,
    years: [...figure.years],
    source: figure.source,
    svg: file("svg"),
    png: file("png"),
    csv: file("csv"),
    json: file("json"),
  };
}

/** The columns of the table, in order. */
export const CHART_COLUMNS = [
  { id: "title", field: "title", cell: ({ title }) => title },
  {
    id: "description",
    field: "description",
    cell: ({ description }) => description,
  },
  { id: "of", field: "of", cell: ({ of }) => of.label },
  { id: "about", field: "about", cell: ({ about }) => about },
  { id: "kind", field: "kind", cell: ({ kind }) => kind },
  { id: "n", field: "n", cell: ({ n }) => n },
  { id: "years", field: "years", cell: ({ years }) => join(years) },
  { id: "source", field: "source", cell: ({ source }) => source },
  { id: "svg", field: "svg", cell: ({ svg }) => svg },
  { id: "png", field: "png", cell: ({ png }) => png },
  { id: "csv", field: "csv", cell: ({ csv }) => csv },
  { id: "json", field: "json", cell: ({ json }) => json },
  { id: "url", field: "url", cell: ({ url }) => url },
  { id: "of", part: "id", field: "of", cell: ({ of }) => of.id },
  { id: "chart", part: "id", field: "id", cell: ({ id }) => id },
] as const satisfies readonly Column<ChartRecord, ChartField>[];
