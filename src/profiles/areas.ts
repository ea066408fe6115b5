import { getCollection, type CollectionEntry } from "astro:content";
import { localise } from "../i18n/localise.ts";
import { paths } from "../i18n/paths.ts";
import { typeset } from "../i18n/typography/index.ts";
import {
  contentPath,
  once,
  onceInBuild,
  readContent,
} from "../site/site.build.ts";
import { getIds, getLabel } from "../vocab/vocab.build.ts";
import {
  areaThemesSchema,
  type Area,
  type AreaText,
} from "../scores/schema.ts";

/** A policy area of the Index as a reader of one language meets it. */
export interface AreaEntry {
  id: string;
  /** Address of its page, in the reader's language. */
  path: string;
  name: string;
  summary: string;
  source: Area;
  /** Ids of the areas it is the average of, where it is a composite. */
  parts: string[];
  /** Themes of good practices that belong to it, the nearest first. */
  themes: readonly string[];
  textLanguage: string;
  sourceLanguage: string;
  isFallback: boolean;
  translations: string[];
  fileId: string;
  file: string;
}

const files = onceInBuild(() => getCollection("areas"));

const getAreaThemes = once(() =>
  readContent("vocab/area-themes.yml", areaThemesSchema),
);

/** The areas there is a text about, in the order of their list, for readers of that language. */
export async function getAreas(language: string): Promise<AreaEntry[]> {
  const areas = localise<Area, AreaText, CollectionEntry<"areas">>(
    await files(),
    language,
  );
  const order = getIds("areas");
  return areas
    .map(({ id, source, text, textLanguage, file, ...entry }) => ({
      id,
      path: paths.area(language, id),
      name: getLabel("areas", id, language),
      summary: typeset(text.summary, textLanguage),
      source,
      parts: areas
        .filter((other) => other.source.composite === id)
        .map((other) => other.id)
        .sort((a, b) => order.indexOf(a) - order.indexOf(b)),
      themes: getAreaThemes()[id] ?? [],
      textLanguage,
      sourceLanguage: entry.sourceLanguage,
      isFallback: entry.isFallback,
      translations: entry.languages,
      fileId: file.id,
      file: contentPath(file.filePath ?? ""),
    }))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
