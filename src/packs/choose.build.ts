import { paths } from "../i18n/paths.ts";
import { getStrings } from "../i18n/strings.build.ts";
import type { ListedEntry } from "../lists/entry.ts";
import { readRow } from "../practices/columns.ts";
import { getSite } from "../site/site.build.ts";
import { getIds, getLabel } from "../vocab/vocab.build.ts";
import type { Pack } from "./pack.ts";
import type { BuiltSite } from "./site.build.ts";

/** The packs of a language: everything, all good practices, and one for each theme there is. */
export function choosePacks(site: BuiltSite): Pack[] {
  const { language, pages, entries } = site;
  const t = getStrings(language);
  const isPractice = ({ ref }: ListedEntry) => ref.startsWith("practice:");
  const themes = getIds("themes").map((theme) => {
    const title = getLabel("themes", theme, language);
    const found = entries.filter((entry) => entry.themes.includes(title));
    return { id: `theme-${theme}`, kind: "theme" as const, title, found };
  });
  return [
    {
      id: "everything",
      kind: "everything",
      language,
      title: getSite().name[language] ?? "",
      pages: new Set(pages.keys()),
    },
    {
      id: "good-practices",
      kind: "good-practices",
      language,
      title: t("nav.practices"),
      pages: pagesOf(site, entries.filter(isPractice)),
    },
    ...themes
      .filter(({ found }) => found.length > 0)
      .map(({ id, kind, title, found }) => ({
        id,
        kind,
        language,
        title,
        pages: withCities(site, pagesOf(site, found)),
      })),
  ];
}

/** The pages of entries, and those without which no pack is one. */
function pagesOf(
  { language, pages }: BuiltSite,
  entries: readonly ListedEntry[],
): Set<string> {
  const lists = entries.some(({ ref }) => ref.startsWith("practice:"))
    ? [paths.practices(language), paths.propose(language)]
    : [];
  const frame = [
    paths.search(language),
    paths.page(language, "list"),
    paths.page(language, "about"),
    paths.page(language, "legal"),
    paths.page(language, "accessibility"),
  ];
  const wanted = [...entries.map(({ path }) => path), ...lists, ...frame];
  return new Set(wanted.filter((path) => pages.has(path)));
}

/** The same pages, and those of the cities whose practices are among them. */
function withCities(
  { language, pages, browse }: BuiltSite,
  chosen: ReadonlySet<string>,
): Set<string> {
  const cities = browse.id
    .map((_, row) => readRow(browse, row))
    .filter(({ id }) => chosen.has(paths.practice(language, id)))
    .map(({ city }) => paths.city(language, city));
  return new Set([...chosen, ...cities.filter((path) => pages.has(path))]);
}
