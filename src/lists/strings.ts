/** The words of lists for the browser, with `{{title}}` and its like left open. */
import { formatDate } from "../i18n/format.ts";
import { inEveryPlural } from "../i18n/plurals.ts";
import { getStrings } from "../i18n/strings.build.ts";
import { memoise } from "../site/memo.ts";
import { getDate, getSite } from "../site/site.build.ts";
import { COLUMNS, type ExportStrings } from "./export.ts";
import type { SaveStrings } from "./save.client.ts";

/** The words of the page of a list. */
export interface PageStrings extends ExportStrings {
  of: string;
  count: Record<string, string>;
  offered: Record<string, string>;
  left: Record<string, string>;
  instead: string;
  use: string;
  used: string;
  merged: string;
  removed: string;
  moved: string;
  cleared: string;
  undone: string;
  copied: string;
  copyByHand: string;
  tooLong: string;
  gone: string;
  failed: string;
  trouble: { denied: string; full: string; unreadable: string };
}

/** What the browser fills in. */
const OPEN = {
  action: "{{action}}",
  title: "{{title}}",
  place: "{{place}}",
  total: "{{total}}",
};

type Counted = "list.saved" | "list.count" | "list.offered" | "list.left";

/** A counted sentence in every plural form of the language. */
const plurals = (language: string, key: Counted): Record<string, string> =>
  inEveryPlural(language, (count) =>
    getStrings(language)(key, { count, replace: { count: "{{count}}" } }),
  );

export const getSaveStrings = memoise((language: string): SaveStrings => {
  const t = getStrings(language);
  return {
    saved: plurals(language, "list.saved"),
    unsaved: t("list.unsaved"),
    full: t("list.tooLong"),
    unkept: t("list.unkept"),
    failed: t("list.saveFailed"),
  };
});

export function getPageStrings(language: string): PageStrings {
  const t = getStrings(language);
  return {
    name: t("list.name"),
    kinds: {
      practice: t("list.kinds.practice"),
      resource: t("list.kinds.resource"),
      brief: t("list.kinds.brief"),
    },
    columns: Object.fromEntries(
      COLUMNS.map((column) => [column, t(`list.columns.${column}`)]),
    ) as ExportStrings["columns"],
    state: [
      getSite().name[language] ?? "",
      t("list.state", { date: formatDate(getDate(), language) }),
    ].join(" · "),
    of: t("list.of", OPEN),
    count: plurals(language, "list.count"),
    offered: plurals(language, "list.offered"),
    left: plurals(language, "list.left"),
    use: t("list.use"),
    instead: t("list.instead"),
    used: t("list.used"),
    merged: t("list.merged"),
    removed: t("list.removed", OPEN),
    moved: t("list.moved", OPEN),
    cleared: t("list.cleared"),
    undone: t("list.undone"),
    copied: t("list.copied"),
    copyByHand: t("list.copyByHand"),
    tooLong: t("list.tooLong"),
    gone: t("list.gone"),
    failed: t("list.failed"),
    trouble: {
      denied: t("list.trouble.denied"),
      full: t("list.trouble.full"),
      unreadable: t("list.trouble.unreadable"),
    },
  };
}
