import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { COLLECTIONS } from "./collections.ts";
import { entrySchema } from "./i18n/entry.ts";
import { contentFolder, getLanguages } from "./site/site.build.ts";

/** The Markdown files of `content/<folder>/<language>/`, with ids as they stand in the tree. */
const texts = (folder: string) =>
  glob({
    base: pathToFileURL(join(contentFolder(), folder) + "/"),
    pattern: getLanguages().map(({ code }) => `${code}/[^_]*.{md,mdx}`),
    // The default would drop dots and change case; the file's name is the id.
    generateId: ({ entry }) => entry.replace(/\.mdx?$/, ""),
  });

const { resources, briefs, practices, cities, pages } = COLLECTIONS;

export const collections = {
  resources: defineCollection({
    loader: texts(resources.folder),
    schema: entrySchema(resources.source, resources.translation),
  }),
  briefs: defineCollection({
    loader: texts(briefs.folder),
    schema: entrySchema(briefs.source, briefs.translation),
  }),
  practices: defineCollection({
    loader: texts(practices.folder),
    schema: entrySchema(practices.source, practices.translation),
  }),
  cities: defineCollection({
    loader: texts(cities.folder),
    schema: entrySchema(cities.source, cities.translation),
  }),
  pages: defineCollection({
    loader: texts(pages.folder),
    schema: entrySchema(pages.source, pages.translation),
  }),
};
