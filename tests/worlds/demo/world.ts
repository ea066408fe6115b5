/**
 * The demonstration network: 150 fictional cities with complete results. The same code always makes
 * the same files.
 */
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { meanOf } from "../../../src/scores/averages.ts";
import { timeOf } from "../../../src/scores/evaluation.ts";
import { seeded } from "../../practices/world.ts";
import { readYaml, write, writeText, writeTranslation } from "./files.ts";
import { PLACES, type Place } from "./names.ts";
import {
  ADDED,
  COMPOSITE,
  IN_COMPOSITE,
  makeCities,
  makeResults,
  OPTIONAL,
  round,
  type DemoCity,
  type DemoResult,
} from "./cities.ts";
import { NETWORKS, PAGE_TEXT, PRACTICES, type Bilingual } from "./words.ts";

const WORLDS = join(import.meta.dirname, "..");
const CONTENT = join(WORLDS, "..", "..", "content");
const SOURCE = "https://example.org/demonstration";
const SEED = 2026;
/** Lists that are the Index's and the dossier's own: a demonstration shows them as they are. */
const LISTS = [
  "themes",
  "areas",
  "area-themes",
  "questionnaires",
  "sdgs",
  "sizes",
  "city-kinds",
  "memberships",
  "practice-sections",
];

/**
 * Writes the whole content folder.
 * @param folder its path; what is there is replaced
 * @param places its cities: all, or as few as a test needs
 */
export function writeDemo(
  folder: string,
  places: readonly Place[] = PLACES,
): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(WORLDS, "base"), folder, { recursive: true });
  for (const made of [
    "cities",
    "good-practices",
    "index-results",
    "index-areas",
    "networks",
  ])
    rmSync(join(folder, made), { recursive: true });
  for (const shared of ["ui", "_templates"])
    cpSync(join(CONTENT, shared), join(folder, shared), { recursive: true });
  for (const list of LISTS)
    cpSync(
      join(CONTENT, "vocab", `${list}.yml`),
      join(folder, "vocab", `${list}.yml`),
    );
  const random = seeded(SEED);
  const areas = Object.keys(readYaml(join(folder, "vocab", "areas.yml")));
  const cities = makeCities(random, areas, places);
  const results = makeResults(random, cities, areas);
  writeSettings(folder);
  writeFigures(folder, places.length);
  writePages(folder);
  borrowThemes(folder);
  writeAreas(folder, areas);
  writeNetworks(folder);
  for (const city of cities) writeCity(folder, city);
  for (const result of results) writeResult(folder, result, results);
  writePractices(folder, cities, results);
}

function writeSettings(folder: string): void {
  const site = readYaml(join(folder, "site.yml"));
  write(
    folder,
    "site.yml",
    stringify({
      ...site,
      name: {
        en: "Network of fictional cities (demonstration)",
        fr: "Réseau de villes fictives (démonstration)",
      },
      fictional: true,
    }),
  );
}

function writeFigures(folder: string, cities: number): void {
  const [figure] = parse(
    readFileSync(join(folder, "figures.yml"), "utf8"),
  ) as object[];
  write(folder, "figures.yml", stringify([{ ...figure, value: cities }]));
}

/** The pages of the base world under the real ones' titles, each saying what this is. */
function writePages(folder: string): void {
  for (const language of ["en", "fr"] as const) {
    const pages = join(folder, "pages", language);
    for (const id of idsIn(join(folder, "pages", "en"))) {
      const real = ["md", "mdx"]
        .map((type) => join(CONTENT, "pages", language, `${id}.${type}`))
        .find((path) => existsSync(path));
      const front = parse(
        readFileSync(real ?? join(pages, `${id}.md`), "utf8").split("---")[1] ??
          "",
      ) as { title: string };
      rmSync(join(pages, `${id}.md`), { force: true });
      const fields = {
        title: id === "home" ? PAGE_TEXT.home[language] : front.title,
        ...describe(language),
      };
      if (language === "en")
        writeText(folder, `pages/en/${id}.md`, fields, PAGE_TEXT.body.en);
      else writeTranslation(folder, "pages", id, fields, PAGE_TEXT.body.fr);
    }
  }
}

const describe = (language: keyof Bilingual) => ({
  description: PAGE_TEXT.description[language],
  lead: PAGE_TEXT.description[language],
});

const idsIn = (folder: string): string[] =>
  existsSync(folder)
    ? [
        ...new Set(
          readdirSync(folder).map((name) => name.replace(/\.mdx?$/, "")),
        ),
      ].sort()
    : [];

