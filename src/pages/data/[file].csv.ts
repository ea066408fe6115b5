import type { APIRoute, InferGetStaticPropsType } from "astro";
import { getFiles } from "../../data/datasets.build.ts";

export const getStaticPaths = () => getFiles("csv");

export const GET: APIRoute<
  InferGetStaticPropsType<typeof getStaticPaths>
> = async ({ props: { dataset, language } }) =>
  new Response(await dataset.csv(language), {
    headers: { "Content-Type": "text/csv; charset=utf-8" },
  });
