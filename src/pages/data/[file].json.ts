import type { APIRoute, InferGetStaticPropsType } from "astro";
import { getFiles } from "../../data/datasets.build.ts";

export const getStaticPaths = () => getFiles("json");

export const GET: APIRoute<
  InferGetStaticPropsType<typeof getStaticPaths>
> = async ({ props: { dataset, language } }) =>
  Response.json(await dataset.json(language));