/** The base world's resources and briefs speak of themes this world does not have. */
function borrowThemes(folder: string): void {
  for (const collection of ["resources", "policy-briefs"]) {
    for (const name of readdirSync(join(folder, collection, "en"))) {
      const path = join(folder, collection, "en", name);
      writeFileSync(
        path,
        readFileSync(path, "utf8")
          .replace(/^themes: \[housing/m, "themes: [housing-and-urban-planning")
          .replace(/^network: .*\n/m, ""),
      );
    }
  }
}

function writeAreas(folder: string, areas: readonly string[]): void {
  for (const id of areas) {
    writeText(folder, `index-areas/en/${id}.md`, {
      summary: PAGE_TEXT.area.en,
      ...(IN_COMPOSITE.includes(id) && { composite: COMPOSITE }),
      ...(OPTIONAL.includes(id) && { optional: true }),
      since: ADDED.includes(id) ? "revised" : "first",
      sources: [SOURCE],
    });
    writeTranslation(folder, "index-areas", id, { summary: PAGE_TEXT.area.fr });
  }
}

function writeNetworks(folder: string): void {
  write(
    folder,
    "vocab/networks.yml",
    stringify(Object.fromEntries(NETWORKS.map(({ id, name }) => [id, name]))),
  );
  for (const { id, kind, country, summary, body } of NETWORKS) {
    writeText(
      folder,
      `networks/en/${id}.md`,
      {
        summary: summary.en,
        kind,
        ...(country && { country }),
        sources: [SOURCE],
      },
      body.en,
    );
    writeTranslation(folder, "networks", id, { summary: summary.fr }, body.fr);
  }
}

function writeCity(folder: string, city: DemoCity): void {
  const index = PLACES.findIndex(({ id }) => id === city.id);
  const random = seeded(SEED + index);
  const [north, east] = city.middle;
  const share = (value: number) => ({
    value: round(value, 1),
    year: 2021,
    source: SOURCE,
  });
  writeText(
    folder,
    `cities/en/${city.id}.md`,
    {
      name: city.name.en,
      ...(city.localName && { localName: city.localName }),
      ...(index % 30 === 29 && { kind: "region" }),
      country: city.country,
      latitude: round(north + (random() - 0.5) * 1.6, 2),
      longitude: round(east + (random() - 0.5) * 2.4, 2),
      membership: city.networks.includes("ink-route")
        ? "international"
        : "national",
      networks: city.networks,
      population: { value: city.population, year: 2023, source: SOURCE },
      // As in real life, not every place counts the same.
      ...(index % 11 !== 5 && { bornAbroad: share(city.bornAbroad) }),
      ...(index % 3 !== 1 &&
        index % 25 !== 16 && { nonNationals: share(city.bornAbroad * 0.55) }),
      sources: [SOURCE],
    },
    PAGE_TEXT.city.en,
  );
  writeTranslation(
    folder,
    "cities",
    city.id,
    { name: city.name.fr },
    PAGE_TEXT.city.fr,
  );
}

/** A result with the averages of all cities evaluated by the same questionnaire up to then. */
function writeResult(
  folder: string,
  result: DemoResult,
  all: readonly DemoResult[],
): void {
  const { city, date, questionnaire, overall, areas } = result;
  const latest = [
    ...new Map(
      all
        .filter(
          (other) =>
            other.questionnaire === questionnaire &&
            timeOf(other.date) <= timeOf(date),
        )
        .sort((a, b) => timeOf(a.date) - timeOf(b.date))
        .map((other) => [other.city.id, other]),
    ).values(),
  ];
  const average = (of: (other: DemoResult) => number | undefined) =>
    round(meanOf(latest.flatMap((other) => of(other) ?? [])), 1);
  write(
    folder,
    `index-results/${city.id}/${date}.json`,
    `${JSON.stringify(
      {
        date,
        dating: date.length === 4 ? "approximate" : "stated",
        questionnaire,
        questions: questionnaire === "first" ? 73 : 90,
        overall,
        areas,
        sample: {
          cities: latest.length,
          overall: average((other) => other.overall),
          areas: Object.fromEntries(
            Object.keys(areas).map((area) => [
              area,
              average((other) => other.areas[area]),
            ]),
          ),
        },
        sources: [SOURCE],
      },
      null,
      2,
    )}\n`,
  );
}

/** Practices on every theme, in cities that stand high in an area the theme belongs to. */
function writePractices(
  folder: string,
  cities: readonly DemoCity[],
  results: readonly DemoResult[],
): void {
  const random = seeded(SEED + 1);
  const themes = Object.keys(readYaml(join(folder, "vocab", "themes.yml")));
  const areaThemes = readYaml(
    join(folder, "vocab", "area-themes.yml"),
  ) as Record<string, string[]>;
  const latest = new Map(results.map((result) => [result.city.id, result]));
  for (const [index, { title, summary }] of PRACTICES.entries()) {
    const theme = themes[index % themes.length] ?? "";
    const area = Object.keys(areaThemes).find((id) =>
      areaThemes[id]?.includes(theme),
    );
    const strong = cities.toSorted(
      (a, b) =>
        pointsIn(latest.get(b.id), area) - pointsIn(latest.get(a.id), area) ||
        (a.id < b.id ? -1 : 1),
    );
    const city = strong[Math.floor(random() * Math.min(30, strong.length))];
    if (!city) throw new Error("There is a city.");
    const second = themes[(index * 5 + 7) % themes.length] ?? theme;
    const start = 2005 + Math.floor(random() * 19);
    const id = `${city.id}-${title.en.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
    const isFull = index % 2 === 0;
    writeText(
      folder,
      `good-practices/en/${id}.md`,
      {
        title: title.en,
        summary: summary.en,
        city: city.id,
        themes: [...new Set([theme, ...(index % 3 === 0 ? [second] : [])])],
        start: String(start),
        ...(index % 3 === 1 ? { end: String(start + 2) } : { ongoing: true }),
        sdgs: [[10, 11], [4, 10], [16]][index % 3],
        sources: [SOURCE],
      },
      isFull ? PAGE_TEXT.practice.en : "",
    );
    writeTranslation(
      folder,
      "good-practices",
      id,
      { title: title.fr, summary: summary.fr },
      isFull ? PAGE_TEXT.practice.fr : "",
    );
  }
}

const pointsIn = (
  result: DemoResult | undefined,
  area: string | undefined,
): number => (area === undefined ? result?.overall : result?.areas[area]) ?? 0;
