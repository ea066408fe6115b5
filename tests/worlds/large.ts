/** A large fictional world: as many practices as a measurement wants, as Markdown files. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { textHash } from "../../src/i18n/follow.build.ts";
import type { PracticeEntry } from "../../src/practices/practice.ts";
import {
  makePractices,
  seeded,
  toWriter,
  WORDS,
  type Writer,
} from "../practices/world.ts";
import { makeWorld } from "./world.ts";

const CONTENT = join(import.meta.dirname, "..", "..", "content");
/** Lists of the real site, so that there is as much to narrow by. */
const LISTS = ["networks", "practice-sections", "sdgs", "sizes", "themes"];
const COUNTRIES =
  "AT AU BE BG CA CH CY DE DK ES FI FR GB GR IE IS IT JP LT LU MA MT MX NL NO PL PT RO SE UA";
/** Towns for each hundred practices, about as in the programme. */
const TOWNS = 30;
/** A population of each class. */
const POPULATIONS = {
  "under-100k": 50_000,
  "100k-200k": 150_000,
  "200k-500k": 300_000,
  "over-500k": 800_000,
} as const;
const SEED = 2;

/** French words in the place of the English ones. */
const FRENCH_WORDS =
  `gens voisinage enfants parents femmes familles personnes bénévoles élèves jeunesse
  bibliothèque école marché jardin chorale théâtre cuisine place musée gare atelier festival
  langue apprentissage parrainage dialogue rumeurs accueil logement sport musique mémoire récits
  ponts carte guide conseil forum réseau charte enquête formation exposition radio film marche
  rencontre construit partage ouvre enseigne rassemble répare peint plante reçoit forme écrit
  ensemble chaque semaine entre quartiers hors horaires sans frontières sous un toit
  phare moulin bac lanterne verger tramway horloge port pré carrière viaduc`
    .trim()
    .split(/\s+/);

type Labels = Record<string, Record<string, string>>;

/**
 * Lays out the base world with `count` practices in two languages, half of them with sections.
 * The same count gives the same files.
 * @returns the path of a folder called `content`
 */
export function makeLargeWorld(count: number): string {
  const folder = makeWorld("base");
  for (const collection of ["good-practices", "cities", "index-results"])
    rmSync(join(folder, collection), { recursive: true });
  const lists = Object.fromEntries(
    LISTS.map((name) => [name, copyList(folder, name)]),
  );
  const practices = makePractices(count, {
    themes: Object.keys(lists["themes"] ?? {}),
    countries: COUNTRIES.split(" "),
    networks: Object.keys(lists["networks"] ?? {}),
    cities: Math.round((count * TOWNS) / 100),
  });
  for (const city of new Map(
    practices.map(({ city }) => [city.id, city]),
  ).values())
    writeCity(folder, city);
  const random = seeded(SEED);
  const writers = {
    en: toWriter(random, WORDS),
    fr: toWriter(random, FRENCH_WORDS),
  };
  for (const practice of practices)
    writePractice(folder, practice, writers, lists["practice-sections"] ?? {});
  return folder;
}

/** Puts the entries of a list of the real site before those of the base world. */
function copyList(folder: string, name: string): Labels {
  const file = join("vocab", `${name}.yml`);
  const read = (from: string) =>
    parse(readFileSync(join(from, file), "utf8")) as Labels;
  const labels = read(CONTENT);
  writeFileSync(
    join(folder, file),
    stringify({ ...labels, ...without(read(folder), labels) }),
  );
  return labels;
}

const without = (labels: Labels, known: Labels): Labels =>
  Object.fromEntries(
    Object.entries(labels).filter(([id]) => !Object.hasOwn(known, id)),
  );

function writeCity(
  folder: string,
  { id, name, country, networks, size }: PracticeEntry["city"],
): void {
  const source = "https://example.org/census";
  write(folder, `cities/en/${id}.md`, {
    name,
    country,
    networks,
    ...(size && {
      population: { value: POPULATIONS[size], year: 2020, source },
    }),
  });
  write(folder, `cities/fr/${id}.md`, {
    name,
    follows: textHash({ name }, ""),
  });
}

function writePractice(
  folder: string,
  practice: PracticeEntry,
  writers: { en: Writer; fr: Writer },
  headings: Labels,
): void {
  const { id, depth, figures, keywords } = practice;
  const body = (language: "en" | "fr") =>
    depth === "short" ? "" : sections(headings, language, writers[language]);
  const text = {
    title: practice.title,
    summary: practice.summary,
    keywords,
    audience: [writers.en.phrase(2)],
    partners: [writers.en.phrase(2), writers.en.phrase(3)],
    figures,
  };
  const source = body("en");
  write(
    folder,
    `good-practices/en/${id}.md`,
    {
      ...text,
      city: practice.city.id,
      themes: practice.themes,
      start: practice.start,
      end: practice.end,
      ongoing: practice.ongoing,
      sdgs: practice.sdgs,
      sources: [`https://example.org/${id}`],
    },
    source,
  );
  write(
    folder,
    `good-practices/fr/${id}.md`,
    {
      title: writers.fr.phrase(6),
      summary: `${writers.fr.phrase(24)}.`,
      audience: [writers.fr.phrase(2)],
      partners: [writers.fr.phrase(2), writers.fr.phrase(3)],
      figures: figures.map(() => "12 ponts"),
      follows: textHash(text, source),
    },
    body("fr"),
  );
}

/** The first three sections of the form, two sentences each: about as long as the real ones. */
const sections = (
  headings: Labels,
  language: string,
  { phrase }: Writer,
): string =>
  Object.values(headings)
    .slice(0, 3)
    .map(
      (labels) => `## ${labels[language]}\n\n${phrase(18)}. ${phrase(22)}.\n`,
    )
    .join("\n");

/** Writes a content file; fields without a value are left out. */
function write(folder: string, path: string, fields: object, body = ""): void {
  const file = join(folder, path);
  mkdirSync(join(file, ".."), { recursive: true });
  const head = stringify(fields, { lineWidth: 0 });
  writeFileSync(file, `---\n${head}---\n${body && `\n${body}`}`);
}
