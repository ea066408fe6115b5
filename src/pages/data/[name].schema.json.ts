import type { APIRoute, InferGetStaticPropsType } from "astro";
import { getDatasets } from "../../data/datasets.build.ts";

export const getStaticPaths = () =>
  getDatasets().map((dataset) => ({
    params: { name: dataset.name },
    props: { dataset },
  }));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { dataset },
}) =>
  new Response(`${JSON.stringify(dataset.schema(), null, 2)}\n`, {
    headers: { "Content-Type": "application/schema+json" },
  });
