import type { APIRoute, GetStaticPaths } from "astro";
import { byText } from "../../../i18n/format.ts";
import { toBrowseData } from "../../../practices/columns.ts";
import { getPractices } from "../../../practices/query.ts";
import { getLanguages } from "../../../site/site.build.ts";

export const getStaticPaths = (() =>
  getLanguages().map(({ code }) => ({
    params: { language: code },
  }))) satisfies GetStaticPaths;

/** What narrowing the list needs at once: facets, titles, years. */
export const GET: APIRoute<never, { language: string }> = async ({
  params: { language },
}) =>
  Response.json(
    toBrowseData(await getPractices(language), language, byText(language)),
  );
