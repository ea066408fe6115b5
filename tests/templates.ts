/** THE list of the site's templates, each with an address that shows it. */
import { paths } from "../src/i18n/paths.ts";

interface Template {
  name: string;
  /** Its example, in a language. */
  path: (language: string) => string;
}

/** A query with results in every language. */
const QUERY = "covid";

/** The templates that exist once in each language. */
const TEMPLATES: readonly Template[] = [
  { name: "home", path: paths.home },
  { name: "dossier", path: paths.dossier },
  {
    name: "dossier-by-language",
    path: (language) => paths.dossierBy(language, "language", language),
  },
  {
    name: "dossier-by-theme",
    path: (language) =>
      paths.dossierBy(language, "theme", "housing-and-urban-planning"),
  },
  {
    name: "dossier-by-state",
    path: (language) => paths.dossierBy(language, "state", "in-preparation"),
  },
  {
    name: "resource",
    path: (language) => paths.resource(language, "anti-rumours"),
  },
  {
    name: "resource-in-preparation",
    path: (language) => paths.resource(language, "evaluation-2016-2022"),
  },
  {
    name: "resource-outside",
    path: (language) => paths.resource(language, "welcome-pack"),
  },
  {
    name: "brief",
    path: (language) => paths.brief(language, "managing-gentrification"),
  },
  { name: "briefs", path: paths.briefs },
  { name: "resources", path: paths.resources },
  { name: "practices", path: paths.practices },
  {
    name: "practices-by-theme",
    path: (language) => paths.practicesBy(language, "theme", "youth"),
  },
  {
    name: "practice",
    path: (language) =>
      paths.practice(language, "gatineau-living-together-table-and-agreement"),
  },
  {
    name: "practice-short",
    path: (language) => paths.practice(language, "ballarat-the-harmony-fest"),
  },
  {
    name: "practices-page-2",
    path: (language) => paths.practicesPage(language, 2),
  },
  { name: "propose", path: paths.propose },
  { name: "cities", path: paths.cities },
  {
    name: "cities-by-country",
    path: (language) => paths.citiesBy(language, "country", "PT"),
  },
  { name: "city", path: (language) => paths.city(language, "ansan") },
  {
    name: "city-without-results",
    path: (language) => paths.city(language, "bergen"),
  },
  { name: "networks", path: paths.networks },
  { name: "network", path: (language) => paths.network(language, "reci") },
  { name: "index", path: paths.index },
  { name: "area", path: (language) => paths.area(language, "commitment") },
  { name: "explore", path: paths.explore },
  { name: "list", path: (language) => paths.page(language, "list") },
  { name: "data", path: (language) => paths.page(language, "data") },
  {
    name: "search",
    path: (language) => `${paths.search(language)}?q=${QUERY}`,
  },
  { name: "search-empty", path: paths.search },
  { name: "about", path: (language) => paths.page(language, "about") },
  {
    name: "accessibility",
    path: (language) => paths.page(language, "accessibility"),
  },
  { name: "legal", path: (language) => paths.page(language, "legal") },
  {
    name: "contribute",
    path: (language) => paths.page(language, "contribute"),
  },
  { name: "offline", path: (language) => paths.page(language, "offline") },
  { name: "not-kept", path: paths.notKept },
  { name: "not-found", path: paths.notFound },
];

/** The pages that speak all languages at once. */
const OF_ALL_LANGUAGES = [
  { template: "choice", path: paths.choice() },
  { template: "not-found-anywhere", path: "/404.html" },
] as const;

/** A template with the address of its example in one language, or in all. */
export interface Visit {
  /** What pictures and failures call it: `dossier.fr`, `choice`. */
  name: string;
  template: string;
  /** Undefined for a page that speaks all languages. */
  language: string | undefined;
  path: string;
}

/** Every template in every language; first those that exist once. */
export const getVisits = (languages: readonly string[]): Visit[] => [
  ...OF_ALL_LANGUAGES.map(({ template, path }) => ({
    name: template,
    template,
    language: undefined,
    path,
  })),
  ...TEMPLATES.flatMap(({ name, path }) =>
    languages.map((language) => ({
      name: `${name}.${language}`,
      template: name,
      language,
      path: path(language),
    })),
  ),
];
