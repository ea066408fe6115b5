import { runInNewContext } from "node:vm";
import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import { REGISTRY, toDataScript } from "../../src/packs/data.ts";
import { readSitePage, writePage } from "../../src/packs/page.ts";
import { pruneScopes, shortMarks } from "../../src/packs/scopes.ts";

const HTML = `<!DOCTYPE html><html lang="fr" data-astro-cid-aaaaaaaa><head>
<title>Thé – Site</title><meta property="og:title" content="Thé">
<script>theme()</script><link rel="alternate" hreflang="en" href="https://example.org/en/">
<style>@page{@bottom-left{content:"example.org/fr/tea/"}}</style><style>h1{color:red}</style>
<script type="application/ld+json">{"@type":"Article"}</script></head>
<body> <main data-search="practices" data-keywords="boire"><h1>Thé :</h1>
<save-button data-search-ignore="true" data-ref="practice:tea" data-strings="{&quot;saved&quot;:1}"></save-button>
<textarea>  a
  b</textarea></main><code class="no-print">content/good-practices/fr/tea.md</code>
<script type="module" src="/_astro/x.js"></script></body></html>`;

test("a page is taken over without what is of no use in a pack", () => {
  expect(readSitePage(HTML, "/fr/good-practices/tea/")).toEqual({
    path: "/fr/good-practices/tea/",
    title: "Thé – Site",
    root: 'lang="fr" data-astro-cid-aaaaaaaa',
    body: '<body> <main><h1>Thé :</h1> <save-button data-ref="practice:tea"></save-button> <textarea>  a\n  b</textarea></main> </body>',
    css: "h1{color:red}",
    saveStrings: "{&quot;saved&quot;:1}",
  });
  expect(() => readSitePage("no page", "/fr/x/")).toThrow("/fr/x/ is no page.");
});

test("a page of a pack has no inline script or style, and a policy", () => {
  const html = writePage(
    { root: 'lang="fr"', title: "Thé", body: "<body>…</body>" },
    "good-practices/tea.html",
    { styles: ["a.css"], early: ["theme.js"], scripts: ["site.js"] },
  );
  const head = parse(html);
  expect(
    head
      .querySelectorAll("script, link")
      .map((one) => one.getAttribute("src") ?? one.getAttribute("href")),
  ).toEqual([
    "../files/theme.js",
    "../files/icon.svg",
    "../files/a.css",
    "../files/site.js",
  ]);
  expect(head.querySelectorAll("style, [type=module]")).toEqual([]);
  expect(head.querySelector("[http-equiv]")?.getAttribute("content")).toBe(
    "default-src 'self' file:;script-src 'self' file:;font-src data:;form-action 'self' file:;base-uri 'none'",
  );
});

test("marks of styles stay where a rule could match", () => {
  const css =
    ".a[data-astro-cid-aaaaaaaa]{x:y}p[data-astro-cid-bbbbbbbb] b{x:y}.o.is-empty[data-astro-cid-cccccccc]{x:y}[data-astro-cid-dddddddd][aria-current]{x:y}";
  expect(
    pruneScopes(
      '<p class="a" data-astro-cid-aaaaaaaa data-astro-cid-bbbbbbbb><i data-astro-cid-aaaaaaaa="true">x</i><b data-astro-cid-bbbbbbbb>x</b><i class="o" data-astro-cid-cccccccc>x</i><a href="/a>b" data-astro-cid-dddddddd>x</a></p>',
      css,
    ),
  ).toBe(
    '<p class="a" data-astro-cid-aaaaaaaa data-astro-cid-bbbbbbbb><i>x</i><b>x</b><i class="o" data-astro-cid-cccccccc>x</i><a href="/a>b" data-astro-cid-dddddddd>x</a></p>',
  );
});

test("marks get short names, the same in pages and styles", () => {
  const shorten = shortMarks();
  expect(shorten("<p data-astro-cid-bbbbbbbb data-astro-cid-aaaaaaaa>")).toBe(
    "<p data-s0 data-s1>",
  );
  expect(shorten("p[data-astro-cid-aaaaaaaa]{}")).toBe("p[data-s1]{}");
});

test.for([
  ["quotes and backslashes", { a: `it's "so" \\' \\\\` }],
  ["the end of a script", ["</script><script>alert(1)</script>"]],
  ["line ends", "a\n\r\u2028\u2029b"],
  ["code", "';globalThis.broken=1;'"],
  ["a prototype", JSON.parse('{"__proto__":{"x":1}}') as unknown],
] as const)("data are read as they are, and never run: %s", ([, data]) => {
  const world: Record<string, Record<string, string>> = {};
  runInNewContext(toDataScript("/fr/list-items.json", data), world);
  expect(Object.keys(world)).toEqual([REGISTRY]);
  expect(Object.keys(world[REGISTRY] ?? {})).toEqual(["list-items"]);
  expect(world[REGISTRY]?.["list-items"]).toBe(JSON.stringify(data));
});
