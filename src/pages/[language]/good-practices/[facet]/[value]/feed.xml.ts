import type { APIRoute, GetStaticPaths } from "astro";
import { toAtom } from "../../../../../data/feed.ts";
import {
  getFeed,
  getFeedSelections,
  type FeedSelection,
} from "../../../../../data/feeds.build.ts";
import { segmentOf } from "../../../../../i18n/paths.ts";
import { getLanguages } from "../../../../../site/site.build.ts";

export const getStaticPaths = (async () => {
  const feeds = await Promise.all(
    getLanguages().map(async ({ code: language }) =>
      (await getFeedSelections(language)).map((selection) => ({
        params: {
          language,
          facet: selection.facet,
          value: segmentOf(selection.value),
        },
        props: { selection },
      })),
    ),
  );
  return feeds.flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<
  { selection: FeedSelection },
  { language: string }
> = async ({ params, props }) =>
  new Response(toAtom(await getFeed(params.language, props.selection)), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
