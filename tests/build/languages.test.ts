import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { checkContent } from "../../src/check/check.ts";
import { countErrors, toText } from "../../src/check/report.ts";
import { paths } from "../../src/i18n/paths.ts";
import { accented, mirrored, writePseudoInterface } from "../worlds/pseudo.ts";
import { makeWorld } from "../worlds/world.ts";
import { buildWorld, readPage } from "./site.ts";

let content = "";
let site = "";

// A third and a fourth language: a line in site.yml, an interface file, and what content there is.
beforeAll(() => {
  content = makeWorld("third-language");
  writePseudoInterface(content, "qaa", accented);
  writePseudoInterface(content, "ar", mirrored);
  site = buildWorld(content, {
    SOURCE_DATE_EPOCH: String(Date.UTC(2026, 0, 15) / 1000),
  });
}, 240_000);

const heads = (path: string) => {
  const page = readPage(site, path);
  return {
    canonical: page
      .querySelector('link[rel="canonical"]')
      ?.getAttribute("href"),
    alternates: Object.fromEntries(
      page
        .querySelectorAll('link[rel="alternate"][hreflang]')
        .map((link) => [
          link.getAttribute("hreflang"),
          link.getAttribute("href"),
        ]),
    ),
  };
};

test("no sentence is left open", () => {
  const open = globSync("**/*.html", { cwd: site }).flatMap((file) =>
    readFileSync(join(site, file), "utf8")
      .replace(/<script.*?<\/script>/gs, "")
      .split(/<[^>]*>/)
      .filter((text) => /\{\{\w+\}\}/.test(text))
      .map((text) => `${file}: ${text.trim()}`),
  );
  expect(open).toEqual([]);
});

test("no element has an attribute or a class twice", () => {
  const twice = globSync("**/*.html", { cwd: site }).flatMap((file) =>
    parse(readFileSync(join(site, file), "utf8"))
      .querySelectorAll("*")
      .filter(
        ({ rawAttrs, rawAttributes }) =>
          repeats(namesIn(rawAttrs)) ||
          repeats((rawAttributes["class"] ?? "").split(/\s+/)),
      )
      .map(
        ({ rawTagName, rawAttrs }) => `${file}: <${rawTagName} ${rawAttrs}>`,
      ),
  );
  expect(twice).toEqual([]);
});

