import { spawnSync } from "node:child_process";
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
import { beforeEach, describe, expect, test } from "vitest";
import { checkContent } from "../../src/check/check.ts";
import type { Known } from "../../src/scores/import/drafts.ts";
import { planImport, type Existing } from "../../src/scores/import/plan.ts";
import { columnLetter, problemText } from "../../src/scores/import/problem.ts";
import { STAGE, writeTogether } from "../../src/scores/import/write.build.ts";
import { makeWorld } from "../worlds/world.ts";

const ROOT = join(import.meta.dirname, "..", "..");

const KNOWN: Known = {
  cities: [
    { id: "bridgetown", names: ["Bridgetown-on-Ink", "Pont-sur-Encre"] },
    { id: "ostrava-lake", names: ["Óstráva"] },
    { id: "twin-east", names: ["Twin"] },
    { id: "twin-west", names: ["Twin"] },
  ],
  areas: [
    { id: "commitment", names: ["Commitment", "Engagement"] },
    { id: "education", names: ["Education", "Éducation"] },
    { id: "public-space", names: ["Public space", "Espace public"] },
    { id: "language", names: ["Language", "Langue"] },
  ],
  questionnaires: [
    { id: "first", names: ["first questionnaire (until 2018)"] },
    { id: "revised", names: ["revised questionnaire (from 2020)"] },
  ],
};

const SOURCE = "https://example.org/a";
const plan = (text: string, existing: Record<string, Existing> = {}) =>
  planImport(text, KNOWN, new Map(Object.entries(existing)));
/** What is said of a table, in one language or both. */
const said = (text: string, language = "en", existing = {}) =>
  plan(text, existing).problems.map((problem) =>
    problemText(problem, "r.csv", language),
  );
const HEADER = "city,date,area,value,source";
const json = (text: string | undefined): unknown => JSON.parse(text ?? "null");

