/**
 * How pages speak to the index: `main` carries the first attribute with the kind of page as its
 * value; a part of it that should not be found carries the second; a text whose headings are the
 * same on all pages of its kind, so that they tell nothing of this one, carries the third.
 */
export const SEARCH_ATTRIBUTE = "data-search";
export const SEARCH_IGNORE_ATTRIBUTE = "data-search-ignore";
export const SEARCH_FIXED_HEADINGS_ATTRIBUTE = "data-search-fixed-headings";

/** The kinds of pages search tells apart; labels are `search.kind.<kind>` of the interface text. */
export const SEARCH_KINDS = [
  "resources",
  "briefs",
  "practices",
  "cities",
  "pages",
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
