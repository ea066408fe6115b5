import type { APIRoute } from "astro";
import { getDatasetSchema } from "../../data/dataset.build.ts";

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(getDatasetSchema(), null, 2)}\n`, {
    headers: { "Content-Type": "application/schema+json" },
  });
