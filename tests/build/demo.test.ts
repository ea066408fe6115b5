/** A small demonstration network, built: what its pages say and show as plain HTML. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HTMLElement } from "node-html-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { PLACES } from "../worlds/demo/names.ts";
import { writeDemo } from "../worlds/demo/world.ts";
import { buildWorld, readPage } from "./site.ts";

const CITIES = 12;
const SOURCES = "sources: [https://example.org/demonstration]";

let site = "";
beforeAll(() => {
  const content = join(mkdtempSync(join(tmpdir(), "demo-")), "content");
  writeDemo(content, PLACES.slice(0, CITIES));
  const write = (path: string, text: string) =>
    writeFileSync(join(content, path), text);
  // One of which nothing is known, and one of which one figure is.
  for (const [id, name] of [
    ["silent", "Silent-on-Page"],
    ["half-told", "Half-Told"],
  ])
    write(
      `cities/en/${id}.md`,
      `---\nname: ${name}\ncountry: GB\n${SOURCES}\n---\n`,
    );
  mkdirSync(join(content, "index-results", "half-told"));
  write(
    "index-results/half-told/2024.json",
    JSON.stringify({
      date: "2024",
      dating: "stated",
      questionnaire: "revised",
      overall: 70,
      areas: { language: 0 },
      sources: ["https://example.org/demonstration"],
    }),
  );
  site = buildWorld(content);
}, 240_000);

const page = (path: string) => readPage(site, path);
/** Texts as a reader sees them, without the spaces of the markup. */
const texts = (root: HTMLElement, selector: string): string[] =>
  root
    .querySelectorAll(selector)
    .map((element) => element.text.replaceAll(/\s+/g, " ").trim());
const links = (root: HTMLElement, selector: string): string[] =>
  root
    .querySelectorAll(`${selector} a`)
    .map((link) => link.getAttribute("href") ?? "");
