/** What a reader looks at, and how it becomes an address and is read from one again. Pure. */
import type { BrowseData } from "./columns.ts";
import { FACETS, type Facet } from "./practice.ts";
import type { Constraint, Selection } from "./scan.ts";

/** Rows shown at once; “more” adds as many, and so has each page of the list. */
export const ROWS_AT_ONCE = 50;

export const SORTS = ["newest", "city", "relevance"] as const;
export type Sort = (typeof SORTS)[number];

/** Puts rows that are newest first into another order; within it they stay newest first. */
export function sortRows(
  rows: readonly number[],
  sort: Sort,
  { city }: Pick<BrowseData, "city">,
  hits: Uint8Array | undefined,
): number[] {
  const rank = (row: number) =>
    sort === "city" ? (city[row] ?? 0) : -(hits?.[row] ?? 0);
  return sort === "newest"
    ? [...rows]
    : rows.toSorted((a, b) => rank(a) - rank(b) || a - b);
}

/** What a reader looks at; its address holds all of it. */
export interface View {
  chosen: Selection;
  query: string;
  sort: Sort;
}

/** With words the best match comes first, without them the newest, unless the reader says so. */
const defaultSort = (query: string): Sort => (query ? "relevance" : "newest");

/** Reads a view from an address; what it does not know is left out. */
export function readView(parameters: URLSearchParams): View {
  const query = parameters.get("q")?.trim() ?? "";
  const asked = SORTS.find((sort) => sort === parameters.get("sort"));
  return {
    chosen: new Map(
      FACETS.map(
        (facet) => [facet, new Set(parameters.getAll(facet))] as const,
      ).filter(([, values]) => values.size > 0),
    ),
    query,
    sort:
      asked && (asked !== "relevance" || query) ? asked : defaultSort(query),
  };
}

/** The parameters of a view, always in the same order; the default order of rows is not named. */
export function writeView({ chosen, query, sort }: View): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const facet of FACETS) {
    for (const value of chosen.get(facet) ?? [])
      parameters.append(facet, value);
  }
  if (query) parameters.set("q", query);
  const isPossible = sort !== "relevance" || query !== "";
  if (isPossible && sort !== defaultSort(query)) parameters.set("sort", sort);
  return parameters;
}

/** The address of a view on the page at `path`. */
export function addressOf(view: View, path: string): string {
  const parameters = writeView(view).toString();
  return parameters ? `${path}?${parameters}` : path;
}

/** Whether a view is the whole list in the order it comes in. */
export const isWhole = (view: View): boolean => writeView(view).size === 0;

/** A view with a value chosen, or given up where it was chosen. */
export function toggle(view: View, facet: Facet, value: string): View {
  const values = new Set(view.chosen.get(facet));
  if (!values.delete(value)) values.add(value);
  return { ...view, chosen: new Map(view.chosen).set(facet, values) };
}

/** A view with other words. The order changes with them, unless the reader chose it. */
export const withQuery = (view: View, query: string): View => ({
  ...view,
  query,
  sort: view.sort === defaultSort(view.query) ? defaultSort(query) : view.sort,
});

/** A view with some constraints given up. */
export const without = (
  view: View,
  constraints: readonly Constraint[],
): View => ({
  ...(constraints.includes("q") ? withQuery(view, "") : view),
  chosen: new Map(
    [...view.chosen].filter(([facet]) => !constraints.includes(facet)),
  ),
});
