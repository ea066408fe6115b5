/** Books: their text as XHTML, and the books of the built site by the rules of EPUBCheck. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import { strFromU8, unzipSync } from "fflate";
import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { outFolder } from "../../src/commands/site.ts";
import { LIST_PARTS } from "../../src/lists/entry.ts";
import { paths } from "../../src/i18n/paths.ts";
import { bookFiles, MIMETYPE } from "../../src/packs/book.ts";
import { toXhtml } from "../../src/packs/xhtml.ts";
import { toZip } from "../../src/packs/zip.build.ts";

const write = (html: string) =>
  toXhtml(parse(html), (href) => (href.startsWith("/") ? "x.xhtml" : href));

describe("XHTML", () => {
  test("is well-formed, whatever HTML leaves open", () => {
    expect(write('a<br>b &amp; c&nbsp;d &lt;x&gt; "q" <hr>')).toBe(
      "a<br/>b &amp; c\u00a0d &lt;x&gt; &quot;q&quot; <hr/>",
    );
  });

  test("has no part for the screen or for scripts, and nothing empty", () => {
    expect(
      write(
        '<div><p class="no-print">x</p><save-button><button>x</button></save-button><span><p></p></span><script>x</script></div><p>y<span class="visually-hidden"> (z)</span></p>',
      ),
    ).toBe("<p>y</p>");
  });

  test("keeps language and dates, and attributes once", () => {
    expect(
      write(
        '<p class="a" class="b" data-x="1"><span lang="es">hola</span> <time datetime="2018">2018</time></p>',
      ),
    ).toBe(
      '<p><span lang="es" xml:lang="es">hola</span> <time datetime="2018">2018</time></p>',
    );
  });

  test("links lead within the book or to their address", () => {
    expect(
      write(
        '<a href="/fr/x/"> in </a> <a href="https://a.org/?a=1&amp;b=2">out</a>',
      ),
    ).toBe(
      '<a href="x.xhtml">in</a> <a href="https://a.org/?a=1&amp;b=2">out</a>',
    );
  });
});

test("the check of books finds what is wrong with one", async () => {
  const book = {
    identifier: "https://example.org/book",
    title: "Tea",
    subtitle: "",
    about: [],
    language: "en",
    direction: "ltr",
    publisher: "Bridgetown",
    rights: "CC BY 4.0",
    source: "https://example.org/",
    date: "2026-11-21",
    accessibility: "Text.",
    contents: "Contents",
    css: "",
    chapters: [
      {
        id: "tea",
        title: "Tea",
        part: "All",
        body: '<p><a href="no.xhtml">x</a></p>',
      },
    ],
  };
  const bytes = await toZip(bookFiles(book), book.date, MIMETYPE);
  const { valid, messages } = await EpubCheck.validate(bytes);
  expect(valid).toBe(false);
  expect(messages.map(({ id }) => id)).toContain("RSC-007");
});

describe.for([
  ["good-practices", "fr"],
  ["good-practices", "en"],
  ["dossier", "fr"],
  ["dossier", "en"],
] as const)("the book %s, %s", ([id, language]) => {
  const file = join(outFolder(), paths.pack(id, language, "epub"));
  const bytes = () => {
    if (!existsSync(file)) throw new Error(`No ${file}: run “npm run packs”.`);
    return new Uint8Array(readFileSync(file));
  };

  test("is valid", { timeout: 120_000 }, async () => {
    const { valid, messages } = await EpubCheck.validate(bytes());
    expect(
      messages.filter(({ severity }) =>
        ["fatal", "error", "warning"].includes(severity),
      ),
    ).toEqual([]);
    expect(valid).toBe(true);
  });

  test("has all entries, each in its contents and with its sources", () => {
    const files = Object.entries(unzipSync(bytes()));
    const chapters = files.filter(([name]) =>
      /^EPUB\/(?:practice|resource|brief)-/.test(name),
    );
    const entries = Array.from({ length: LIST_PARTS }, (_, part) =>
      readFileSync(join(outFolder(), paths.listItems(language, part)), "utf8"),
    ).flatMap((text) => JSON.parse(text) as { ref: string }[]);
    const own = entries.filter(
      ({ ref }) => ref.startsWith("practice:") === (id === "good-practices"),
    );
    expect(chapters).toHaveLength(own.length);
    const nav = strFromU8(
      files.find(([name]) => name === "EPUB/nav.xhtml")?.[1] ??
        new Uint8Array(),
    );
    expect(nav.match(/<a /g)).toHaveLength(own.length);
    const without = chapters.filter(
      ([, content]) => !strFromU8(content).includes("<dt>Sources</dt>"),
    );
    expect(without.map(([name]) => name)).toEqual([]);
  });
});
