import type { APIRoute, GetStaticPaths } from "astro";
import type { Figure } from "../../../../charts/figure.ts";
import {
  FORMATS,
  toResponse,
  type Format,
} from "../../../../charts/files.build.ts";
import {
  getAreaCharts,
  getCityCharts,
  INDEX,
} from "../../../../profiles/charts.ts";
import { getAreas, getComparedCities } from "../../../../scores/query.ts";
import { getDate, getLanguages, getSite } from "../../../../site/site.build.ts";

export const getStaticPaths = (async () => {
  const charts = await Promise.all(
    getLanguages().map(async ({ code: language }) => {
      const cities = [...(await getComparedCities(language)).keys()];
      const areas = await getAreas(language);
      const found = await Promise.all([
        ...cities.map(async (city) => ({
          of: city,
          charts: await getCityCharts(language, city),
        })),
        ...areas.map(async ({ id }) => ({
          of: INDEX,
          charts: await getAreaCharts(language, id),
        })),
      ]);
      return found.flatMap(({ of, charts }) =>
        charts.map(({ id, figure }) => ({ language, of, chart: id, figure })),
      );
    }),
  );
  return charts.flat().flatMap(({ figure, ...params }) =>
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
