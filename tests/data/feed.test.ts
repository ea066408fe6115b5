import { valid } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { toAtom, updatedOf, type Feed } from "../../src/data/feed.ts";

const feed: Feed = {
  language: "en",
  title: "Good practices – Fictional Cities",
  address: "https://example.org/en/good-practices/feed.xml",
  page: "https://example.org/en/good-practices/",
  author: { name: "Fictional Cities", address: "https://example.org/en/" },
  licence: { name: "CC BY 4.0", url: "https://example.org/licence" },
  updated: "2026-01-15",
  entries: [
    {
      id: "https://example.org/en/good-practices/tea/",
      address: "https://example.org/en/good-practices/tea/",
      title: 'Tea & "biscuits" <for> all',
      summary: "Every Friday.",
      language: "en",
      updated: "2019-09-01",
      categories: [{ term: "youth", label: "Youth & play" }],
    },
    {
      id: "https://example.org/fr/good-practices/carte/",
      address: "https://example.org/en/good-practices/carte/",
      title: "Une\u0000 carte\u000b",
      summary: "Qui parle quoi.\uD800",
      language: "fr",
      updated: "2026-01-15",
      categories: [],
    },
  ],
};

test("a feed, word for word", () => {
  expect(toAtom(feed)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>https://example.org/en/good-practices/feed.xml</id>
  <title>Good practices – Fictional Cities</title>
  <updated>2026-01-15T00:00:00Z</updated>
  <author><name>Fictional Cities</name><uri>https://example.org/en/</uri></author>
  <rights>CC BY 4.0</rights>
  <link rel="license" href="https://example.org/licence"/>
  <link rel="self" type="application/atom+xml" href="https://example.org/en/good-practices/feed.xml"/>
  <link rel="alternate" type="text/html" hreflang="en" href="https://example.org/en/good-practices/"/>
  <entry>
    <id>https://example.org/en/good-practices/tea/</id>
    <title>Tea &amp; &quot;biscuits&quot; &lt;for&gt; all</title>
    <updated>2019-09-01T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="https://example.org/en/good-practices/tea/"/>
    <summary>Every Friday.</summary>
    <category term="youth" label="Youth &amp; play"/>
  </entry>
  <entry xml:lang="fr">
    <id>https://example.org/fr/good-practices/carte/</id>
    <title>Une carte</title>
    <updated>2026-01-15T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="https://example.org/en/good-practices/carte/"/>
    <summary>Qui parle quoi.\uFFFD</summary>
  </entry>
</feed>
`);
});

test("no text breaks its markup", () => {
  expect(valid(toAtom(feed))).toBe(true);
});

describe("the day of a practice in a feed", () => {
  const day = (dates: { start?: string; year?: string; end?: string }) =>
    updatedOf(
      { start: undefined, year: undefined, end: undefined, ...dates },
      "2026-01-15",
    );

  test("is its own, at the earliest", () => {
    expect(day({ start: "2019" })).toBe("2019-01-01");
    expect(day({ start: "2019-09", end: "2020" })).toBe("2019-09-01");
    expect(day({ year: "2021-03-04" })).toBe("2021-03-04");
  });

  test("is the site's where there is none, or where it is still to come", () => {
    expect(day({})).toBe("2026-01-15");
    expect(day({ start: "2027" })).toBe("2026-01-15");
  });
});
