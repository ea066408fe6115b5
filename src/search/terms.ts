/** How forms are written for Pagefind, which would otherwise find “air” when asked for “ai”. */

/**
 * Ends each word of the index and of a query, so that only whole words meet. A letter of its own,
 * not a sign: Pagefind drops signs. No page of text is likely to hold it (it writes a click).
 */
const END = "ǀ";

/** Joins the forms of a name, in such a way that no name or form is the beginning of another. */
const JOIN = "ǁ";

/** A form as a word of Pagefind's. */
export const toTerm = (form: string): string => form + END;

/**
 * A name as one word: the forms of all its telling words. A query that gives the same asks for the
 * page of that name.
 */
export const toNameTerm = (forms: readonly string[]): string =>
  toTerm(forms.join(JOIN));

/** The field that holds the forms of a page's title, to tell words found there. */
export const TITLE_TERMS = "title_terms";

/** The field that holds the names of a page: its title, and what stands there before a colon. */
export const NAME_TERMS = "name_terms";
