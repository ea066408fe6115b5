/**
 * Every address of the site, and every id of a content file, is built and read here and nowhere
 * else. Addresses are the same in each language but for the first segment.
 */
export const paths = {
  choice: () => "/",
  home: (language: string) => `/${language}/`,
  dossier: (language: string) => `/${language}/dossier/`,
  dossierBy: (language: string, facet: string, value: string) =>
    `/${language}/dossier/${facet}/${value}/`,
  resources: (language: string) => `/${language}/resources/`,
  resource: (language: string, id: string) => `/${language}/resources/${id}/`,
  briefs: (language: string) => `/${language}/policy-briefs/`,
  brief: (language: string, id: string) => `/${language}/policy-briefs/${id}/`,
  practices: (language: string) => `/${language}/good-practices/`,
  practice: (language: string, id: string) =>
    `/${language}/good-practices/${id}/`,
  propose: (language: string) => `/${language}/good-practices/propose/`,
  proposeTemplate: (language: string) =>
    `/${language}/good-practices/template.md`,
  /** The pages of the practices that have a value, from 1. */
  practicesBy: (language: string, facet: string, value: string, number = 1) =>
    `/${language}/good-practices/${facet}/${segmentOf(value)}/${number === 1 ? "" : `page/${number}/`}`,
  /** The list with a value chosen in place. */
  practicesWith: (language: string, facet: string, value: string) =>
    `/${language}/good-practices/?${facet}=${value}`,
  /** The pages of the whole list, from 1. */
  practicesPage: (language: string, number: number) =>
    number === 1
      ? `/${language}/good-practices/`
      : `/${language}/good-practices/page/${number}/`,
  practicesBrowse: (language: string) =>
    `/${language}/good-practices/browse.json`,
  practicesSummaries: (language: string) =>
    `/${language}/good-practices/summaries.json`,
  practicesFeed: (language: string) => `/${language}/good-practices/feed.xml`,
  practicesFeedBy: (language: string, facet: string, value: string) =>
    `/${language}/good-practices/${facet}/${segmentOf(value)}/feed.xml`,
  data: (file: string, format: "csv" | "json") => `/data/${file}.${format}`,
  dataSchema: (name: string) => `/data/${name}.schema.json`,
  dataCatalogue: () => "/data/catalogue.jsonld",
  /** A chart as a file: of a city, or of the Index. */
  chart: (language: string, of: string, chart: string, format: string) =>
    `/charts/${language}/${of}/${chart}.${format}`,
  cities: (language: string) => `/${language}/cities/`,
  city: (language: string, id: string) => `/${language}/cities/${id}/`,
  citiesBy: (language: string, facet: string, value: string) =>
    `/${language}/cities/${facet}/${segmentOf(value)}/`,
  networks: (language: string) => `/${language}/networks/`,
  network: (language: string, id: string) => `/${language}/networks/${id}/`,
  index: (language: string) => `/${language}/index/`,
  area: (language: string, id: string) => `/${language}/index/${id}/`,
  explore: (language: string) => `/${language}/index/explore/`,
  exploreData: (language: string) => `/${language}/index/explore.json`,
  search: (language: string) => `/${language}/search/`,
  searchIndex: (language: string) => `/${language}/search-index/`,
  searchShards: (language: string) => `/${language}/search-shards/`,
  /** The list of the names of the shards. */
  searchShardList: (language: string) =>
    `/${language}/search-shards/shards.json`,
  searchShard: (language: string, name: string) =>
    `/${language}/search-shards/${name}.json`,
  page: (language: string, id: string): string => {
    if (id === "propose") return paths.propose(language);
    return id === "explore" ? paths.explore(language) : `/${language}/${id}/`;
  },
  /** What can be kept of a language's site for reading without a network. */
  offlineCatalogue: (language: string) => `/offline/${language}.json`,
  offlineBundle: (hash: string) => `/offline/bundles/${hash}.json`,
  /** What a reader without a network sees in place of a page that is not kept. */
  notKept: (language: string) => `/${language}/not-kept/`,
  worker: () => "/worker.js",
  /** What a device knows the site by on its home screen. */
  manifest: (language: string) => `/${language}/manifest.webmanifest`,
  icon: () => "/favicon.svg",
  /** The icon on paper, for home screens. */
  tile: () => "/tile.png",
  /** A part of what can stand in lists, see `LIST_PARTS`. */
  listItems: (language: string, part: number | string) =>
    `/${language}/list-items/${part}.json`,
  notFound: (language: string) => `/${language}/404/index.html`,
  social: (pagePath: string) => `${pagePath.replace(/\/$/, "")}/social.png`,
  packs: () => "/packs/",
  /** The list of the packs. */
  packList: () => "/packs/packs.json",
  pack: (id: string, language: string, format: "zip" | "epub") =>
    `/packs/${id}.${language}.${format}`,
  pdf: (language: string) => `/dossier.${language}.pdf`,
} as const;

/** A value as it stands in addresses: country codes too are in lower case there. */
export const segmentOf = (value: string): string => value.toLowerCase();

/** The same page in another language: `/fr/dossier/` → `/en/dossier/`. */
export const inLanguage = (path: string, language: string): string =>
  path.replace(/^\/[^/]+\//, `/${language}/`);

/** The language an address belongs to, if it names one. */
export const languageOf = (path: string): string | undefined =>
  /^\/([^/]+)\//.exec(path)?.[1];

/** `fr/anti-rumours` → language `fr`, id `anti-rumours`. */
export function splitFileId(fileId: string): { language: string; id: string } {
  const slash = fileId.indexOf("/");
  return { language: fileId.slice(0, slash), id: fileId.slice(slash + 1) };
}

/** `…/content/resources/fr/anti-rumours.md` → `fr`: the folder a text lies in is its language. */
export const languageOfFile = (file: string): string | undefined =>
  file.split("/").at(-2);

/** Content refers to an entry as `resource:<id>`, `brief:<id>` or `page:<id>`, in any language. */
export const REFERENCE = /^(resource|brief|practice|page):(.*)$/;

export type ReferenceKind = "resource" | "brief" | "practice" | "page";

/** Splits `resource:anti-rumours`; undefined for any other kind of address. */
export function readReference(
  url: string,
): { kind: ReferenceKind; id: string } | undefined {
  const match = REFERENCE.exec(url);
  return match
    ? { kind: match[1] as ReferenceKind, id: match[2] ?? "" }
    : undefined;
}

/** The address a reference leads to, for a reader of that language. */
export const referencePath = (
  language: string,
  kind: ReferenceKind,
  id: string,
): string => paths[kind](language, id);
