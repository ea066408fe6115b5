/** Drafts for tests: one that is sound, and as many as wanted of what people and others type. */
import type { Draft } from "../../src/practices/propose/draft.ts";
import {
  FIELD_NAMES,
  type FieldName,
} from "../../src/practices/propose/fields.ts";

/** Words of the contact part: none of them may occur in a content file. */
export const CONTACT_WORDS = {
  person: "Zaphodine Contactperson",
  role: "Contactrole-of-bridges",
  department: "Contactdepartment",
  email: "contactaddress@bridgetown.example",
} as const;

export const SOUND: Draft = {
  texts: {
    ...CONTACT_WORDS,
    city: "Bridgetown-on-Ink",
    title: "Soup on the bridge",
    summary: "Neighbours of both banks cook for each other once a month.",
    start: "2019-03",
    origin: "Two schools asked for it: nobody crossed the bridge any more.",
    audience: "families of both banks\nnewcomers",
    challenge:
      "Rumours about the other bank.\n\n- few meeting places\n- no common school",
    timeline: "It began with one table.",
    steps: "Ask both schools\nFind pots\n3. Cook",
    partners: "- the two schools\n- the ferry company",
    figures: "40 families in 2020\n12 evenings a year",
    voices: '"I had never been across." See https://example.org/soup_(film).',
    success: "Cooking needs no common language.",
    difficulties: "Rain.",
    gender: "Men and women cook.",
  },
  themes: ["housing"],
  sdgs: [11, 10],
  ongoing: true,
  documentation: [
    {
      title: "Report: the first year",
      language: "fr",
      url: "https://example.org/report.pdf",
    },
  ],
};

/** What texts can hold that a file might stumble over. */
export const PIECES = [
  "a quiet sentence",
  "l'été à Saint-Étienne : « oui » !",
  'He said "no": twice',
  "key: value",
  "- leading dash",
  "-- two",
  "---",
  "***",
  "___",
  "===",
  "+++",
  "# heading",
  "## Context",
  "#hash",
  "> quote",
  "+ plus",
  "* star",
  "1. one",
  "1) one",
  "2019. A year",
  "`code`",
  "```",
  "~~~",
  "~~gone~~",
  "**bold** and _soft_",
  "snake_case_word",
  "<script>alert(1)</script>",
  "<b>",
  "</div>",
  "<!-- x -->",
  "a < b > c",
  "{expression}",
  "{{value}}",
  "${x}",
  "<Figures />",
  "[link](javascript:alert(1))",
  "[ref]: javascript:x",
  "![pic](https://evil.example/x.png)",
  "[^1]: note",
  "[^1]",
  "<javascript:alert(1)>",
  "javascript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "ftp://files.example/x",
  "https://example.org/a_b*c",
  "(https://example.org/x).",
  "https://example.org/?a=1&copy=2",
  "https://example.org/?a&copy;b",
  "https://example.org/été",
  "https://",
  "https://[",
  "xhttps://example.org",
  "&amp; &lt; &#35; AT&T",
  "| a | b |",
  "|---|---|",
  ": definition",
  "- [ ] task",
  "\ttab\tinside",
  "    four spaces",
  "trailing backslash\\",
  "\\",
  "\\*",
  "🎉👩‍👩‍👧",
  "مرحبا بالعالم",
  "עברית",
  "日本語",
  "Łódź, Ğ, ő",
  "\u202eoverride",
  "\u200b",
  "\u0000nul",
  "\u0007bell",
  "\ud800lone",
  "\ufeffbom",
  "\u2028line",
  "\u0085next",
  "null",
  "true",
  "~",
  "2020-01-01",
  "0x10",
  "!!tag",
  "&anchor",
  "*alias",
  "%YAML 1.2",
  "@at",
  "a@",
  "@b.c",
  "?",
  "? key",
  "...",
  "'single'",
  '"',
  "'",
  "word ".repeat(200),
  "x".repeat(500),
  "• bullet",
  "· dot",
  "5 < 6 && 7 > 2",
  "C:\\path\\file",
  "50 % – 3/4",
  "a--b",
  "http",
  "www",
  "$a$",
  ":::note",
  "^x^",
  "==m==",
  "(c)",
  "import x from 'y'",
  "export const a = 1",
  "resource:x",
  "[a](resource:nowhere)",
  "#tag at start",
  "a # b",
  "&nbsp;",
  "\u00a0# nbsp",
  "\u3000# wide",
  "yes",
  "No",
  "on",
  "NULL",
  ".inf",
  ".nan",
  "1e3",
  "0o17",
  "1_000",
  "12:30:45",
  "2001-12-14t21:59:43.10-05:00",
  "=",
  "<<",
  "<<: *alias",
  "| block",
  "> folded",
  "|-",
  "- - nested",
  "[flow, list]",
  "{flow: map}",
  '"quoted": value',
  "''",
  "title: another",
  "---\ntitle: another\n---",
  "...\n---",
  "Title\n=====",
  "Title\n-----",
  "<https://evil.example/>",
  "<img src=x onerror=alert(1)>",
  "<!DOCTYPE html>",
  "<![CDATA[x]]>",
  "<?php echo 1 ?>",
  "[x]: https://evil.example/",
  "[a][x]",
  "JaVaScRiPt:alert(1)",
  "&#106;avascript:alert(1)",
  "\u0085---",
  "\r---\r",
  "\u202eRTL override\u202c",
  "\u2066isolated\u2069",
  "שלום, 2020: # שלום",
  "e\u0301\u0323",
  "👍🏽",
  "\udc00\ud83d",
  "\ufffe\uffff",
  "\u{10ffff}",
] as const;

