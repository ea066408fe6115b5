import type { APIRoute, GetStaticPaths } from "astro";
import { getExploreData } from "../../../explore/query.ts";
import { getLanguages } from "../../../site/site.build.ts";

export const getStaticPaths = (() =>
  getLanguages().map(({ code }) => ({
    params: { language: code },
  }))) satisfies GetStaticPaths;

/** What comparing cities needs: loaded when a reader first chooses something. */
export const GET: APIRoute<never, { language: string }> = async ({
  params: { language },
}) => Response.json(await getExploreData(language));
