/** What the explorer reads from an address, and what it shows of the results. */
import { expect, describe, test } from "vitest";
import { toExploreData } from "../../src/explore/columns.ts";
import { figuresOf } from "../../src/explore/figures.ts";
import { latestByGeneration } from "../../src/explore/latest.ts";
import {
  isNarrowed,
  measuresOf,
  readState,
  toggleCity,
  withoutFilters,
  writeState,
} from "../../src/explore/state.ts";
import { getExploreStrings } from "../../src/explore/strings.ts";
import {
  basisOf,
  comparedOf,
  countsOf,
  progressOf,
  rowsOf,
} from "../../src/explore/view.ts";
import { inOrder, makeCity, makeEvaluation } from "../scores/evaluations.ts";

const area = (id: string, more: object = {}) => ({
  id,
  name: `Area ${id}`,
  isComposite: false,
  composite: undefined,
  isOptional: false,
  since: undefined,
  themes: [],
  ...more,
});
const AREAS = [
  area("mediation"),
  area("language"),
  area("lens", { isComposite: true }),
  area("leadership", { isOptional: true }),
];
const aster = makeCity("aster", 50_000, 8, { networks: ["north"] });
const bryony = makeCity("bryony", 300_000, 30, { country: "IT" });
const clover = makeCity("clover", 60_000);
const first = { questionnaire: "first" };
const EVALUATIONS = inOrder([
  makeEvaluation(aster, "2016", { mediation: 40 }, { ...first, overall: 30 }),
  makeEvaluation(
    aster,
    "2020-03",
    { mediation: 60, language: 10 },
    { overall: 55, sample: { cities: 90 } },
  ),
  // Newer, and silent on mediation.
  makeEvaluation(aster, "2023", { language: 20 }, { dating: "approximate" }),
  makeEvaluation(bryony, "2021", { mediation: 60, leadership: 5, lens: 70 }),
  makeEvaluation(clover, undefined, {}, { overall: 71 }),
  makeEvaluation(makeCity("dahlia"), "2017", { mediation: 80 }, first),
  // Nobody knows what it can be compared with, or it says nothing.
  makeEvaluation(
    makeCity("elder"),
    "2019",
    { mediation: 1 },
    { questionnaire: undefined },
  ),
  makeEvaluation(makeCity("fern"), "2022", {}),
]);
const LABELS = {
  overall: "Overall",
  generation: (id: string) => `${id} questionnaire`,
  facet: (facet: string, value: string) => `${facet} ${value}`,
  compare: (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0),
};
const DATA = toExploreData(
  EVALUATIONS,
  AREAS,
  {
    generations: ["first", "revised", "next"],
    sizes: ["under-100k", "100k-200k", "200k-500k", "over-500k"],
    diversities: ["under-10", "10-15", "15-25", "over-25"],
  },
  LABELS,
);
const state = (query: string) => readState(new URLSearchParams(query), DATA);
const shown = (query: string) =>
  rowsOf(DATA, state(query)).map(({ city, points }) => [city.id, points]);

test("the columns hold what can be compared, and no more", () => {
  expect(DATA.cities.map(({ id }) => id)).toEqual([
    "aster",
    "bryony",
    "clover",
    "dahlia",
  ]);
  expect(DATA.generations).toEqual([
    { id: "first", label: "first questionnaire" },
    { id: "revised", label: "revised questionnaire" },
  ]);
  expect(DATA.facets.size.map(({ id }) => id)).toEqual([
    "under-100k",
    "200k-500k",
  ]);
  expect(DATA.evaluations.date).toEqual([
    "2016",
    "2020-03",
    "2023",
    "2021",
    "",
    "2017",
  ]);
  expect(DATA.points[1]).toEqual([40, 60, null, 60, null, 80]);
});