describe("a sound table", () => {
  test("the example becomes one evaluation, its gap staying a gap", () => {
    const example = readFileSync(
      join(ROOT, "content", "_templates", "index-results.csv"),
      "utf8",
    );
    expect(said(example.replaceAll("my-city", "bridgetown"))).toEqual([]);
    const { files, rows, gaps } = plan(
      example.replaceAll("my-city", "bridgetown"),
    );
    expect([rows, gaps, files.length]).toEqual([5, 0, 1]);
    expect(files[0]).toMatchObject({
      path: "bridgetown/2024-05.json",
      state: "new",
    });
    expect(json(files[0]?.text)).toEqual({
      date: "2024-05",
      dating: "stated",
      questionnaire: "revised",
      questions: 90,
      overall: 62,
      areas: { commitment: 81, education: 54.5, language: 0 },
      sample: {
        cities: 140,
        overall: 58.5,
        areas: { commitment: 70, "public-space": 61 },
      },
      demography: {
        population: { value: 120000, year: 2023 },
        bornAbroad: { value: 12.5, year: 2021 },
      },
      report: "https://example.org/report.pdf",
      sources: ["https://example.org/page"],
    });
  });

  test.each([
    [
      "commas and points",
      `${HEADER}\nbridgetown,2021,education,54.5,${SOURCE}\n`,
    ],
    [
      "semicolons and commas",
      `city;date;area;value;source\nbridgetown;2021;education;54,5;${SOURCE}`,
    ],
    [
      "tabs",
      `city\tdate\tarea\tvalue\tsource\nbridgetown\t2021\teducation\t54,5\t${SOURCE}`,
    ],
    [
      "a byte order mark and Windows line ends",
      `\uFEFF${HEADER}\r\nbridgetown,2021,education,"54,5",${SOURCE}\r\n`,
    ],
    [
      "the line ends of old Macs",
      `${HEADER}\rbridgetown,2021,education,54.5,${SOURCE}\r`,
    ],
    [
      "names, spaces, another order of columns",
      `value,area,source,date,City,\n 54.50 ," Éducation",${SOURCE}, 2021 ,Pont-sur-Encre,\n,,,,,\n`,
    ],
    [
      "names in decomposed Unicode",
      `${HEADER}\nbridgetown,2021,${"Éducation".normalize("NFD")},54.5,${SOURCE}`,
    ],
  ])("with %s", (_, text) => {
    expect(said(text)).toEqual([]);
    const { files } = plan(text);
    expect(files.map(({ path }) => path)).toEqual(["bridgetown/2021.json"]);
    expect(json(files[0]?.text)).toEqual({
      date: "2021",
      dating: "stated",
      areas: { education: 54.5 },
      sources: [SOURCE],
    });
  });

  test("several sources, rows without points, an evaluation without a date", () => {
    const text = `city,date,dating,area,value,source
bridgetown,,unknown,overall,60,${SOURCE} https://example.org/b
bridgetown,,unknown,language,,https://example.org/b`;
    const { files, gaps } = plan(text);
    expect(gaps).toBe(1);
    expect(files[0]?.path).toBe("bridgetown/undated.json");
    expect(json(files[0]?.text)).toEqual({
      dating: "unknown",
      overall: 60,
      sources: [SOURCE, "https://example.org/b"],
    });
  });

  test("an existing file keeps what the table does not speak of", () => {
    const before = {
      date: "2021",
      dating: "approximate",
      areas: { language: 40, education: 10 },
      sample: { cities: 90, areas: { language: 50 } },
      ranks: [{ place: 3, of: 90 }],
      demography: { bornAbroad: { value: 12, year: 2019 } },
      note: { en: "A note." },
      sources: ["https://example.org/old"],
    };
    const text = `city,date,area,value,sample_average,born_abroad,source
bridgetown,2021,language,45,,13,${SOURCE}
bridgetown,2021,commitment,70,60,,`;
    const existing = { "bridgetown/2021.json": before };
    const [file] = plan(text, existing).files;
    expect(file?.state).toBe("changed");
    expect(file?.fields).toEqual([
      { field: "areas.language", before: 40, after: 45 },
      { field: "areas.commitment", before: undefined, after: 70 },
      { field: "sample.areas.commitment", before: undefined, after: 60 },
      { field: "demography.bornAbroad.value", before: 12, after: 13 },
      {
        field: "sources",
        before: ["https://example.org/old"],
        after: ["https://example.org/old", SOURCE],
      },
    ]);
    expect(json(file?.text)).toEqual({
      ...before,
      areas: { language: 45, education: 10, commitment: 70 },
      sample: { cities: 90, areas: { language: 50, commitment: 60 } },
      demography: { bornAbroad: { value: 13 } }, // not of the old year any more
      sources: ["https://example.org/old", SOURCE],
    });
    const again = { "bridgetown/2021.json": json(file?.text) as Existing };
    expect(plan(text, again).files[0]).toMatchObject({
      state: "unchanged",
      fields: [],
    });
  });

  test("a file of the same year is pointed out", () => {
    const text = `${HEADER}\nbridgetown,2021-06,overall,60,${SOURCE}`;
    const { files } = plan(text, {
      "bridgetown/2021.json": {},
      "bridgetown/2020.json": {},
    });
    expect(files[0]?.near).toEqual(["bridgetown/2021.json"]);
  });
});

