import type { APIRoute } from "astro";
import { getDataset } from "../../data/dataset.build.ts";
import { getLanguages } from "../../site/site.build.ts";

export const getStaticPaths = () =>
  getLanguages().map(({ code }) => ({ params: { language: code } }));

export const GET: APIRoute<object, { language: string }> = async ({ params }) =>
  Response.json(await getDataset(params.language));
