/**
 * Feeds as Atom 1.0 (RFC 4287) writes them, with the licence as a link (RFC 4946).
 */
import { dateOf, type PracticeEntry } from "../practices/practice.ts";

export interface FeedEntry {
  /** Never changes, and is the same in every feed the text stands in. */
  id: string;
  /** Its page, for readers of the feed's language. */
  address: string;
  title: string;
  summary: string;
  /** The language of title and summary. */
  language: string;
  /** YYYY-MM-DD. */
  updated: string;
  categories: { term: string; label: string }[];
}

export interface Feed {
  language: string;
  title: string;
  /** The address of the feed itself; it is the feed's id as well. */
  address: string;
  /** The page that lists the same for people. */
  page: string;
  author: { name: string; address: string };
  licence: { name: string; url: string };
  /** YYYY-MM-DD. */
  updated: string;
  entries: FeedEntry[];
}

/** A feed as the text of its file. */
export const toAtom = (feed: Feed): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(feed.language)}">
  <id>${escape(feed.address)}</id>
  <title>${escape(feed.title)}</title>
  <updated>${instant(feed.updated)}</updated>
  <author><name>${escape(feed.author.name)}</name><uri>${escape(feed.author.address)}</uri></author>
  <rights>${escape(feed.licence.name)}</rights>
  <link rel="license" href="${escape(feed.licence.url)}"/>
  <link rel="self" type="application/atom+xml" href="${escape(feed.address)}"/>
  <link rel="alternate" type="text/html" hreflang="${escape(feed.language)}" href="${escape(feed.page)}"/>
${feed.entries.map((entry) => toEntry(entry, feed.language)).join("")}</feed>
`;

const toEntry = (entry: FeedEntry, feedLanguage: string): string =>
  `  <entry${entry.language === feedLanguage ? "" : ` xml:lang="${escape(entry.language)}"`}>
    <id>${escape(entry.id)}</id>
    <title>${escape(entry.title)}</title>
    <updated>${instant(entry.updated)}</updated>
    <link rel="alternate" type="text/html" href="${escape(entry.address)}"/>
    <summary>${escape(entry.summary)}</summary>
${entry.categories
  .map(
    ({ term, label }) =>
      `    <category term="${escape(term)}" label="${escape(label)}"/>\n`,
  )
  .join("")}  </entry>
`;

/**
 * The day a practice is dated in a feed: its own date, its earliest day where only the month or
 * the year is known; the site's where there is none, or where the practice is still to come. When
 * a text was last edited the content does not say, and the repository's history is not always at
 * hand, so a feed dates the practice and not the file; readers know what is new to them by its id.
 */
export function updatedOf(
  practice: Pick<PracticeEntry, "start" | "year" | "end">,
  siteDate: string,
): string {
  const date = dateOf(practice);
  if (date === undefined) return siteDate;
  const day = `${date}-01-01`.slice(0, "YYYY-MM-DD".length);
  return day < siteDate ? day : siteDate;
}

/** The first instant of a day (RFC 3339). */
const instant = (day: string): string => `${day}T00:00:00Z`;

/** Characters XML 1.0 cannot hold, not even escaped. */
// oxlint-disable-next-line no-control-regex -- these are the very characters to be found
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escape = (text: string): string =>
  text
    .toWellFormed()
    .replace(IMPOSSIBLE, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