describe("a wrong table is refused, word for word", () => {
  test("nothing in it", () => {
    expect(said("\uFEFF \n")).toEqual([
      `r.csv, row 1  [empty-file]
  The file is empty.
  expected: a first row with the names of columns, then a row for each area of an evaluation
  remedy: Export the sheet that holds the results.`,
    ]);
    expect(said(`${HEADER}\n,,,,\n`, "fr")).toEqual([
      `r.csv, ligne 2  [no-row]
  Il n'y a pas de ligne sous les noms des colonnes.
  attendu : une ligne par domaine d'une évaluation
  remède : Exportez la feuille qui contient les résultats.`,
    ]);
  });

  test("columns that are missing, misspelt or there twice", () => {
    expect(said("city,date,aera,value,value\nx,y,z,1,2")).toEqual([
      `r.csv, row 1  [missing-column]
  The column “area” is missing.
  expected: at least these: city, date, area, value, source
  remedy: Add the column; single cells of it may be empty where CONTRIBUTING.md says so.`,
      `r.csv, row 1  [missing-column]
  The column “source” is missing.
  expected: at least these: city, date, area, value, source
  remedy: Add the column; single cells of it may be empty where CONTRIBUTING.md says so.`,
      `r.csv, row 1, column C (aera)  [unknown-column]
  There is no column “aera”. Did you mean “area”?
  expected: only these: city, date, dating, questionnaire, questions, area, value, sample_cities, sample_average, population, population_year, born_abroad, born_abroad_year, report, source
  remedy: Correct the name, or take the column out.`,
      `r.csv, row 1, column E (value)  [column-twice]
  The column “value” stands in the table twice.
  expected: each column once
  remedy: Take one of the two out.`,
    ]);
  });

  test("quotation marks and decimal commas that break cells", () => {
    expect(
      said(`${HEADER}\nbridgetown,2021,"education,54,${SOURCE}\n`),
    ).toEqual([
      `r.csv, row 2  [bad-quote]
  A quotation mark is opened and not closed, or stands within a cell.
  expected: cells in straight double quotation marks, and “""” for one within
  remedy: Export the table again as CSV; do not edit quotation marks by hand.`,
    ]);
    expect(
      said(`${HEADER}\nbridgetown,2021,education,54,5,${SOURCE}\n`),
    ).toEqual([
      `r.csv, row 2  [too-many-cells]
  The row has 6 cells.
  expected: 5, as many as columns have names
  remedy: Put a number with a decimal comma in quotation marks, or separate cells with semicolons.`,
    ]);
  });

  test("every wrong cell at once, in the order of the table", () => {
    const text = `city,date,dating,questionnaire,questions,area,value,sample_cities,sample_average,population,population_year,born_abroad,born_abroad_year,report,source
brigetown,2021,stated,revised,90,education,101,140,-1,120.000,2023,12%,21,http://example.org,example.org/a
bridgetown,01/06/2021,exact,revized,nine,educaton,sixty,0,1.234,,,,,,${SOURCE}
Twin,2021,,,,,60,,,,,,,,${SOURCE}
,2021,,,,overall,60,,,,,,,,${SOURCE}`;
    expect(said(text)).toEqual([
      `r.csv, row 2, column A (city)  [unknown-city]
  No city is called “brigetown”. Did you mean “bridgetown”?
  expected: the name of a file in content/cities/, or a city's exact name in a language of the site
  remedy: Correct the name, or add the city first.`,
      `r.csv, row 2, column G (value)  [not-points]
  “101” is not a number of points or per cent.
  expected: a number from 0 to 100 with two decimals at most and no sign after it, as 62 or 62.5 or 62,5
  remedy: Correct the cell, or leave it empty where nothing is known.`,
      `r.csv, row 2, column I (sample_average)  [not-points]
  “-1” is not a number of points or per cent.
  expected: a number from 0 to 100 with two decimals at most and no sign after it, as 62 or 62.5 or 62,5
  remedy: Correct the cell, or leave it empty where nothing is known.`,
      `r.csv, row 2, column J (population)  [not-count]
  “120.000” is not a whole number above zero.
  expected: figures only, as 120000 or 120 000
  remedy: Take out separators and decimals.`,
      `r.csv, row 2, column L (born_abroad)  [not-points]
  “12%” is not a number of points or per cent.
  expected: a number from 0 to 100 with two decimals at most and no sign after it, as 62 or 62.5 or 62,5
  remedy: Correct the cell, or leave it empty where nothing is known.`,
      `r.csv, row 2, column M (born_abroad_year)  [not-year]
  “21” is not a year.
  expected: four figures, as 2020
  remedy: Write the year alone.`,
      `r.csv, row 2, column N (report)  [not-https]
  “http://example.org” is not a secure address.
  expected: addresses that begin with https://, several of them separated by spaces
  remedy: Copy the address from the browser's address bar.`,
      `r.csv, row 2, column O (source)  [not-https]
  “example.org/a” is not a secure address.
  expected: addresses that begin with https://, several of them separated by spaces
  remedy: Copy the address from the browser's address bar.`,
      `r.csv, row 3, column B (date)  [bad-date]
  “01/06/2021” is not a date.
  expected: YYYY, YYYY-MM or YYYY-MM-DD, as 2018, 2020-11 or 2024-02-01
  remedy: Format the column as text before you type dates, so that the spreadsheet does not change them.`,
      `r.csv, row 3, column C (dating)  [bad-dating]
  “exact” does not say how sure the date is.
  expected: one of: stated, approximate, standing, unknown
  remedy: Choose one, or leave the cell empty: a date then counts as stated.`,
      `r.csv, row 3, column D (questionnaire)  [unknown-questionnaire]
  There is no questionnaire “revized”. Did you mean “revised”?
  expected: one of: first, revised
  remedy: Correct it, or leave the cell empty where it is not known.`,
      `r.csv, row 3, column E (questions)  [not-count]
  “nine” is not a whole number above zero.
  expected: figures only, as 120000 or 120 000
  remedy: Take out separators and decimals.`,
      `r.csv, row 3, column F (area)  [unknown-area]
  There is no area “educaton”. Did you mean “education”?
  expected: “overall”, or an area of content/vocab/areas.yml by its id or exact name
  remedy: Correct the name.`,
      `r.csv, row 3, column G (value)  [not-points]
  “sixty” is not a number of points or per cent.
  expected: a number from 0 to 100 with two decimals at most and no sign after it, as 62 or 62.5 or 62,5
  remedy: Correct the cell, or leave it empty where nothing is known.`,
      `r.csv, row 3, column H (sample_cities)  [not-count]
  “0” is not a whole number above zero.
  expected: figures only, as 120000 or 120 000
  remedy: Take out separators and decimals.`,
      `r.csv, row 3, column I (sample_average)  [not-points]
  “1.234” is not a number of points or per cent.
  expected: a number from 0 to 100 with two decimals at most and no sign after it, as 62 or 62.5 or 62,5
  remedy: Correct the cell, or leave it empty where nothing is known.`,
      `r.csv, row 4, column A (city)  [ambiguous-name]
  “Twin” is the name of more than one: twin-east, twin-west.
  expected: a name of one alone
  remedy: Write the one that is meant as it stands after the colon.`,
      `r.csv, row 4, column F (area)  [empty-cell]
  The cell is empty.
  expected: a value
  remedy: Fill it in; each row names its city and its area.`,
      `r.csv, row 5, column A (city)  [empty-cell]
  The cell is empty.
  expected: a value
  remedy: Fill it in; each row names its city and its area.`,
    ]);
  });

  test("rows of one evaluation that contradict each other, in French", () => {
    const text = `city,date,questionnaire,area,value,population_year,source
bridgetown,2021,revised,language,60,2020,${SOURCE}
bridgetown,2021,first,education,50,,
Pont-sur-Encre,2021,,Langue,61,,`;
    expect(said(text, "fr")).toEqual([
      `r.csv, ligne 2, colonne F (population_year)  [year-alone]
  Il y a une année, « 2020 », et pas de chiffre.
  attendu : une valeur dans la colonne « population »
  remède : Ajoutez le chiffre, ou retirez l'année.`,
      `r.csv, ligne 3, colonne C (questionnaire)  [differs]
  « first » diffère de « revised », ligne 2, pour la même évaluation.
  attendu : la même valeur dans toutes les lignes d'une évaluation, ou dans une seule
  remède : Corrigez l'une des deux.`,
      `r.csv, ligne 4, colonne D (area)  [row-twice]
  « Langue » figure déjà à la ligne 2, pour la même ville et la même date.
  attendu : chaque domaine une fois par évaluation
  remède : Retirez l'une des deux lignes.`,
    ]);
  });

  test("no points are needed for what is known already", () => {
    const text = `${HEADER}\nbridgetown,2021,overall,,${SOURCE}\n`;
    const file = { date: "2021", dating: "stated", sources: [SOURCE] };
    const { problems, files } = plan(text, { "bridgetown/2021.json": file });
    expect(problems).toEqual([]);
    expect(files).toMatchObject([{ state: "unchanged", fields: [] }]);
  });

  test("dates and sources that are needed", () => {
    const text = `city,date,dating,area,value,source
bridgetown,2021,unknown,language,60,
Óstráva,,,language,60,${SOURCE}
twin-east,2021,,language,,${SOURCE}`;
    expect(said(text)).toEqual([
      `r.csv, row 2, column C (dating)  [date-and-dating]
  “unknown” and the date do not go together.
  expected: a date with “stated”, “approximate” or “standing”; no date with “unknown”
  remedy: Add the date, or correct the cell.`,
      `r.csv, row 2, column F (source)  [no-source]
  The evaluation names no source.
  expected: an https address in at least one of its rows
  remedy: Add the address where the results were published.`,
      `r.csv, row 3, column B (date)  [no-date]
  The evaluation has no date.
  expected: a date, or “unknown” in the column “dating”
  remedy: Add what is known of the date; the year is enough.`,
      `r.csv, row 4, column E (value)  [no-value]
  The evaluation has no points in any row.
  expected: at least one cell with points or a sample's average
  remedy: Fill in what is known, or take its rows out.`,
    ]);
  });

  test("shares where points are meant", () => {
    const text = `${HEADER}\nbridgetown,2021,overall,0.62,${SOURCE}\nbridgetown,2021,language,1,\n`;
    expect(said(text)).toEqual([
      `r.csv, row 2, column D (value)  [fractions]
  All points of this evaluation are between 0 and 1.
  expected: points from 0 to 100
  remedy: The spreadsheet has shares where points are meant: multiply by 100.`,
    ]);
    const zeros = `${HEADER}\nbridgetown,2021,overall,0,${SOURCE}\nbridgetown,2021,language,1,\n`;
    expect(said(zeros)).toEqual([]);
  });

  test("formulas, failed ones, and characters that would move a terminal's cursor", () => {
    const text = `${HEADER}
"=HYPERLINK(""https://example.org"")",2021,overall,=1+1,${SOURCE}
bridgetown,2021,language,#DIV/0!,@SUM(A1)
bridgetown,2022,language,-5,${SOURCE}
"\u001b[2Jbridge\ntown",2021,language,5,${SOURCE}`;
    expect(
      said(text).map((problem) => problem.split("\n").slice(0, 2).join("\n")),
    ).toEqual([
      `r.csv, row 2, column A (city)  [formula]
  “=HYPERLINK("https://example.org")” is a formula, or the error of one.`,
      `r.csv, row 2, column D (value)  [formula]
  “=1+1” is a formula, or the error of one.`,
      `r.csv, row 3, column D (value)  [formula]
  “#DIV/0!” is a formula, or the error of one.`,
      `r.csv, row 3, column E (source)  [formula]
  “@SUM(A1)” is a formula, or the error of one.`,
      `r.csv, row 4, column D (value)  [not-points]
  “-5” is not a number of points or per cent.`,
      `r.csv, row 5, column A (city)  [unknown-city]
  No city is called “ [2Jbridge town”.`,
    ]);
  });

  test("files it cannot be joined with", () => {
    const text = `${HEADER}\nbridgetown,2021,overall,60,${SOURCE}`;
    const path = "bridgetown/2021.json";
    const before = { date: "2021", dating: "stated", sources: [SOURCE] };
    expect(
      said(text, "en", { [path]: { ...before, overallBetween: [50, 60] } }),
    ).toEqual([
      `r.csv, row 2, column C (area)  [overall-twice]
  bridgetown/2021.json gives a span for the whole, this table a figure.
  expected: one of the two
  remedy: If the figure is sure, take “overallBetween” out of that file first.`,
    ]);
    expect(said(text, "en", { [path]: undefined })).toEqual([
      `r.csv, row 2  [file-unreadable]
  bridgetown/2021.json exists and cannot be read.
  expected: a JSON file as the others
  remedy: Run “npm run check” and mend that file first.`,
    ]);
    expect(said(text, "en", { [path]: { ...before, ranks: "third" } })).toEqual(
      [
        `r.csv, row 2  [file-wrong]
  The field “ranks” of bridgetown/2021.json would not be valid.
  expected: a file that “npm run check” accepts
  remedy: Run “npm run check” and mend that file first.`,
      ],
    );
  });

  test("columns have letters as in spreadsheets", () => {
    expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual([
      "A",
      "Z",
      "AA",
      "ZZ",
      "AAA",
    ]);
  });
});

