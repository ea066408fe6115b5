import type { APIRoute } from "astro";
import { drawTile } from "../social/tile.build.ts";

export const GET: APIRoute = async () =>
  new Response(await drawTile(), { headers: { "Content-Type": "image/png" } });
