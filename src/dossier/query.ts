import { getBriefs, type LocalisedBrief } from "../briefs/query.ts";
import {
  kindsOf,
  languagesOf,
  newUntil,
  onDay,
  ownDocuments,
  resolveDocuments,
  stateOf,
} from "../documents/availability.ts";
import type { DocumentItem } from "../documents/schema.ts";
import { originOf } from "../i18n/origin.build.ts";
import { paths } from "../i18n/paths.ts";
import { typeset } from "../i18n/typography/index.ts";
import { getResources, type LocalisedResource } from "../resources/query.ts";
import {
  getDate,
  getLanguages,
  getSite,
  memoiseInBuild,
} from "../site/site.build.ts";
import { BRIEFS_SECTION, type Entry } from "./entry.ts";

/** All entries with documents, numbered ones first and in order, then the others by title. */
export const getEntries = memoiseInBuild(readEntries);

/** The numbered entries of the dossier, in order. */
export const getDossier = async (language: string): Promise<Entry[]> =>
  (await getEntries(language)).filter((entry) => entry.number !== undefined);

/** The pages of all entries of a collection, in every language, as Astro wants them named. */
export async function getEntryPages(collection: Entry["collection"]) {
  const pages = await Promise.all(
    getLanguages().map(async ({ code: language }) => {
      const entries = await getEntries(language);
      return entries
        .filter((entry) => entry.collection === collection)
        .map((entry) => ({
          params: { language, id: entry.id },
          props: { entry, entries },
        }));
    }),
  );
  return pages.flat();
}

async function readEntries(language: string): Promise<Entry[]> {
  const resources = await getResources(language);
  const briefs = await getBriefs(language);
  const documents = new Map<string, readonly DocumentItem[]>(
    [...resources, ...briefs].map(({ id, source }) => [id, source.documents]),
  );
  const find = (id: string) => documents.get(id);
  const compare = new Intl.Collator(language).compare;
  return [
    ...resources.map((resource) => ({
      ...toEntry(resource, language, find),
      collection: "resources" as const,
      path: paths.resource(language, resource.id),
      section: resource.source.section,
      network: resource.source.network,
    })),
    ...briefs.map((brief) => ({
      ...toEntry(brief, language, find),
      collection: "briefs" as const,
      path: paths.brief(language, brief.id),
      section: brief.source.number === undefined ? undefined : BRIEFS_SECTION,
      network: undefined,
    })),
  ].sort(
    (a, b) =>
      (a.number ?? Infinity) - (b.number ?? Infinity) ||
      compare(a.title, b.title),
  );
}

function toEntry(
  entry: LocalisedResource | LocalisedBrief,
  language: string,
  find: (id: string) => readonly DocumentItem[] | undefined,
): Omit<Entry, "collection" | "path" | "section" | "network"> {
  const { id, source, text, textLanguage } = entry;
  const today = getDate();
  const documents = resolveDocuments(source.documents, find, new Set([id])).map(
    (document) => onDay(document, today),
  );
  const siteLanguages = getLanguages().map(({ code }) => code);
  return {
    id,
    number: source.number,
    title: typeset(text.title, textLanguage),
    summary: typeset(text.summary, textLanguage),
    keywords: text.keywords,
    documents,
    languages: languagesOf(documents, language, siteLanguages),
    kinds: kindsOf(documents),
    state: stateOf(documents, today),
    newUntil: newUntil(documents, today),
    isNewItself: newUntil(ownDocuments(source.documents), today) !== undefined,
    themes: source.themes,
    authors: source.authors,
    date: documents
      .flatMap((document) => document.date ?? [])
      .sort()
      .at(-1),
    programmePage:
      source.page[language] ?? getProgrammePage(language, source.page),
    sources: source.sources,
    ...originOf(entry),
  };
}

/** The entry's own page in any language, before the programme's front page in the reader's. */
function getProgrammePage(
  language: string,
  own: Record<string, string>,
): string {
  const { programmePage, sourceLanguage } = getSite();
  const page =
    Object.values(own)[0] ??
    programmePage[language] ??
    programmePage[sourceLanguage];
  if (page === undefined) throw new Error("site.yml names no programmePage.");
  return page;
}