describe("writing", () => {
  const read = (folder: string) =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [
          path.slice(folder.length + 1),
          readFileSync(path, "utf8"),
        ]),
    );

  test("a write that fails in the middle leaves everything as it was", () => {
    const folder = mkdtempSync(join(tmpdir(), "import-"));
    mkdirSync(join(folder, "a"));
    writeFileSync(join(folder, "a", "2021.json"), "before");
    mkdirSync(join(folder, "c", "2021.json"), { recursive: true }); // a folder is in the way
    const files = ["a/2021.json", "b/2021.json", "c/2021.json"].map((path) => ({
      path,
      text: "after",
    }));
    expect(() => writeTogether(folder, files)).toThrow();
    expect(read(folder)).toEqual({ "a/2021.json": "before" });
    expect(readdirSync(folder).sort()).toEqual(["a", "c"]);
    writeTogether(folder, files.slice(0, 2));
    expect(read(folder)).toEqual({
      "a/2021.json": "after",
      "b/2021.json": "after",
    });
  });

  test("what an interrupted run left aside is not content, and is swept away", () => {
    const world = makeWorld("base");
    const folder = join(world, "index-results");
    const left = join(folder, STAGE, "new", "bridgetown");
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, "2030.json"), "{");
    expect(checkContent(world).findings).toEqual([]);
    writeTogether(folder, []);
    expect(existsSync(join(folder, STAGE))).toBe(false);
  });
});

