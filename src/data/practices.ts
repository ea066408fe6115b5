import { countryName } from "../i18n/format.ts";
import type { Depth, PracticeEntry } from "../practices/practice.ts";
import type { PracticeRecord } from "./schema.ts";

/** What a record takes from the site beside the practice itself. */
export interface RecordContext {
  language: string;
  /** The whole address of a path. */
  absolute: (path: string) => string;
  /** The label of an id of a controlled list. */
  label: (list: "themes" | "sdgs" | "networks" | "sizes", id: string) => string;
  depth: (depth: Depth) => string;
  /** The title of a listed source; undefined where the source is an address. */
  sourceTitle: (source: string) => string | undefined;
}

/** A practice as a record of open data. */
export function toRecord(
  practice: PracticeEntry,
  { language, absolute, label, depth, sourceTitle }: RecordContext,
): PracticeRecord {
  const { city } = practice;
  const labelled = (
    list: "themes" | "networks" | "sizes",
    id: string,
  ): { id: string; label: string } => ({ id, label: label(list, id) });
  return {
    id: practice.id,
    url: absolute(practice.path),
    title: practice.title,
    summary: practice.summary,
    city: { id: city.id, name: city.name },
    country: { code: city.country, name: countryName(city.country, language) },
    size: city.size ? labelled("sizes", city.size) : null,
    networks: city.networks.map((id) => labelled("networks", id)),
    themes: practice.themes.map((id) => labelled("themes", id)),
    goals: practice.sdgs.map((number) => ({
      number,
      label: label("sdgs", String(number)),
    })),
    start: practice.start ?? null,
    end: practice.end ?? null,
    ongoing: practice.ongoing,
    year: practice.year ?? null,
    audience: practice.audience,
    partners: practice.partners,
    figures: practice.figures,
    cost: practice.cost ?? null,
    keywords: practice.keywords,
    documentation: practice.documentation,
    sources: practice.sources.map((source) => {
      const title = sourceTitle(source);
      return title === undefined
        ? { title: null, url: source }
        : { title, url: null };
    }),
    depth: { id: practice.depth, label: depth(practice.depth) },
    language: practice.textLanguage,
    languages: practice.translations,
    outdated: practice.isStale,
  };
}