const namesIn = (attributes: string): string[] =>
  Array.from(
    attributes.matchAll(/([^\s=]+)(?:="[^"]*")?/g),
    ([, name = ""]) => name,
  );

const repeats = (names: readonly string[]): boolean =>
  new Set(names).size < names.length;

test("the check finds no error in it", () => {
  const report = checkContent(content);
  expect(countErrors(report), toText(report, "en")).toBe(0);
});

describe("a text that exists in the reader's language", () => {
  test("is its own canonical address and names its translations only", () => {
    expect(heads("/fr/resources/bridge-guide/")).toEqual({
      canonical: "https://example.org/fr/resources/bridge-guide/",
      alternates: {
        fr: "https://example.org/fr/resources/bridge-guide/",
        en: "https://example.org/en/resources/bridge-guide/",
        "x-default": "https://example.org/en/resources/bridge-guide/",
      },
    });
  });
});

describe("a text that does not", () => {
  test("is shown in the language it exists in, with a notice and its own lang", () => {
    const page = readPage(site, "/ar/resources/bridge-guide/");
    expect(page.querySelector("html")?.getAttribute("lang")).toBe("ar");
    expect(page.querySelector("html")?.getAttribute("dir")).toBe("rtl");
    expect(page.querySelector("h1")?.getAttribute("lang")).toBe("en");
    expect(page.querySelector("h1")?.getAttribute("dir")).toBe("ltr");
    expect(page.querySelector("h1")?.text).toBe("The bridge guide");
    expect(page.querySelector("[role=note]")?.text).toContain("not available");
  });

  test("points machines to the source, and stays out of hreflang, index and sitemap", () => {
    expect(heads("/qaa/resources/bridge-guide/")).toEqual({
      canonical: "https://example.org/en/resources/bridge-guide/",
      alternates: {},
    });
    const page = readPage(site, "/qaa/resources/bridge-guide/");
    expect(page.querySelector("[data-search]")).toBeNull();
    const sitemap = readFileSync(join(site, "sitemap.xml"), "utf8");
    expect(sitemap).not.toContain(
      "https://example.org/qaa/resources/bridge-guide/",
    );
    expect(sitemap).toContain("https://example.org/en/resources/bridge-guide/");
  });
});

test("a translation older than its source says so", () => {
  const stale = readPage(site, "/ar/resources/stale/").querySelector(
    "[role=note]",
  );
  expect(stale?.text).toContain("older than its source");
  expect(
    readPage(site, "/en/resources/stale/").querySelector("[role=note]"),
  ).toBeNull();
});

test("a document is new up to its last day", () => {
  const marks = readPage(site, "/en/resources/stale/").querySelectorAll(
    "main [data-new-until]",
  );
  expect(
    new Set(marks.map((mark) => mark.getAttribute("data-new-until"))),
  ).toEqual(new Set(["2026-01-15"]));
});

test("every language has every address, and the switch leads to the same page", () => {
  for (const language of ["fr", "en", "qaa", "ar"]) {
    const page = readPage(site, `/${language}/policy-briefs/the-square/`);
    const switches = page
      .querySelectorAll("header a[hreflang]")
      .map((link) => link.getAttribute("href"));
    expect(switches).toEqual(
      ["fr", "en", "qaa", "ar"]
        .filter((other) => other !== language)
        .map((other) => `/${other}/policy-briefs/the-square/`),
    );
  }
});

test("no interface text is left in English", () => {
  const page = readPage(site, "/qaa/resources/bridge-guide/");
  const untranslated = page
    .querySelectorAll("header nav a, footer nav a, dt")
    .map((element) => element.text.trim())
    .filter((text) => !text.startsWith("["));
  expect(untranslated).toEqual([]);
});

test("the text of each language is typeset by its rules", () => {
  const title = readPage(site, "/fr/resources/stale/").querySelector(
    "h1",
  )?.text;
  expect(title).toBe("Une source qui a «\u202fchangé\u202f»\u202f: l’exemple");
});

test("“edit this page” opens the file where the settings name a repository", () => {
  const link = readPage(site, "/fr/policy-briefs/the-square/")
    .querySelectorAll("footer a")
    .find((anchor) =>
      anchor.getAttribute("href")?.startsWith("https://git.example.org/"),
    );
  expect(link?.getAttribute("href")).toBe(
    "https://git.example.org/edit/main/content/policy-briefs/fr/the-square.md",
  );
});

test("the first page offers every language and chooses none", () => {
  const page = readPage(site, "/");
  expect(page.querySelector('meta[http-equiv="refresh"]')).toBeNull();
  expect(
    page
      .querySelectorAll("a[hreflang]")
      .map((link) => link.getAttribute("href")),
  ).toEqual(["/fr/", "/en/", "/qaa/", "/ar/"]);
});

test("a home screen knows the site in each language, by files that are there", () => {
  const manifest = (language: string) =>
    JSON.parse(
      readFileSync(join(site, paths.manifest(language)), "utf8"),
    ) as Record<string, unknown> & { icons: { src: string }[] };
  for (const language of ["fr", "en", "qaa", "ar"]) {
    const link = readPage(site, `/${language}/policy-briefs/`).querySelector(
      'link[rel="manifest"]',
    );
    expect(link?.getAttribute("href")).toBe(paths.manifest(language));
    expect(manifest(language)).toMatchObject({
      start_url: paths.home(language),
      lang: language,
      scope: "/",
    });
  }
  expect(manifest("ar")).toMatchObject({
    name: "مدن خيالية",
    dir: "rtl",
    background_color: "#fbfaf6",
    theme_color: "#1b3a8f",
  });
  const [drawn, tile] = manifest("en").icons;
  expect(readFileSync(join(site, drawn?.src ?? ""), "utf8")).toMatch(/^<svg /);
  const png = readFileSync(join(site, tile?.src ?? ""));
  // Width and height of a PNG.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 512]);
});