describe("the command", () => {
  let world = "";
  beforeEach(() => {
    world = makeWorld("base");
  });
  const run = (text: string | Buffer, ...args: string[]) => {
    const file = join(world, "..", "r.csv");
    writeFileSync(file, text);
    return start(file, ...args);
  };
  const start = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, "src", "commands", "import-index.ts"), ...args],
      {
        encoding: "utf8",
        env: { ...process.env, SITE_CONTENT: world, CHECK_LANGUAGE: "en" },
      },
    );
    expect(stderr).toBe("");
    return { status, stdout };
  };
  const TABLE = `${HEADER}
bridgetown,2021-06,interaction,48,https://example.org/report
bridgetown,2023,Engagement,70,${SOURCE}
bridgetown,2023,overall,,
`;

  test("says on a dry run what it would change, writes, and then finds nothing to change", () => {
    const changes = `r.csv – rows: 3; evaluations: 2; rows without points (gaps): 1.
content/index-results/bridgetown/2021-06.json  changed
  areas.interaction: 47 → 48
content/index-results/bridgetown/2023.json  new
  date, dating, areas (1), sources
`;
    const before = readFileSync(
      join(world, "index-results/bridgetown/2021-06.json"),
      "utf8",
    );
    expect(run(TABLE, "--dry-run")).toEqual({
      status: 0,
      stdout: `${changes}Nothing was written (--dry-run). New files: 1. Changed files: 1.\n`,
    });
    expect(
      readFileSync(
        join(world, "index-results/bridgetown/2021-06.json"),
        "utf8",
      ),
    ).toBe(before);
    expect(run(TABLE)).toEqual({
      status: 0,
      stdout: `${changes}Written. New files: 1. Changed files: 1.\n`,
    });
    expect(
      json(
        readFileSync(
          join(world, "index-results/bridgetown/2021-06.json"),
          "utf8",
        ),
      ),
    ).toMatchObject({
      overall: 64,
      areas: { commitment: 81, interaction: 48 },
    });
    expect(run(TABLE)).toEqual({
      status: 0,
      stdout: `r.csv – rows: 3; evaluations: 2; rows without points (gaps): 1.
Unchanged files: 2.
Nothing to change.
`,
    });
    expect(checkContent(world).findings).toEqual([]);
  });

  test("writes nothing where one of many rows is wrong", () => {
    const { status, stdout } = run(
      `${TABLE}bridgetown,2024,commitment,700,${SOURCE}\n`,
    );
    expect(status).toBe(1);
    expect(stdout).toBe(`r.csv, row 5, column D (value)  [not-points]
  “700” is not a number of points or per cent.
  expected: a number from 0 to 100 with two decimals at most and no sign after it, as 62 or 62.5 or 62,5
  remedy: Correct the cell, or leave it empty where nothing is known.

Problems: 1. Nothing was written.
`);
    expect(readdirSync(join(world, "index-results", "bridgetown"))).toEqual([
      "2021-06.json",
    ]);
  });

  test("says what it cannot read", () => {
    expect(run(Buffer.from(`${HEADER}\nÖstrava`, "latin1")).stdout).toBe(
      `“${join(world, "..", "r.csv")}” is not saved as UTF-8. In the spreadsheet choose “CSV UTF-8” when saving.\n`,
    );
    expect(start("nowhere.csv")).toEqual({
      status: 1,
      stdout: "“nowhere.csv” cannot be read: ENOENT.\n",
    });
    expect(start()).toEqual({
      status: 1,
      stdout: `Usage:
  npm run import:index -- <file>.csv [--dry-run]
The columns are explained in CONTRIBUTING.md; content/_templates/index-results.csv is an example.
`,
    });
  });

  test("takes a table of 150 cities whole", () => {
    const cities = Array.from({ length: 150 }, (_, index) => `ink-${index}`);
    for (const city of cities) {
      writeFileSync(
        join(world, "cities", "en", `${city}.md`),
        `---\nname: Ink ${city}\ncountry: FR\n---\n`,
      );
    }
    const rows = cities.flatMap((city, index) =>
      ["overall", "commitment", "neighbourhood", "interaction"].map(
        (area, place) =>
          `${city},2024,${area},${(index + place * 7) % 101},${SOURCE}`,
      ),
    );
    const { status, stdout } = run(`${HEADER}\n${rows.join("\n")}\n`);
    expect(stdout.split("\n").at(0)).toBe(
      "r.csv – rows: 600; evaluations: 150; rows without points (gaps): 0.",
    );
    expect(stdout.split("\n").at(-2)).toBe(
      "Written. New files: 150. Changed files: 0.",
    );
    expect(status).toBe(0);
    expect(
      json(
        readFileSync(join(world, "index-results/ink-149/2024.json"), "utf8"),
      ),
    ).toEqual({
      date: "2024",
      dating: "stated",
      overall: 48,
      areas: { commitment: 55, neighbourhood: 62, interaction: 69 },
      sources: [SOURCE],
    });
  });
});
