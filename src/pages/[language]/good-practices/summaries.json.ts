import type { APIRoute, GetStaticPaths } from "astro";
import { getPractices } from "../../../practices/query.ts";
import { toBrowseTexts } from "../../../practices/texts.ts";
import { getLanguages } from "../../../site/site.build.ts";

export const getStaticPaths = (() =>
  getLanguages().map(({ code }) => ({
    params: { language: code },
  }))) satisfies GetStaticPaths;

/** What the list shows and searches beside: summaries, and where each word stands. */
export const GET: APIRoute<never, { language: string }> = async ({
  params: { language },
}) => Response.json(toBrowseTexts(await getPractices(language), language));