describe("the address", () => {
  test("says nothing for what needs not be said: the newest questionnaire, the whole, by name", () => {
    expect(state("")).toEqual({
      generation: "revised",
      extent: "core",
      measure: "overall",
      from: undefined,
      to: undefined,
      facets: { size: [], diversity: [], country: [], network: [] },
      cities: [],
      sort: "name",
    });
    expect(writeState(state(""), DATA).toString()).toBe("");
  });

  test("says all else, and says the same when it is read again", () => {
    const query =
      "generation=first&index=extended&measure=leadership&size=under-100k&country=FR&country=IT&network=north&from=2016&to=2021&sort=points&city=dahlia&city=aster";
    expect(writeState(state(query), DATA).toString()).toBe(query);
  });

  test.each([
    "generation=next",
    "generation=constructor",
    "measure=__proto__",
    "measure=leadership", // of the extended index only
    "index=all",
    "sort=random",
    "from=1066&to=2020.5",
    "from=%3Cscript%3E",
    "country=XX&network=&size=toString",
    "city=elder&city=nobody&city=%00",
    "utm_source=mail&__proto__[x]=1",
  ])("ignores what is not known: %s", (query) => {
    expect(state(query)).toEqual(state(""));
  });

  test("takes six cities at most, each once", () => {
    const many = readState(
      new URLSearchParams(
        "city=c1&city=c1&city=c2&city=c3&city=c4&city=c5&city=c6&city=c7",
      ),
      {
        ...DATA,
        cities: Array.from({ length: 9 }, (_, index) => ({
          id: `c${index}`,
          name: `City ${index}`,
          size: undefined,
          diversity: undefined,
          country: "FR",
          network: [],
        })),
      },
    );
    expect(many.cities).toEqual(["c1", "c2", "c3", "c4", "c5", "c6"]);
    expect(toggleCity(many, "c7")).toBe(many);
    expect(toggleCity(many, "c3").cities).toEqual([
      "c1",
      "c2",
      "c4",
      "c5",
      "c6",
    ]);
  });
});

test("only areas of the chosen index are measures", () => {
  const ids = (extent: "core" | "extended") =>
    measuresOf(DATA, extent).map(({ id }) => id);
  expect(ids("core")).toEqual(["overall", "mediation", "language", "lens"]);
  expect(ids("extended")).toContain("leadership");
});

describe("the cities shown", () => {
  test("are those of one questionnaire, by name; a gap stays a gap", () => {
    expect(shown("")).toEqual([
      ["aster", 55],
      ["bryony", null],
      ["clover", 71],
    ]);
    expect(shown("generation=first")).toEqual([
      ["aster", 30],
      ["dahlia", null],
    ]);
  });

  test("stand by points where that is asked for: equal ones by name, gaps last", () => {
    expect(shown("measure=mediation&sort=points")).toEqual([
      ["aster", 60],
      ["bryony", 60],
      ["clover", null],
    ]);
  });

  test("come with the latest evaluation that answers", () => {
    const [row] = rowsOf(DATA, state("measure=mediation"));
    expect(row).toMatchObject({
      date: "2020-03",
      dating: "stated",
      sample: 90,
      areas: 2,
    });
    const [later] = rowsOf(DATA, state("measure=mediation&from=2021"));
    expect(later).toMatchObject({
      date: "2023",
      dating: "approximate",
      sample: undefined,
      points: null,
      areas: 1,
    });
  });

  test("are narrowed by any value of a facet and all facets together, by years, and counted so", () => {
    expect(shown("size=under-100k")).toEqual([
      ["aster", 55],
      ["clover", 71],
    ]);
    expect(shown("size=under-100k&diversity=under-10")).toEqual([
      ["aster", 55],
    ]);
    expect(shown("country=FR&country=IT").length).toBe(3);
    expect(shown("network=north&country=IT")).toEqual([]);
    // What is not dated lies within no years.
    expect(shown("from=2021&to=2021")).toEqual([["bryony", null]]);
    expect(shown("from=2023&to=2016")).toEqual([]);
    const counts = countsOf(DATA, state("country=IT"));
    expect([...counts.country]).toEqual([
      ["FR", 2],
      ["IT", 1],
    ]);
    expect([...counts.size]).toEqual([
      ["under-100k", 0],
      ["200k-500k", 1],
    ]);
  });

  test("say how many they are and of which years, without those who have no points", () => {
    expect(basisOf(rowsOf(DATA, state("measure=mediation")))).toEqual({
      n: 2,
      years: { from: 2020, to: 2021 },
    });
    expect(basisOf([])).toEqual({ n: 0, years: undefined });
  });

  test("are all there again without the filters, and the comparison stays", () => {
    const narrowed = state("country=IT&from=2021&measure=mediation&city=aster");
    expect(isNarrowed(narrowed)).toBe(true);
    expect(withoutFilters(narrowed)).toEqual(
      state("measure=mediation&city=aster"),
    );
    expect(isNarrowed(withoutFilters(narrowed))).toBe(false);
  });
});

