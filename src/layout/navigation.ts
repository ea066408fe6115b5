import { paths } from "../i18n/paths.ts";

/** The header's entries, in order: five and the search. Labels are `nav.<key>` of the interface text. */
export const NAVIGATION = [
  { key: "dossier", path: paths.dossier },
  { key: "practices", path: paths.practices },
  { key: "cities", path: paths.cities },
  { key: "index", path: paths.index },
  { key: "about", path: (language: string) => paths.page(language, "about") },
  { key: "search", path: paths.search },
] as const;
