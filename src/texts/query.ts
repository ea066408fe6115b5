import { getCollection, type CollectionEntry } from "astro:content";
import { localise, type Localised } from "../i18n/localise.ts";
import { typesetAll } from "../i18n/typography/index.ts";
import {
  contentPath,
  memoiseInBuild,
  onceInBuild,
} from "../site/site.build.ts";
import type { PageText } from "./schema.ts";

export interface Page extends Localised<
  PageText,
  PageText,
  CollectionEntry<"pages">
> {
  /** Path of the file its text comes from, in the repository. */
  path: string;
}

const files = onceInBuild(() => getCollection("pages"));

/** All pages of the site's own text, for readers of that language. */
export const getPages = memoiseInBuild(readPages);

async function readPages(language: string): Promise<Page[]> {
  const pages = localise<PageText, PageText, CollectionEntry<"pages">>(
    await files(),
    language,
  );
  return pages.map((page) => ({
    ...page,
    text: typesetAll(page.text, page.textLanguage),
    path: contentPath(page.file.filePath ?? ""),
  }));
}

/** @throws when `content/pages/` has no such page: the site's own frame needs it. */
export async function getPage(language: string, id: string): Promise<Page> {
  const page = (await getPages(language)).find(
    (candidate) => candidate.id === id,
  );
  if (!page) throw new Error(`content/pages/ has no “${id}”.`);
  return page;
}
