import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { COLLECTIONS, RESULTS_FOLDER } from "./collections.ts";
import { resultSchema } from "./scores/schema.ts";
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

const { resources, briefs, practices, cities, areas, networks, pages } =
  COLLECTIONS;

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
  areas: defineCollection({
    loader: texts(areas.folder),
    schema: entrySchema(areas.source, areas.translation),
  }),
  networks: defineCollection({
    loader: texts(networks.folder),
    schema: entrySchema(networks.source, networks.translation),
  }),
  results: defineCollection({
    loader: glob({
      base: pathToFileURL(join(contentFolder(), RESULTS_FOLDER) + "/"),
      pattern: "[^_]*/*.json",
      generateId: ({ entry }) => entry.replace(/\.json$/, ""),
    }),
    schema: resultSchema,
  }),
  pages: defineCollection({
    loader: texts(pages.folder),
    schema: entrySchema(pages.source, pages.translation),
  }),
};
