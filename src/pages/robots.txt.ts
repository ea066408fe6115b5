import type { APIRoute } from "astro";
import { getSite } from "../site/site.build.ts";

export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL("/sitemap.xml", getSite().address).href}\n`,
    { headers: { "Content-Type": "text/plain; charset=utf-8" } },
  );
