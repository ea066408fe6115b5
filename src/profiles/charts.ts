/** The charts of a city and of an area: which there are, and where they stand. */
import { paths } from "../i18n/paths.ts";
import { getAreas, getComparedCities } from "../scores/query.ts";
import { memoiseInBuild } from "../site/site.build.ts";
import { areaCharts } from "./charts/areas.ts";
import { distributionCharts, standingChart } from "./charts/distribution.ts";
import type { Chart } from "./charts/parts.ts";
import { populationChart } from "./charts/population.ts";
import { progressChart } from "./charts/progress.ts";

/** The charts a city's page may have, in the order shown. */
type CityChartId =
  "areas" | "signature" | "standing" | "progress" | "population";

/** Where the files of areas lie; no city has that id. */
export const INDEX = "index";

/** A chart with what it is of, and where it stands. */
export interface PlacedChart {
  about: "city" | "area";
  of: { id: string; label: string };
  /** The folder of its files. */
  folder: string;
  /** Address of the page that shows it. */
  path: string;
  chart: Chart;
}

/** THE list of all charts that have files: of every city, then of every area. */
export const getAllCharts = memoiseInBuild(
  async (language: string): Promise<PlacedChart[]> => {
    const cities = [...(await getComparedCities(language)).values()];
    const areas = await getAreas(language);
    const places = await Promise.all([
      ...cities.map(async ({ id, name }) => ({
        about: "city" as const,
        of: { id, label: name },
        folder: id,
        path: paths.city(language, id),
        charts: await getCityCharts(language, id),
      })),
      ...areas.map(async ({ id, name }) => ({
        about: "area" as const,
        of: { id, label: name },
        folder: INDEX,
        path: paths.area(language, id),
        charts: await getAreaCharts(language, id),
      })),
    ]);
    return places.flatMap(({ charts, ...place }) =>
      charts.map((chart) => ({ ...place, chart })),
    );
  },
);

/** All charts of a city, in their order; none where too little is known. */
export async function getCityCharts(
  language: string,
  city: string,
): Promise<Chart<CityChartId>[]> {
  const charts = await Promise.all([
    areaCharts(language, city),
    standingChart(language, city),
    progressChart(language, city),
    populationChart(language, city),
  ]);
  return charts.flat();
}

/** All charts of an area; none where no questionnaire has been answered by enough cities. */
export const getAreaCharts = distributionCharts;