/** Addresses of this site that a page names and that lead nowhere. */
const deadEnds = (root: HTMLElement): string[] =>
  links(root, "main")
    .map((href) => href.replace(/[?#].*$/, ""))
    .filter((href) => href.startsWith("/"))
    .filter(
      (href) =>
        !existsSync(
          join(site, href.endsWith("/") ? `${href}index.html` : href),
        ),
    );

/** A chart: its sentence, its drawings, the rows of its table, its files. */
const charts = (root: HTMLElement) =>
  root.querySelectorAll("figure.chart").map((chart) => ({
    sentence: texts(chart, "figcaption")[0],
    drawings: chart.querySelectorAll(".picture > svg[role=img]").length,
    columns: texts(chart, "thead th"),
    rows: chart.querySelectorAll("tbody tr").map((row) => texts(row, "th, td")),
    files: links(chart, ".files").map((file) => file.split(".").at(-1)),
  }));

describe("a site of made-up cities", () => {
  const EN =
    "Demonstration: all cities, results and practices of this site are made up.";
  const FR =
    "Démonstration\u202f: toutes les villes, tous les résultats et toutes les pratiques de ce site sont inventés.";

  test("says so on every page, on paper, and to search engines", () => {
    const notices = (path: string) =>
      page(path)
        .querySelectorAll(".fictional p")
        .map((notice) => [notice.getAttribute("lang"), notice.text.trim()]);
    expect(notices("/en/good-practices/")).toEqual([["en", EN]]);
    expect(notices("/fr/policy-briefs/the-square/")).toEqual([["fr", FR]]);
    expect(notices("/")).toEqual([
      ["fr", FR],
      ["en", EN],
    ]);
    const pages = readdirSync(site, {
      recursive: true,
      encoding: "utf8",
    }).filter((file) => file.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(300);
    expect(
      pages.filter((file) => {
        const html = readFileSync(join(site, file), "utf8");
        return (
          !html.includes('class="fictional"') ||
          !html.includes('<meta name="robots" content="noindex">')
        );
      }),
    ).toEqual([]);
    expect(readFileSync(join(site, "en/index.html"), "utf8")).toContain(
      `@page{@bottom-left{content:"${EN} · example.org/en/"}}`,
    );
  });
});

describe("the page of a city with results", () => {
  const city = () => page("/en/cities/inkbridge/");

  test("has its charts: a sentence, a drawing, a table before any script, files", () => {
    const found = charts(city());
    expect(
      found.map(({ sentence, drawings, columns, rows }) => [
        sentence,
        drawings,
        columns,
        rows.length,
      ]),
    ).toEqual([
      [
        "Inkbridge is strongest in “Anti-discrimination”: 7 points above the average of the 11 cities of the sample.",
        2,
        ["Policy area", "Inkbridge", "Average of the sample"],
        17,
      ],
      [
        "Inkbridge: 17 of 17 areas known, from 33 points in “Public space” to 68 points in “Anti-discrimination”.",
        1,
        ["Policy area", "Inkbridge", "Average of the sample"],
        17,
      ],
      [
        "13 cities have a result overall, from 43 to 70 points, with a median of 60; Inkbridge has 51 points (others with fewer: 3, with as many: 0, with more: 9).",
        2,
        ["City", "Points of 100"],
        13,
      ],
      [
        "Inkbridge, all areas together: 7 points gained between May 2021 and February 2025, from 44 to 51.",
        2,
        ["City", "Date", "Questionnaire", "Overall"],
        2,
      ],
      [
        "Inkbridge has 4,000 inhabitants (2023), 11.6% of them born abroad (2021); of 11 other cities, 11 are larger; of 10 other cities whose share is known, 8 have a larger one.",
        2,
        ["Share", "Inkbridge", "Year"],
        3,
      ],
    ]);
    for (const { files } of found)
      expect(files).toEqual(["svg", "png", "csv", "json"]);
    expect(found[0]?.rows[0]).toEqual(["Anti-discrimination", "68", "60.6"]);
    expect(found[3]?.rows).toEqual([
      ["Inkbridge", "May 2021", "revised questionnaire (from 2020)", "44"],
      ["Inkbridge", "February 2025", "revised questionnaire (from 2020)", "51"],
    ]);
  });

  test("says what it is strong in and where to focus, and against what", () => {
    const sides = city().querySelectorAll("[aria-labelledby=standing] .side");
    expect(
      sides.map((side) => [
        texts(side, "h3")[0],
        texts(side, "li"),
        links(side, "ul"),
      ]),
    ).toEqual([
      [
        "Strong in",
        ["Anti-discrimination: 68 points, against 61 (n = 11)"],
        ["/en/index/anti-discrimination/"],
      ],
      [
        "Where to focus",
        [
          "Neighbourhoods: 42 points, against 66 (n = 11)",
          "Welcoming newcomers: 43 points, against 67 (n = 11)",
          "Public services: 45 points, against 65 (n = 11)",
        ],
        [
          "/en/index/neighbourhood/",
          "/en/index/welcoming-newcomers/",
          "/en/index/public-services/",
        ],
      ],
    ]);
    expect(texts(city(), "[aria-labelledby=standing] .basis")).toEqual([
      "Held against the averages that its own report gives of the cities compared.",
    ]);
  });

  test("names who can inspire it, with the number, the date and the distance, and their practices", () => {
    const areas = city().querySelectorAll(
      "[aria-labelledby=inspiration] .side",
    );
    expect(areas.map((area) => texts(area, "h3")[0])).toEqual([
      "Neighbourhoods",
      "Welcoming newcomers",
      "Public services",
    ]);
    const [first, , last] = areas;
    if (!first || !last) throw new Error("There are three areas.");
    expect(texts(last, "p")[0]).toBe("1 similar city has points in this area.");
    const [inspiration] = last.querySelectorAll("li");
    if (!inspiration) throw new Error("One city can inspire it.");
    expect(texts(inspiration, ":scope > a, p")).toEqual([
      "Comma-on-Sea",
      "14 points more in “Public services” (February 2025); similar size: 4,000 and 7,180 inhabitants; both under 15% born abroad (11.6% and 8.4%)",
      "The library of smells for all ages",
      "The library of smells for newcomers",
    ]);
    expect(links(last, "li:first-child")).toEqual([
      "/en/cities/comma-on-sea/",
      "/en/good-practices/comma-on-sea-the-library-of-smells-for-all-ages/",
      "/en/good-practices/comma-on-sea-the-library-of-smells-for-newcomers/",
    ]);
    // Where no similar city is stronger, what is not alike is said.
    expect(texts(first, "li p")[0]).toBe(
      "30 points more in “Neighbourhoods”; another size: 4,000 and 240,580 inhabitants; 11.6% and 20.7% born abroad",
    );
  });

  test("speaks French, typeset", () => {
    const french = page("/fr/cities/inkbridge/");
    expect(texts(french, "h1")).toEqual(["Pont-d’Encre"]);
    expect(french.querySelector("figure.chart figcaption")?.text.trim()).toBe(
      "Pont-d’Encre\u202f: c’est pour «\u202fLutte contre la discrimination\u202f» que l’avance est la plus grande, 7\u00a0points au-dessus de la moyenne des 11\u00a0villes de l’échantillon.",
    );
    expect(texts(french, "[aria-labelledby=standing] h3")).toEqual([
      "Ses points forts",
      "Où porter ses efforts",
    ]);
  });
});

describe("the page of a city", () => {
  test("of which no result is known says so and how a city gets them, and is worth reading", () => {
    const silent = page("/en/cities/silent/");
    expect(charts(silent)).toEqual([]);
    expect(texts(silent, "[aria-labelledby=index] p")).toEqual([
      "No evaluation of Silent-on-Page by the Index is known here. What the Index is, and how a city takes part",
    ]);
    expect(links(silent, "[aria-labelledby=index]")).toEqual(["/en/index/"]);
    expect(silent.querySelector("[aria-labelledby=standing]")).toBeNull();
    expect(silent.querySelector("[aria-labelledby=inspiration]")).toBeNull();
    expect(links(silent, "section:last-of-type .rows").length).toBeGreaterThan(
      0,
    );
  });

  test("of which little is known draws no more than that: zero is a value, a gap stays a gap", () => {
    const half = page("/en/cities/half-told/");
    expect(charts(half).map(({ sentence }) => sentence)).toEqual([
      "13 cities have a result overall, from 43 to 70 points, with a median of 60; Half-Told has 70 points (others with fewer: 12, with as many: 0, with more: 0).",
    ]);
    expect(texts(half, "[aria-labelledby=index] .known li")).toEqual([
      "Overall: 70 of 100",
      "Revised questionnaire (from 2020)",
      "Language: 0 of 100",
    ]);
    expect(half.querySelector(".side")).toBeNull();
  });
});

describe("the page of an area", () => {
  const area = () => page("/en/index/mediation/");

  test("shows all cities apart by questionnaire, each chart with its table", () => {
    expect(
      charts(area()).map(({ sentence, drawings, rows, files }) => [
        sentence,
        drawings,
        rows.length,
        files.length,
      ]),
    ).toEqual([
      [
        "6 cities have a result in “Mediation and conflict resolution”, from 57 to 93 points, with a median of 74.5.",
        2,
        6,
        4,
      ],
      [
        "12 cities have a result in “Mediation and conflict resolution”, from 32 to 85 points, with a median of 65.5.",
        2,
        12,
        4,
      ],
    ]);
    const rows = texts(area(), "[aria-labelledby=results] tbody tr");
    expect(rows).toHaveLength(24);
    expect(rows[0]).toBe(
      "Comma-on-Sea 32 61.7 (n = 11) February 2025 revised questionnaire (from 2020)",
    );
  });

  test("leads to its themes and their practices, and these lead back", () => {
    expect(links(area(), ".themes")).toEqual([
      "/en/good-practices/theme/mediation-and-conflict-resolution/",
      "/en/good-practices/theme/religion-and-interfaith-dialogue/",
    ]);
    const practices = links(area(), "ol.rows");
    expect(practices).toHaveLength(4);
    for (const practice of practices)
      expect(links(page(practice), ".rail")).toContain("/en/index/mediation/");
  });
});

describe("the page of a network", () => {
  test("has its cities in a list and on a map, and their practices; these lead back", () => {
    const network = page("/en/networks/ink-route/");
    const cities = links(network, "[aria-labelledby=cities] .rows");
    expect(cities).toHaveLength(CITIES / 2);
    expect(
      network
        .querySelectorAll("main figure svg a")
        .map((point) => point.getAttribute("href"))
        .toSorted(),
    ).toEqual(cities.toSorted());
    const practices = links(network, "ol.rows");
    expect(practices.length).toBeGreaterThan(0);
    for (const path of [...cities, ...practices])
      expect(links(page(path), ".rail"), path).toContain(
        "/en/networks/ink-route/",
      );
  });
});

test("a practice leads to its city, and the city to its practices", () => {
  const practices = links(
    page("/en/cities/inkbridge/"),
    "[aria-labelledby=practices]",
  );
  expect(practices).toHaveLength(4);
  for (const practice of practices)
    expect(links(page(practice), ".kicker")).toEqual(["/en/cities/inkbridge/"]);
});

describe("the explorer", () => {
  const explorer = () => page("/en/index/explore/");

  test("reads without script: the latest results by questionnaire, none of them ranked", () => {
    const tables = explorer().querySelectorAll(".latest table");
    expect(texts(explorer(), ".latest h2")).toEqual([
      "Results by the revised questionnaire (from 2020)",
      "Results by the first questionnaire (until 2018)",
    ]);
    expect(tables.map((table) => texts(table, "tbody th").length)).toEqual([
      CITIES + 1,
      6,
    ]);
    const names = tables[0] ? texts(tables[0], "tbody th") : [];
    expect(names).toEqual(names.toSorted(new Intl.Collator("en").compare));
    expect(explorer().querySelector(".shown")?.hasAttribute("hidden")).toBe(
      true,
    );
  });

  test("leads to the same comparisons as pages: by area and by country", () => {
    const pages = links(explorer(), ".pages");
    expect(pages).toContain("/en/index/mediation/");
    expect(pages).toContain("/en/cities/country/gb/");
    const country = page("/en/cities/country/gb/");
    expect(texts(country, ".index-results tbody th")).toEqual([
      "Comma-on-Sea",
      "Half-Told",
      "Inkbridge",
      "Nibworth",
    ]);
    expect(texts(country, ".index-results tbody tr")[1]).toBe(
      "Half-Told United Kingdom 2024 revised questionnaire (from 2020) not known 70 1 of 17",
    );
    expect(country.querySelector(".index-results input")).toBeNull();
  });
});

test.each([
  "/en/",
  "/fr/cities/",
  "/en/cities/inkbridge/",
  "/fr/cities/half-told/",
  "/en/cities/silent/",
  "/fr/cities/country/gb/",
  "/en/index/",
  "/fr/index/mediation/",
  "/en/index/explore/",
  "/en/networks/",
  "/fr/networks/ink-route/",
])(
  "%s leads to nothing that is not there, and its charts need no script",
  (path) => {
    expect(deadEnds(page(path))).toEqual([]);
    for (const chart of page(path).querySelectorAll("figure.chart"))
      expect(chart.querySelector("script, canvas")).toBeNull();
  },
);
