/**
 * The same Markdown built by Eleventy, to measure beside: a page for each practice with its facts
 * and sections, one for each city with its own, the whole list, and a list for each value of the
 * facets that have pages.
 */
import { parse } from "yaml";

/** Rows on the pages of the whole list and of a value, as on our own. */
const LIST_LENGTH = 50;
const VALUE_LENGTH = 200;
/** Values of each facet beside a list. */
const VALUES_AT_ONCE = 8;

interface Fields {
  title: string;
  city: string;
  name: string;
  country: string;
  themes: string[];
  sdgs: number[];
  start?: string;
}

/** What Eleventy knows of a file. */
interface Item {
  fileSlug: string;
  /** `/cities/en/<id>` */
  filePathStem: string;
  data: Fields;
}

/** A practice in a language, with the facts its source file holds. */
interface Practice {
  url: string;
  language: string;
  text: Fields;
  facts: Fields;
  city: { name: string; country: string };
}

interface CollectionApi {
  getFilteredByTag: (tag: string) => Item[];
}

/** The part of Eleventy's configuration that is used here. */
interface Config {
  addDataExtension: (
    extension: string,
    read: (text: string) => unknown,
  ) => void;
  addCollection: (name: string, make: (api: CollectionApi) => unknown) => void;
  addFilter: (name: string, filter: (...values: never[]) => unknown) => void;
  amendLibrary: (
    name: string,
    amend: (library: { set: (options: object) => void }) => void,
  ) => void;
}

const LANGUAGES = ["en", "fr"];

export default function configure(config: Config): object {
  config.addDataExtension("yml", (text) => parse(text) as unknown);
  config.amendLibrary("md", (markdown) => markdown.set({ typographer: true }));

  let practices: Map<string, Practice[]> | undefined;
  const read = (api: CollectionApi) => (practices ??= readPractices(api));
  const byUrl = new Map<string, Practice>();
  const byCity = new Map<string, Practice[]>();
  const cities = new Map<string, Fields>();

  config.addCollection("lists", (api) =>
    LANGUAGES.flatMap((language) =>
      toPages(read(api).get(language) ?? [], LIST_LENGTH).map((page) => ({
        language,
        path: `/${language}/good-practices/${page.number === 1 ? "" : `page/${page.number}/`}`,
        ...page,
      })),
    ),
  );
  config.addCollection("values", (api) =>
    LANGUAGES.flatMap((language) =>
      groupByFacet(read(api).get(language) ?? []).flatMap(({ facet, values }) =>
        values.flatMap(([value, rows]) =>
          toPages(rows, VALUE_LENGTH).map((page) => ({
            language,
            facet,
            value,
            path: `/${language}/good-practices/${facet}/${value.toLowerCase()}/${page.number === 1 ? "" : `page/${page.number}/`}`,
            ...page,
          })),
        ),
      ),
    ),
  );
  config.addCollection("facets", (api) => {
    const all = [...read(api).values()].flat();
    for (const practice of all) byUrl.set(practice.url, practice);
    const ofCities = Map.groupBy(
      all,
      ({ language, facts }) => `/${language}/cities/${facts.city}/`,
    );
    for (const [url, own] of ofCities) byCity.set(url, own);
    for (const { fileSlug, filePathStem, data } of api.getFilteredByTag("city"))
      if (filePathStem.startsWith("/cities/en/")) cities.set(fileSlug, data);
    return Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        groupByFacet(read(api).get(language) ?? []).map(
          ({ facet, values }) => ({
            facet,
            values: values
              .map(([value, { length }]) => ({ value, count: length }))
              .sort((a, b) => b.count - a.count)
              .slice(0, VALUES_AT_ONCE),
          }),
        ),
      ]),
    );
  });
  config.addFilter("practiceAt", (url: string) => byUrl.get(url));
  config.addFilter("cityAt", (url: string) => ({
    facts: cities.get(url.split("/")[3] ?? ""),
    practices: byCity.get(url) ?? [],
  }));
  const countries = new Map(
    LANGUAGES.map((language) => [
      language,
      new Intl.DisplayNames([language], { type: "region" }),
    ]),
  );
  config.addFilter("country", (code: string, language: string) =>
    countries.get(language)?.of(code),
  );
  return { markdownTemplateEngine: false, htmlTemplateEngine: false };
}

/** All practices by language, newest first. */
function readPractices(api: CollectionApi): Map<string, Practice[]> {
  const cities = new Map(
    api
      .getFilteredByTag("city")
      .map(({ filePathStem, data }) => [filePathStem, data]),
  );
  const items = api
    .getFilteredByTag("practice")
    .map(({ fileSlug, filePathStem, data }) => ({
      slug: fileSlug,
      language: filePathStem.split("/")[2] ?? "",
      text: data,
    }));
  const sources = new Map(
    items
      .filter(({ language }) => language === "en")
      .map(({ slug, text }) => [slug, text]),
  );
  const practices = items.map(({ slug, language, text }): Practice => {
    const facts = sources.get(slug) ?? text;
    return {
      url: `/${language}/good-practices/${slug}/`,
      language,
      text,
      facts,
      city: {
        name: cities.get(`/cities/${language}/${facts.city}`)?.name ?? "",
        country: cities.get(`/cities/en/${facts.city}`)?.country ?? "",
      },
    };
  });
  const newestFirst = practices.toSorted((a, b) =>
    (b.facts.start ?? "") < (a.facts.start ?? "") ? -1 : 1,
  );
  return Map.groupBy(newestFirst, ({ language }) => language);
}

const valuesOf = ({ facts, city }: Practice): Record<string, string[]> => ({
  theme: facts.themes,
  country: [city.country],
  city: [facts.city],
  sdg: facts.sdgs.map(String),
});

function groupByFacet(
  practices: readonly Practice[],
): { facet: string; values: [value: string, rows: Practice[]][] }[] {
  const groups = new Map<string, Map<string, Practice[]>>();
  for (const practice of practices) {
    for (const [facet, values] of Object.entries(valuesOf(practice))) {
      const group = groups.get(facet) ?? new Map<string, Practice[]>();
      groups.set(facet, group);
      for (const value of values) {
        const rows = group.get(value);
        if (rows) rows.push(practice);
        else group.set(value, [practice]);
      }
    }
  }
  return [...groups].map(([facet, values]) => ({ facet, values: [...values] }));
}

const toPages = (
  rows: readonly Practice[],
  length: number,
): { number: number; total: number; rows: Practice[] }[] => {
  const total = Math.ceil(rows.length / length);
  return Array.from({ length: total }, (_, index) => ({
    number: index + 1,
    total,
    rows: rows.slice(index * length, (index + 1) * length),
  }));
};
