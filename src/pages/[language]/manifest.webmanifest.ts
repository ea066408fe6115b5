import type { APIRoute, GetStaticPaths } from "astro";
import { getManifest } from "../../social/manifest.build.ts";
import { getLanguages } from "../../site/site.build.ts";

export const getStaticPaths = (() =>
  getLanguages().map(({ code }) => ({
    params: { language: code },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  Response.json(await getManifest(params["language"] ?? ""));