/** What the check refuses wherever it stands: the form has to say so. */
export const REFUSED_PIECES = [
  "someone@example.org",
  "mailto:a@b.org",
  "a@b.c",
  "a.b+c@d-e.co.uk",
  "http://example.org",
  "www.example.org",
  "HTTP://EXAMPLE.ORG/x",
  "22@.de",
  "(www.a.bc)",
  "*www.example.org*",
  "http://a",
  "https://example.org:99999/x",
] as const;

/** Mulberry32: the same seed gives the same drafts. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Signs that YAML, Markdown or HTML give a meaning to, and letters, figures and spaces beside them. */
const SIGNS =
  "\\`*_[]{}()<>#+-.!|~^=:;&%@?,'\"/$ \t\n\r\u00a0\u2028abcXYZ0129éßÅ中ع";

/** A run of signs and of any code units at all, halves of pairs and controls among them. */
function makeNoise(next: () => number): string {
  const unit = () =>
    next() < 0.8
      ? (SIGNS[Math.floor(next() * SIGNS.length)] ?? "")
      : String.fromCharCode(Math.floor(next() * 0x1_00_00));
  return Array.from({ length: 1 + Math.floor(next() * 24) }, unit).join("");
}

const PROSE: readonly FieldName[] = FIELD_NAMES.filter(
  (name) =>
    !(name in CONTACT_WORDS) &&
    !["city", "country", "start", "end", "title", "summary"].includes(name),
);

/** A draft whose every text is made of pieces, in lines, paragraphs and within words. */
export function makeDraft(
  seed: number,
  pieces: readonly string[] = PIECES,
): Draft {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T =>
    list[Math.floor(next() * list.length)] as T;
  const text = (most: number) =>
    Array.from(
      { length: 1 + Math.floor(next() * most) },
      () =>
        (next() < 0.2 ? makeNoise(next) : pick(pieces)) +
        pick(["", " ", "\n", "\n\n", "\r\n", " - "]),
    ).join("");
  const short = (limit: number) =>
    `Tea ${text(2)}`.replaceAll(/[\p{Cc}\u2028]/gu, " ").slice(0, limit);
  const start = pick(["", "2019", "2019-04", "2020-02-29"]);
  return {
    texts: {
      ...CONTACT_WORDS,
      city: next() < 0.5 ? "Bridgetown-on-Ink" : `Ink ${short(60)}`,
      country: pick(["FR", "UA"]),
      title: short(120),
      summary: short(380),
      start,
      end: start && pick(["", "2021"]),
      ...Object.fromEntries(PROSE.map((name) => [name, text(6)])),
    },
    themes: [pick(["housing", "youth"])],
    sdgs: pick([[], [10], [11, 10], [17, 1, 10]]),
    ongoing: false,
    documentation: pick([
      [],
      [
        {
          title: short(80),
          language: "en",
          url: "https://example.org/a?b=c&d=%20e#f",
        },
      ],
    ]),
  };
}