describe("cities side by side", () => {
  test("have the latest evaluation that knows an area, whatever the filters leave", () => {
    expect(
      comparedOf(
        DATA,
        state("country=FR&city=bryony&city=aster&city=dahlia"),
      ).map(({ city, row }) => [city.id, row?.date]),
    ).toEqual([
      ["bryony", "2021"],
      ["aster", "2023"],
      ["dahlia", undefined],
    ]);
  });

  test("stand on the line of time with every questionnaire, each named", () => {
    const [city] = DATA.cities;
    if (!city) throw new Error("There is no city.");
    expect(progressOf(DATA, state("measure=mediation"), city)).toEqual([
      { date: "2016", value: 40, generation: "first" },
      { date: "2020-03", value: 60, generation: "revised" },
      { date: "2023", value: null, generation: "revised" },
    ]);
  });

  const figures = (query: string, language = "en") => {
    const setting = {
      data: DATA,
      state: state(query),
      language,
      words: getExploreStrings(language).figure,
    };
    return figuresOf(setting, rowsOf(DATA, setting.state));
  };

  test("are drawn when one is chosen, not before", () => {
    expect(figures("measure=mediation")).toEqual([]);
    expect(
      figures("measure=mediation&city=aster").map(({ kind }) => kind),
    ).toEqual(["comparison", "distribution", "progress"]);
    // One dot is no distribution, one date no progress.
    expect(
      figures("generation=first&city=dahlia").map(({ kind }) => kind),
    ).toEqual(["comparison"]);
  });

  test("come with their year, their number and their questionnaire", () => {
    const [comparison, distribution] = figures(
      "measure=mediation&city=bryony&city=aster",
    );
    expect(comparison).toMatchObject({
      title: "Bryony and Aster: points in each area",
      description:
        "Bryony and Aster, side by side in 2 areas, by the revised questionnaire.",
      note: "n = 2 · 2021–2023 · revised questionnaire · Source: the evaluations of these cities",
      series: [{ label: "Bryony (2021)" }, { label: "Aster (2023)" }],
      rows: [
        { label: "Area mediation", values: [60, null] },
        { label: "Area language", values: [null, 20] },
      ],
    });
    expect(distribution).toMatchObject({
      n: 2,
      description:
        "2 cities have a result in “Area mediation”, from 60 to 60, with a median of 60.",
      rows: [
        { label: "Aster", value: 60, own: true },
        { label: "Bryony", value: 60, own: true },
      ],
    });
  });

  test("have a row for the whole, where it is known", () => {
    expect(figures("city=clover&city=aster")[0]).toMatchObject({
      description:
        "Clover and Aster, side by side in 1 area, by the revised questionnaire.",
      rows: [
        { label: "Overall", values: [71, null] },
        { label: "Area language", values: [null, 20] },
      ],
    });
    expect(figures("city=clover")[0]).toMatchObject({
      title: "Clover: points overall",
      description:
        "Clover, side by side overall, by the revised questionnaire.",
      rows: [{ label: "Overall", values: [71] }],
    });
  });

  test("speak the reader's language", () => {
    expect(figures("measure=mediation&city=aster", "fr")[2]).toMatchObject({
      title: "Area mediation au fil du temps\u202f: Aster",
      description:
        "«\u202fArea mediation\u202f» au fil du temps pour Aster. Aucune ligne ne relie deux questionnaires.",
    });
  });
});

test("without script, the latest results stand apart by questionnaire, the unknown one last", () => {
  expect(
    latestByGeneration(
      EVALUATIONS,
      ["first", "revised", "next"],
      LABELS.compare,
    ).map(({ generation, evaluations }) => [
      generation,
      evaluations.map(({ id }) => id),
    ]),
  ).toEqual([
    ["revised", ["aster/2023", "bryony/2021", "clover/undated"]],
    ["first", ["aster/2016", "dahlia/2017"]],
    [undefined, ["elder/2019"]],
  ]);
});
