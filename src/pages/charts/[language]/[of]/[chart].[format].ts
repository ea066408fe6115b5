import type { APIRoute, GetStaticPaths } from "astro";
import type { Figure } from "../../../../charts/figure.ts";
import {
  FORMATS,
  toResponse,
  type Format,
} from "../../../../charts/files.build.ts";
import { getAllCharts } from "../../../../profiles/charts.ts";
import { getDate, getLanguages, getSite } from "../../../../site/site.build.ts";

export const getStaticPaths = (async () => {
  const charts = await Promise.all(
    getLanguages().map(async ({ code: language }) =>
      (await getAllCharts(language)).map(({ folder, chart }) => ({
        params: { language, of: folder, chart: chart.id },
        figure: chart.figure,
      })),
    ),
  );
  return charts.flat().flatMap(({ params, figure }) =>
    FORMATS.map((format) => ({
      params: { ...params, format },
      props: { figure, format },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ figure: Figure; format: Format }> = ({
  props: { figure, format },
}) =>
  toResponse(figure, format, {
    licence: getSite().licence.url,
    date: getDate(),
  });
