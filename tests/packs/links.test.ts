import { describe, expect, test } from "vitest";
import { dataFile, fileOf, relativeLink } from "../../src/packs/addresses.ts";
import {
  dropOutward,
  rewriteLinks,
  type PackLinks,
} from "../../src/packs/links.ts";

const links: PackLinks = {
  pages: new Set(["/en/", "/en/search/", "/en/good-practices/tea/"]),
  aliases: new Map([
    ["/en/good-practices/theme/roma/", "good-practices.html?theme=roma"],
  ]),
  site: "https://example.org",
  online: "online",
  language: "en",
};
const from = "good-practices/tea.html";
const rewrite = (html: string) => rewriteLinks(html, from, links);

describe("addresses", () => {
  test("pages lie flat, without their language", () => {
    expect(fileOf("/fr/")).toBe("index.html");
    expect(fileOf("/fr/search/")).toBe("search.html");
    expect(fileOf("/fr/index/")).toBe("index/index.html");
    expect(fileOf("/fr/index/explore/")).toBe("index/explore.html");
    expect(fileOf("/fr/good-practices/tea/")).toBe("good-practices/tea.html");
    expect(fileOf("/fr/good-practices/page/2/")).toBe(
      "good-practices/page/2.html",
    );
  });

  test("data become scripts", () => {
    expect(dataFile("/fr/good-practices/browse.json")).toBe(
      "files/good-practices-browse.js",
    );
    expect(dataFile("/fr/list-items.json")).toBe("files/list-items.js");
  });

  test("links lead from file to file", () => {
    expect(relativeLink("index.html", "good-practices/tea.html")).toBe(
      "good-practices/tea.html",
    );
    expect(relativeLink(from, "search.html")).toBe("../search.html");
    expect(relativeLink(from, "good-practices/map.html")).toBe("map.html");
    expect(relativeLink(from, "good-practices.html")).toBe(
      "../good-practices.html",
    );
  });
});

describe("links of a page", () => {
  test("to pages of the pack, with what follows their address", () => {
    expect(
      rewrite(
        '<a class="x" href="/en/search/?q=tea#top">Search</a> <a href="/en/">Home</a>',
      ),
    ).toBe(
      '<a class="x" href="../search.html?q=tea#top">Search</a> <a href="../index.html">Home</a>',
    );
  });

  test("to a value of a facet: the list, narrowed", () => {
    expect(
      rewrite('<a href="/en/good-practices/theme/roma/#rows">Roma</a>'),
    ).toBe('<a href="../good-practices.html?theme=roma#rows">Roma</a>');
  });

  test("to other pages: the site, in words and for the eye", () => {
    expect(rewrite('<a href="/en/index/">The Index </a>')).toBe(
      '<a href="https://example.org/en/index/" rel="external">The Index <span class="online">(online)</span></a>',
    );
  });

  test("to another language: the site, and the note is in the pack's", () => {
    expect(rewrite('<a href="/fr/" hreflang="fr" lang="fr">Français</a>')).toBe(
      '<a hreflang="fr" lang="fr" href="https://example.org/fr/" rel="external">Français <span class="online" lang="en">(online)</span></a>',
    );
  });

  test("links to elsewhere and within the page stay", () => {
    const html =
      '<a href="https://www.coe.int/" rel="external">CoE</a> <a href="#content">Content</a>';
    expect(rewrite(html)).toBe(html);
  });

  test("a drawing within a link, and links within a drawing", () => {
    expect(rewrite('<a href="/en/"><svg><path d="M0"/></svg> Home</a>')).toBe(
      '<a href="../index.html"><svg><path d="M0"/></svg> Home</a>',
    );
    expect(
      rewrite(
        '<svg><a href="/en/cities/x/"><circle/></a><a href="/en/search/"><circle/></a></svg>',
      ),
    ).toBe(
      '<svg><a href="https://example.org/en/cities/x/"><circle/></a><a href="../search.html"><circle/></a></svg>',
    );
  });

  test("forms, and what scripts make addresses of", () => {
    expect(
      rewrite(
        '<form action="/en/search/" method="get"><x-y data-a="{&quot;p&quot;:&quot;/en/good-practices/{{id}}/&quot;}">',
      ),
    ).toBe(
      '<form action="../search.html" method="get"><x-y data-a="{&quot;p&quot;:&quot;{{id}}.html&quot;}">',
    );
  });

  test("a navigation keeps what is in the pack, and the other languages", () => {
    const item = (href: string, more = "") =>
      `<li class="i"> <a href="${href}"${more}> x </a> </li>`;
    const language = item("/fr/", ' hreflang="fr"');
    const outside = item("https://www.coe.int/");
    expect(
      dropOutward(
        item("/en/search/") + item("/en/index/") + language + outside,
        links,
      ),
    ).toBe(item("/en/search/") + language + outside);
  });
});
