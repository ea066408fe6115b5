/**
 * The demonstration network: 150 fictional cities with complete results, made from a seed. The
 * same code always makes the same files. Points follow from a city's own level, its country, the
 * area, its diversity where that plays a part, and chance; the second questionnaire is stricter.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import { textHash } from "../../../src/i18n/follow.build.ts";
import { meanOf } from "../../../src/scores/averages.ts";
import { timeOf } from "../../../src/scores/evaluation.ts";
import { seeded } from "../../practices/world.ts";
import { PLACES, type Place } from "./names.ts";
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

const COMPOSITE = "intercultural-lens";
const IN_COMPOSITE = [
  "education",
  "neighbourhood",
  "public-services",
  "business-labour",
  "cultural-social-life",
  "public-space",
];
const OPTIONAL = ["participation", "interaction"];
/** Areas the first questionnaire did not have. */
const ADDED = ["anti-discrimination", ...OPTIONAL];
/** Areas in which diverse places do better here, and points for each per cent born abroad. */
const FROM_DIVERSITY = ["welcoming-newcomers", "language"];
const BY_DIVERSITY = 0.35;

interface DemoCity extends Place {
  population: number;
  bornAbroad: number;
  /** Points above or below all others'. */
  level: number;
  /** Points above or below its own level, by area. */
  bents: Map<string, number>;
  networks: string[];
  dates: { date: string; questionnaire: "first" | "revised" }[];
}

interface DemoResult {
  city: DemoCity;
  date: string;
  questionnaire: "first" | "revised";
  overall: number;
  areas: Record<string, number>;
}

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

const readYaml = (path: string) =>
  parse(readFileSync(path, "utf8")) as Record<string, unknown>;

/** A number around 0, mostly between -2 and 2 (the sum of twelve even ones). */
const normal = (random: () => number): number =>
  Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);

const clamp = (points: number): number =>
  Math.min(100, Math.max(0, Math.round(points)));

const round = (value: number, digits: number): number =>
  Number(value.toFixed(digits));

function makeCities(
  random: () => number,
  areas: readonly string[],
  places: readonly Place[],
): DemoCity[] {
  const countries = new Map<string, number>();
  const order = places
    .map((_, index) => ({ index, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ index }) => index);
  return places.map((place, index) => {
    const country = countries.get(place.country) ?? normal(random) * 5;
    countries.set(place.country, country);
    // Every size is there: ranks from 4,000 to 2.5 million on a logarithmic scale.
    const rank = order.indexOf(index) / (places.length - 1);
    const population = 4_000 * (2_500_000 / 4_000) ** rank;
    const share = Math.min(
      1,
      Math.max(0, random() ** 1.6 * 0.85 + rank * 0.15),
    );
    return {
      ...place,
      population: Math.round(population / 10) * 10,
      bornAbroad: round(2 + 53 * share, 1),
      level: country + normal(random) * 9,
      bents: new Map(areas.map((area) => [area, normal(random) * 11])),
      networks: networksOf(place, index),
      dates: datesOf(index, random),
    };
  });
}

const networksOf = ({ country }: Place, index: number): string[] =>
  NETWORKS.filter(({ countries, every }) =>
    countries
      ? countries.includes(country)
      : every !== undefined && index % every === 0,
  ).map(({ id }) => id);

/** One to three evaluations; each city has one by the second questionnaire. */
function datesOf(index: number, random: () => number): DemoCity["dates"] {
  const pick = (from: number, to: number) => {
    const year = from + Math.floor(random() * (to - from + 1));
    const month = String(1 + Math.floor(random() * 12)).padStart(2, "0");
    return index % 7 === 0 ? String(year) : `${year}-${month}`;
  };
  const early = { date: pick(2010, 2013), questionnaire: "first" as const };
  const middle = { date: pick(2014, 2018), questionnaire: "first" as const };
  const late = { date: pick(2020, 2022), questionnaire: "revised" as const };
  const latest = { date: pick(2023, 2025), questionnaire: "revised" as const };
  return (
    [
      [early, middle, latest],
      [middle, late, latest],
      [middle, latest],
      [late, latest],
      [latest],
      [late],
    ][index % 6] ?? []
  );
}

function makeResults(
  random: () => number,
  cities: readonly DemoCity[],
  areas: readonly string[],
): DemoResult[] {
  const easy = new Map(areas.map((area) => [area, normal(random) * 6]));
  return cities.flatMap((city) =>
    city.dates.map(({ date, questionnaire }, turn) => {
      const points = new Map(
        areas
          .filter((area) => area !== COMPOSITE)
          .filter(
            (area) => questionnaire === "revised" || !ADDED.includes(area),
          )
          .map((area) => {
            const diversity = FROM_DIVERSITY.includes(area)
              ? (city.bornAbroad - 15) * BY_DIVERSITY
              : 0;
            return [
              area,
              clamp(
                (questionnaire === "first" ? 64 : 56) +
                  city.level +
                  (easy.get(area) ?? 0) +
                  (city.bents.get(area) ?? 0) +
                  diversity +
                  turn * 4 +
                  normal(random) * 4,
              ),
            ] as const;
          }),
      );
      const members = IN_COMPOSITE.flatMap((area) => points.get(area) ?? []);
      points.set(COMPOSITE, Math.round(meanOf(members)));
      const core = [...points]
        .filter(
          ([area]) => !OPTIONAL.includes(area) && !IN_COMPOSITE.includes(area),
        )
        .map(([, value]) => value);
      return {
        city,
        date,
        questionnaire,
        overall: Math.round(meanOf(core)),
        areas: Object.fromEntries(
          areas.flatMap((area) => {
            const value = points.get(area);
            return value === undefined ? [] : [[area, value]];
          }),
        ),
      };
    }),
  );
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

function write(folder: string, path: string, text: string): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

const writeText = (
  folder: string,
  path: string,
  fields: object,
  body = "",
): void =>
  write(
    folder,
    path,
    `---\n${stringify(fields, { lineWidth: 0 })}---\n${body && `\n${body}\n`}`,
  );

/** A French text that follows the English one as it stands. */
function writeTranslation(
  folder: string,
  collection: string,
  id: string,
  fields: object,
  body = "",
): void {
  const [, front = "", source = ""] =
    /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(
      readFileSync(join(folder, collection, "en", `${id}.md`), "utf8"),
    ) ?? [];
  const follows = textHash(parse(front) as Record<string, unknown>, source);
  writeText(folder, `${collection}/fr/${id}.md`, { ...fields, follows }, body);
}
