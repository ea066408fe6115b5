import { inEveryPlural } from "../i18n/plurals.ts";
import { getStrings } from "../i18n/strings.build.ts";
import type { SearchKind } from "./marks.ts";

/**
 * The words the search page needs in the browser, with `{{query}}` and its like left open.
 * Counted sentences come in every plural form of the language.
 */
export interface SearchStrings {
  loading: string;
  failed: string;
  start: string;
  results: Record<string, string>;
  noneComplete: string;
  incomplete: Record<string, string>;
  missing: string;
  none: string;
  noneHelp: string;
  noneOfKind: string;
  corrected: string;
  kept: Record<string, string>;
  kinds: Record<string, string>;
  allKinds: string;
}

export function getSearchStrings(
  language: string,
  kinds: readonly SearchKind[],
): SearchStrings {
  const t = getStrings(language);
  const open = { query: "{{query}}", words: "{{words}}" };
  const plurals = (
    key: "search.results" | "search.incomplete" | "search.kept",
  ) =>
    inEveryPlural(language, (count) =>
      t(key, { count, replace: { ...open, count: "{{count}}" } }),
    );
  return {
    loading: t("search.loading"),
    failed: t("search.failed"),
    start: t("search.start"),
    results: plurals("search.results"),
    noneComplete: t("search.noneComplete"),
    incomplete: plurals("search.incomplete"),
    missing: t("search.missing", open),
    none: t("search.none", open),
    noneHelp: t("search.noneHelp"),
    noneOfKind: t("search.noneOfKind", open),
    corrected: t("search.corrected", open),
    kept: plurals("search.kept"),
    kinds: Object.fromEntries(
      kinds.map((kind) => [kind, t(`search.kind.${kind}`)]),
    ),
    allKinds: t("search.allKinds"),
  };
}
