/**
 * How pages speak to the index: `main` carries this attribute with the kind of page as its value;
 * a part of it that should not be found carries the other.
 */
export const SEARCH_ATTRIBUTE = "data-search";
export const SEARCH_IGNORE_ATTRIBUTE = "data-search-ignore";

/** The kinds of pages search tells apart; labels are `search.kind.<kind>` of the interface text. */
export const SEARCH_KINDS = [
  "resources",
  "briefs",
  "practices",
  "cities",
  "pages",
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
