import { inEveryPlural } from "../i18n/plurals.ts";
import { getStrings } from "../i18n/strings.build.ts";
import { memoise } from "../site/memo.ts";
import type { PeriodStrings } from "./period.ts";

/**
 * The words the list needs in the browser, with `{{count}}` and its like left open. Counted ones
 * come in every plural form of the language.
 */
export interface BrowseStrings extends PeriodStrings {
  shown: Record<string, string>;
  show: Record<string, string>;
  more: Record<string, string>;
  without: Record<string, string>;
  none: string;
  remove: string;
  words: string;
  loading: string;
  failed: string;
}

export const getPeriodStrings = memoise((language: string): PeriodStrings => {
  const t = getStrings(language);
  return {
    since: t("practices.since", { year: "{{year}}" }),
    ongoing: t("practices.ongoing"),
  };
});

/** @param total how many practices there are, as the language writes numbers */
export function getBrowseStrings(
  language: string,
  total: string,
): BrowseStrings {
  const t = getStrings(language);
  const plurals = (
    key:
      | "practices.shown"
      | "practices.show"
      | "practices.more"
      | "practices.without",
  ) =>
    inEveryPlural(language, (count) =>
      t(key, {
        count,
        replace: { count: "{{count}}", total, what: "{{what}}" },
      }),
    );
  return {
    ...getPeriodStrings(language),
    shown: plurals("practices.shown"),
    show: plurals("practices.show"),
    more: plurals("practices.more"),
    without: plurals("practices.without"),
    none: t("practices.none"),
    remove: t("practices.remove", { label: "{{label}}" }),
    words: t("practices.words", { query: "{{query}}" }),
    loading: t("practices.loading"),
    failed: t("practices.failed"),
  };
}
