/** Lists with facets, which a pack narrows in place: the pages of their values are not in it. */
import { parse, type HTMLElement } from "node-html-parser";
import { formatNumber } from "../i18n/format.ts";
import { getStrings } from "../i18n/strings.build.ts";
import type { BrowseData } from "../practices/columns.ts";
import type { Facet } from "../practices/practice.ts";
import { countOf, scan, toTable } from "../practices/scan.ts";
import { getBrowseStrings } from "../practices/strings.ts";
import { ROWS_AT_ONCE } from "../practices/view.ts";
import { fileOf } from "./addresses.ts";
import type { SitePage } from "./page.ts";

/** The values of a list's facets. */
const VALUES = "[data-facet] a[data-value]";

const facetOf = (value: HTMLElement): string =>
  value.closest("[data-facet]")?.getAttribute("data-facet") ?? "";

/** For the address of each value of a list's facets, the list narrowed to it. */
export function aliasesOf({ path, body }: SitePage): [string, string][] {
  const list = fileOf(path);
  return parse(body)
    .querySelectorAll(VALUES)
    .map((value) => [
      value.getAttribute("href") ?? "",
      `${list}?${facetOf(value)}=${value.getAttribute("data-value") ?? ""}`,
    ]);
}

/**
 * The list of practices for a part of them.
 * @param list the page of all practices
 * @param data the columns of the part
 * @param rows the rows of the part, in their order, as they stand on the pages of the list
 */
export function narrowList(
  list: SitePage,
  data: BrowseData,
  rows: readonly string[],
  language: string,
): SitePage {
  const body = parse(list.body);
  const table = toTable(data);
  const { counts } = scan(table, new Map(), undefined);
  for (const value of body.querySelectorAll(VALUES)) {
    const id = value.getAttribute("data-value") ?? "";
    const number = countOf(table, counts, facetOf(value) as Facet, id);
    if (number === 0) value.closest("li")?.remove();
    else
      value
        .querySelector(".count")
        ?.set_content(formatNumber(number, language));
  }
  const t = getStrings(language);
  const count = table.size;
  const strings = getBrowseStrings(language, formatNumber(count, language));
  const browser = body.querySelector("practice-browser");
  browser?.setAttribute("data-strings", JSON.stringify(strings));
  browser
    ?.querySelector(".status")
    ?.set_content(t("practices.count", { count }));
  browser?.querySelector(".show")?.set_content(t("practices.show", { count }));
  browser
    ?.querySelector("ol.practices")
    ?.set_content(rows.slice(0, ROWS_AT_ONCE).join(""));
  if (rows.length <= ROWS_AT_ONCE) browser?.querySelector(".older")?.remove();
  return { ...list, body: body.toString() };
}

/** The rows of the practices on the pages of their list, by the address each leads to. */
export function rowsOn(pages: readonly SitePage[]): Map<string, string> {
  const rows = pages.flatMap(({ body }) =>
    parse(body).querySelectorAll("ol.rows > li"),
  );
  return new Map(
    rows.map((row) => [
      row.querySelector(".title a")?.getAttribute("href") ?? "",
      row.toString(),
    ]),
  );
}
