import { parse } from "node-html-parser";
import { markdownToHtml } from "satteri";
import { describe, expect, test } from "vitest";
import { toCsv } from "../../src/i18n/csv.ts";
import type { ListedEntry } from "../../src/lists/entry.ts";
import {
  fileName,
  toMarkdown,
  toRows,
  withEntries,
  type ExportContext,
} from "../../src/lists/export.ts";
import { cleanText, type ReadingList } from "../../src/lists/list.ts";
import { hostileText, seeded } from "./hostile.ts";

const context: ExportContext = {
  language: "en",
  site: "https://example.org/",
  strings: {
    name: "My list",
    kinds: { practice: "Good practice", resource: "Resource", brief: "Brief" },
    columns: {
      number: "Number",
      title: "Title",
      kind: "Kind",
      place: "Place",
      date: "Date",
      themes: "Themes",
      summary: "Summary",
      note: "Note",
      address: "Address",
    },
    state: "Site · State of 1 May 2026",
  },
};

const tea: ListedEntry = {
  ref: "practice:tea-on-the-bridge",
  path: "/en/good-practices/tea-on-the-bridge/",
  title: "Tea *on* the bridge",
  summary: "Neighbours meet.",
  place: "Bridgetown, France",
  date: "2018-03",
  themes: ["Housing", "Youth"],
};
const list: ReadingList = {
  title: "For Monday",
  items: [
    {
      ref: tea.ref,
      note: "- Who pays?\nAsk [Anna].\n\n1. Read https://example.org/a_b?c=*.",
    },
    { ref: "brief:no-longer-there", note: "" },
  ],
};
const items = withEntries(list, new Map([[tea.ref, tea]]));

test("Markdown, with notes quoted and nothing of the text as markup", () => {
  expect(toMarkdown(list, items, context)).toBe(`# For Monday

Site · State of 1 May 2026

## 1. Tea \\*on\\* the bridge

Good practice · Bridgetown, France · March 2018

Neighbours meet.

Housing · Youth

> \\- Who pays?\\
> Ask \\[Anna\\].
>
> 1\\. Read <https://example.org/a_b?c=>\\*.

<https://example.org/en/good-practices/tea-on-the-bridge/>

## 2. no longer there

Brief
`);
});

test("a list without a title has the name of all lists", () => {
  expect(toMarkdown({ title: " ", items: [] }, [], context)).toBe(
    "# My list\n\nSite · State of 1 May 2026\n",
  );
});

/** A text as HTML shows it: white space runs together. */
const shown = (text: string) => text.replace(/\s+/g, " ").trim();

test("Markdown shows any text as it was written", () => {
  const random = seeded(5);
  for (let round = 0; round < 500; round++) {
    const title = cleanText(hostileText(random, 20), 100);
    const note = cleanText(hostileText(random, 40), 400);
    const text = toMarkdown(
      { title: "List", items: [] },
      [{ ref: tea.ref, note, entry: { ...tea, title } }],
      context,
    );
    const html = parse(markdownToHtml(text).html);
    const where = JSON.stringify({ title, note });
    expect(shown(html.querySelector("h2")?.text ?? ""), where).toBe(
      shown(`1. ${title}`),
    );
    expect(shown(html.querySelector("blockquote")?.text ?? ""), where).toBe(
      shown(note),
    );
    expect(
      html.querySelectorAll(
        "script, img, em, strong, code, pre, table, ul, ol, hr, del, h3, input",
      ),
      where,
    ).toEqual([]);
  }
});

describe("the table", () => {
  test("has a row for each item, those the site does not know included", () => {
    expect(toRows(items, context)).toEqual([
      Object.values(context.strings.columns),
      [
        1,
        "Tea *on* the bridge",
        "Good practice",
        "Bridgetown, France",
        "2018-03",
        "Housing | Youth",
        "Neighbours meet.",
        list.items[0]?.note,
        "https://example.org/en/good-practices/tea-on-the-bridge/",
      ],
      [2, "no longer there", "Brief", "", "", "", "", "", ""],
    ]);
  });

  test("is a file that runs no formula", () => {
    const rows = toRows(
      [{ ref: tea.ref, note: '=1+1\n"quoted"', entry: undefined }],
      context,
    );
    expect(toCsv(rows, ",")).toBe(
      '\uFEFFNumber,Title,Kind,Place,Date,Themes,Summary,Note,Address\r\n1,tea on the bridge,Good practice,,,,,"\'=1+1\n""quoted""",\r\n',
    );
  });
});

test.each([
  ["For Monday: Łódź & co.", "for-monday-łódź-co.md"],
  ["../../etc/passwd", "etc-passwd.md"],
  ["…", "list.md"],
])("a file for “%s” is called %s", (title, expected) => {
  expect(fileName(title, "md")).toBe(expected);
});
