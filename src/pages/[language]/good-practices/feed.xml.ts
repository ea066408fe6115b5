import type { APIRoute } from "astro";
import { toAtom } from "../../../data/feed.ts";
import { getFeed } from "../../../data/feeds.build.ts";
import { getLanguages } from "../../../site/site.build.ts";

export const getStaticPaths = () =>
  getLanguages().map(({ code }) => ({ params: { language: code } }));

export const GET: APIRoute<object, { language: string }> = async ({ params }) =>
  new Response(toAtom(await getFeed(params.language)), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
