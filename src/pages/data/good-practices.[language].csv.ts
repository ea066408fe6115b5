import type { APIRoute } from "astro";
import { getTable } from "../../data/dataset.build.ts";
import { getLanguages } from "../../site/site.build.ts";

export const getStaticPaths = () =>
  getLanguages().map(({ code }) => ({ params: { language: code } }));

export const GET: APIRoute<object, { language: string }> = async ({ params }) =>
  new Response(await getTable(params.language), {
    headers: { "Content-Type": "text/csv; charset=utf-8" },
  });
