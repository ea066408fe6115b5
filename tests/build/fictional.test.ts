import { appendFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeWorld } from "../worlds/world.ts";
import { buildWorld, readPage } from "./site.ts";

const EN =
  "Demonstration: all cities, results and practices of this site are made up.";
const FR =
  "Démonstration\u202f: toutes les villes, tous les résultats et toutes les pratiques de ce site sont inventés.";

test("a site of made-up cities says so on every page, on paper, and to search engines", () => {
  const content = makeWorld("base");
  appendFileSync(join(content, "site.yml"), "fictional: true\n");
  const site = buildWorld(content);
  const notices = (path: string) =>
    readPage(site, path)
      .querySelectorAll(".fictional p")
      .map((notice) => [notice.getAttribute("lang"), notice.text.trim()]);
  expect(notices("/en/good-practices/")).toEqual([["en", EN]]);
  expect(notices("/fr/policy-briefs/the-square/")).toEqual([["fr", FR]]);
  expect(notices("/")).toEqual([
    ["fr", FR],
    ["en", EN],
  ]);
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".html"),
  );
  expect(pages.length).toBeGreaterThan(30);
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
}, 120_000);
