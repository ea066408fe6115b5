import type { APIRoute, GetStaticPaths } from "astro";
import { getTemplateWords } from "../../../practices/propose/strings.ts";
import { templateText } from "../../../practices/propose/template.ts";
import { getLanguages } from "../../../site/site.build.ts";

export const getStaticPaths = (() =>
  getLanguages().map(({ code }) => ({
    params: { language: code },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(templateText(getTemplateWords(params["language"] ?? "")), {
    headers: { "Content-Type": "text/markdown; charset=utf-8" },
  });
