import type { APIRoute } from "astro";
import { getCatalogue } from "../../data/catalogue.build.ts";

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(getCatalogue(), null, 2)}\n`, {
    headers: { "Content-Type": "application/ld+json" },
  });
