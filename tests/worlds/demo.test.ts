import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { checkContent } from "../../src/check/check.ts";
import { toText } from "../../src/check/report.ts";
import { citySchema } from "../../src/cities/schema.ts";
import { sizeOf } from "../../src/cities/size.ts";
import { parseData } from "../../src/check/document.ts";
import {
  joinEvaluations,
  latestWith,
  type Evaluation,
} from "../../src/scores/evaluation.ts";
import { learningGroups } from "../../src/scores/learning-groups.ts";
import { peersOf } from "../../src/scores/peers.ts";
import { resultSchema } from "../../src/scores/schema.ts";
import { seriesOf } from "../../src/scores/series.ts";
import { strengthsOf } from "../../src/scores/strengths.ts";
import { writeDemo } from "./demo/world.ts";

let folder = "";
let evaluations: Evaluation[] = [];

const filesOf = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();

const hashOf = (root: string): string => {
  const hash = createHash("sha256");
  for (const file of filesOf(root))
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex");
};

const make = (): string => {
  const content = join(mkdtempSync(join(tmpdir(), "demo-")), "content");
  writeDemo(content);
  return content;
};

beforeAll(() => {
  folder = make();
  const cities = new Map(
    readdirSync(join(folder, "cities", "en")).map((name) => {
      const id = name.replace(".md", "");
      const text = readFileSync(join(folder, "cities", "en", name), "utf8");
      const source = citySchema.parse(
        parseData(text.split("---")[1] ?? "").value,
      );
      return [id, { id, source, text: { name: source.name } }] as const;
    }),
  );
  evaluations = joinEvaluations(
    filesOf(join(folder, "index-results")).map((file) => ({
      id: file.replace(".json", ""),
      data: resultSchema.parse(
        JSON.parse(readFileSync(join(folder, "index-results", file), "utf8")),
      ),
    })),
    cities,
  );
});

test("the same code makes the same bytes", () => {
  expect(hashOf(make())).toBe(hashOf(folder));
});

test("it passes the check, in both languages", () => {
  expect(toText(checkContent(folder), "en")).toBe("");
});

test("150 cities of every size, 60 practices, 5 networks", () => {
  const cities = new Map(evaluations.map(({ city }) => [city.id, city]));
  expect(readdirSync(join(folder, "cities", "fr"))).toHaveLength(150);
  expect(cities.size).toBe(150);
  expect(
    new Set(
      [...cities.values()].map(({ population }) => sizeOf(population?.value)),
    ),
  ).toEqual(new Set(["under-100k", "100k-200k", "200k-500k", "over-500k"]));
  const shares = [...cities.values()].flatMap(
    ({ bornAbroad }) => bornAbroad?.value ?? [],
  );
  expect(Math.min(...shares)).toBeLessThan(4);
  expect(Math.max(...shares)).toBeGreaterThan(50);
  expect(readdirSync(join(folder, "good-practices", "en"))).toHaveLength(60);
  expect(readdirSync(join(folder, "networks", "en"))).toHaveLength(5);
});

test("complete results at up to three dates, by two questionnaires", () => {
  const areas = { first: 15, revised: 18 };
  expect(
    evaluations.filter(
      ({ result }) =>
        Object.keys(result.areas).length !==
        areas[result.questionnaire as "first" | "revised"],
    ),
  ).toEqual([]);
  const byCity = Map.groupBy(evaluations, ({ city }) => city.id);
  expect(new Set([...byCity.values()].map(({ length }) => length))).toEqual(
    new Set([1, 2, 3]),
  );
  const breaks = [...byCity.values()].filter(
    (own) => seriesOf(own, "language").segments.length === 2,
  );
  expect(breaks).toHaveLength(75);
  const points = evaluations.flatMap(({ result }) =>
    Object.values(result.areas),
  );
  expect([Math.min(...points), Math.max(...points)]).toEqual([0, 100]);
});

test("comparisons have something to show", () => {
  const areas = Object.keys(evaluations[0]?.result.areas ?? {}).map((id) => ({
    id,
    isComposite: id === "intercultural-lens",
  }));
  const latest = latestWith(evaluations, "overall", "revised");
  const cities = latest.map(({ city }) => city);
  const strengths = latest.flatMap((evaluation) => {
    const peers = new Set(
      peersOf(evaluation.city, cities).map(({ city }) => city.id),
    );
    return (
      strengthsOf(
        evaluation,
        areas,
        evaluations.filter(({ city }) => peers.has(city.id)),
      ) ?? []
    );
  });
  expect(strengths).toHaveLength(150);
  expect(
    strengths.filter(({ basis }) => basis === "peers").length,
  ).toBeGreaterThan(75);
  expect(
    strengths.filter(({ weak }) => weak.length > 0).length,
  ).toBeGreaterThan(100);
  const wants = new Set(
    strengths
      .filter(({ weak }) => weak.some(({ area }) => area === "mediation"))
      .map(({ evaluation }) => evaluation.city.id),
  );
  expect(
    learningGroups({
      area: "mediation",
      generation: "revised",
      evaluations,
      wants,
    }).length,
  ).toBeGreaterThan(0);
});
