import { describe, expect, test } from "vitest";
import { boundsOf, shareClassOf } from "../../src/cities/share.ts";
import { areasOfExtent } from "../../src/scores/areas.ts";
import {
  averageOf,
  distributionOf,
  meanOf,
  quantileOf,
} from "../../src/scores/averages.ts";
import {
  joinEvaluations,
  latestOf,
  latestWith,
  OVERALL,
  timeOf,
  toComparedCity,
  yearsOf,
} from "../../src/scores/evaluation.ts";
import { citySchema } from "../../src/cities/schema.ts";
import { learningGroups } from "../../src/scores/learning-groups.ts";
import { peersOf, similarityOf } from "../../src/scores/peers.ts";
import { resultSchema } from "../../src/scores/schema.ts";
import { allSeriesOf, seriesOf } from "../../src/scores/series.ts";
import { standingEvaluation, strengthsOf } from "../../src/scores/strengths.ts";
import { onThemes, suggestionsFor } from "../../src/scores/suggestions.ts";
import {
  inOrder,
  makeCity,
  makeEvaluation,
  plainAreas,
} from "./evaluations.ts";

describe("evaluations", () => {
  test("a date is the middle of what is known of it", () => {
    expect(timeOf("2018")).toBe(2018.5);
    expect(timeOf("2018-01")).toBeCloseTo(2018 + 0.5 / 12);
    expect(timeOf("2018-12")).toBeCloseTo(2018 + 11.5 / 12);
    expect(timeOf("2018-01-01")).toBe(2018);
    expect(timeOf("2020-12-31")).toBeCloseTo(2020 + 365 / 366);
  });

  const city = (fields: object) => ({
    id: "inkwell",
    source: citySchema.parse({ name: "Inkwell", country: "FR", ...fields }),
    text: { name: "Encrier" },
  });
  const result = (fields: object) =>
    resultSchema.parse({
      dating: "stated",
      sources: ["https://example.org"],
      ...fields,
    });

  test("are joined with their city, by date, what is not dated first", () => {
    const joined = joinEvaluations(
      [
        { id: "inkwell/2021", data: result({ date: "2021" }) },
        { id: "inkwell/undated", data: result({ dating: "unknown" }) },
        { id: "inkwell/2012-03", data: result({ date: "2012-03" }) },
      ],
      new Map([["inkwell", city({})]]),
    );
    expect(joined.map(({ id }) => id)).toEqual([
      "inkwell/undated",
      "inkwell/2012-03",
      "inkwell/2021",
    ]);
    expect(joined[0]?.city.name).toBe("Encrier");
    expect(latestOf(joined).map(({ id }) => id)).toEqual(["inkwell/2021"]);
    expect(yearsOf(joined)).toEqual({ from: 2012, to: 2021 });
    expect(yearsOf(joined.slice(0, 1))).toBeUndefined();
  });

  test("a city that does not exist is named", () => {
    expect(() =>
      joinEvaluations(
        [{ id: "nowhere/2021", data: result({ date: "2021" }) }],
        new Map(),
      ),
    ).toThrow("content/cities/ has no “nowhere”.");
  });

  test("a figure the city does not give comes from its newest evaluation that does", () => {
    const older = result({
      date: "2012",
      demography: {
        population: { value: 10, year: 2011 },
        bornAbroad: { value: 7 },
      },
    });
    const newer = result({
      date: "2021",
      demography: { population: { value: 20, year: 2020 } },
    });
    expect(toComparedCity(city({}), [older, newer])).toMatchObject({
      population: { value: 20, year: 2020 },
      bornAbroad: { value: 7, year: undefined },
      nonNationals: undefined,
    });
    const own = { value: 30, year: 2019, source: "https://example.org" };
    expect(
      toComparedCity(city({ population: own }), [newer]).population,
    ).toEqual({ value: 30, year: 2019 });
  });
});

describe("series", () => {
  const city = makeCity("inkwell");
  const evaluations = [
    makeEvaluation(city, "2021", { language: 70 }, { overall: 60 }),
    makeEvaluation(
      city,
      "2012",
      { language: 40 },
      { questionnaire: "first", dating: "standing" },
    ),
    makeEvaluation(city, "2014", {}, { questionnaire: "first", overall: 50 }),
    makeEvaluation(city, "2016", { language: 0 }, { questionnaire: "first" }),
    makeEvaluation(
      city,
      undefined,
      { language: 55 },
      { questionnaire: undefined },
    ),
  ];

  test("are cut between questionnaires, and a gap stays a gap", () => {
    const { segments, undated } = seriesOf(evaluations, "language");
    expect(
      segments.map(({ generation, points }) => [
        generation,
        points.map(({ date, points: value }) => [date, value]),
      ]),
    ).toEqual([
      [
        "first",
        [
          ["2012", 40],
          ["2014", undefined],
          ["2016", 0],
        ],
      ],
      ["revised", [["2021", 70]]],
    ]);
    expect(segments[0]?.points[0]).toMatchObject({
      time: 2012.5,
      dating: "standing",
    });
    expect(undated).toEqual([
      { evaluation: "inkwell/undated", generation: undefined, points: 55 },
    ]);
  });

  test("two unknown questionnaires are never joined", () => {
    const unknown = ["2012", "2014"].map((date) =>
      makeEvaluation(
        city,
        date,
        { language: 40 },
        { questionnaire: undefined },
      ),
    );
    expect(seriesOf(unknown, "language").segments).toHaveLength(2);
  });

  test("those that hold nothing are left out", () => {
    expect(
      allSeriesOf(evaluations, ["language", "mediation"]).map(
        ({ measure }) => measure,
      ),
    ).toEqual([OVERALL, "language"]);
    expect(allSeriesOf([], ["language"])).toEqual([]);
  });
});

describe("averages", () => {
  const evaluations = inOrder(
    [10, 20, 30, 40, 100].flatMap((points, index) => {
      const city = makeCity(`city-${index}`);
      return [
        makeEvaluation(
          city,
          `201${index}`,
          { language: 99 },
          { questionnaire: "first" },
        ),
        makeEvaluation(city, `202${index}`, { language: points }),
      ];
    }),
  );

  test("are of each city's latest result by one questionnaire, with n and years", () => {
    expect(averageOf(evaluations, "language", "revised")).toEqual({
      measure: "language",
      generation: "revised",
      n: 5,
      mean: 40,
      median: 30,
      least: 10,
      most: 100,
      years: { from: 2020, to: 2024 },
    });
  });

  test("are not made of fewer cities than the minimum", () => {
    expect(
      averageOf(evaluations.slice(2), "language", "revised"),
    ).toBeUndefined();
    expect(averageOf(evaluations.slice(2), "language", "revised", 4)?.n).toBe(
      4,
    );
    expect(averageOf([], "language", "revised", 0)).toBeUndefined();
  });

  test("a later evaluation without the area does not hide the one that has it", () => {
    const city = makeCity("city-0");
    const later = inOrder([
      ...evaluations,
      makeEvaluation(city, "2025", { mediation: 1 }),
    ]);
    expect(latestWith(later, "language", "revised")[0]?.id).toBe("city-0/2020");
  });

  test("means and quantiles of nothing do not exist", () => {
    expect(() => meanOf([])).toThrow("Nothing has no mean.");
    expect(() => quantileOf([], 0.5)).toThrow("Nothing has no quantile.");
    expect(quantileOf([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantileOf([4], 0.9)).toBe(4);
  });

  test("a distribution stands from the lowest to the highest, ties by id", () => {
    const tied = inOrder(
      ["b", "a", "c"].map((id) =>
        makeEvaluation(makeCity(id), "2020", {
          language: id === "c" ? 0 : 100,
        }),
      ),
    );
    expect(
      distributionOf(tied, "language", "revised").values.map(
        ({ city, points }) => [city, points],
      ),
    ).toEqual([
      ["c", 0],
      ["a", 100],
      ["b", 100],
    ]);
    expect(distributionOf(tied, "language", "first")).toMatchObject({
      values: [],
      years: undefined,
    });
  });
});

describe("similarity", () => {
  test("one doubling, or ten points of share, is 1", () => {
    const own = makeCity("own", 100_000, 10);
    expect(similarityOf(own, makeCity("a", 200_000, 10))?.distance).toBeCloseTo(
      1,
    );
    expect(similarityOf(own, makeCity("a", 50_000, 10))?.distance).toBeCloseTo(
      1,
    );
    expect(similarityOf(own, makeCity("a", 100_000, 20))?.distance).toBeCloseTo(
      1,
    );
    expect(similarityOf(own, makeCity("a", 200_000, 20))?.distance).toBeCloseTo(
      Math.SQRT2,
    );
    expect(similarityOf(own, own)?.distance).toBe(0);
  });

  test("gives its reasons as data", () => {
    expect(
      similarityOf(makeCity("own", 120_000, 8), makeCity("a", 140_000, 12)),
    ).toMatchObject({
      known: "both",
      population: {
        sharedClass: "100k-200k",
        own: { value: 120_000 },
        other: { value: 140_000 },
      },
      diversity: {
        share: "bornAbroad",
        sharedClass: undefined,
        older: "below",
      },
    });
    expect(
      similarityOf(makeCity("own", 90_000, 15), makeCity("a", 140_000, 24.9)),
    ).toMatchObject({
      population: { sharedClass: undefined },
      diversity: { sharedClass: "15-25", older: "from" },
    });
  });

  test("like is compared with like, and the unknown stays unknown", () => {
    const share = { value: 12, year: 2020 };
    const own = makeCity("own", 100_000, undefined, { nonNationals: share });
    expect(similarityOf(own, makeCity("a", 100_000, 12))).toMatchObject({
      known: "population",
      diversity: undefined,
    });
    expect(
      similarityOf(own, makeCity("a", 100_000, 12, { nonNationals: share }))
        ?.diversity?.share,
    ).toBe("nonNationals");
    expect(similarityOf(makeCity("own"), makeCity("a", 5, 5))).toBeUndefined();
    expect(
      similarityOf(makeCity("own", undefined, 5), makeCity("a", 5, 5))?.known,
    ).toBe("diversity");
  });

  test("peers are of similar size; compared by both first, then the nearest, then by id", () => {
    const own = makeCity("own", 100_000, 10);
    const peers = peersOf(own, [
      own,
      makeCity("twice", 200_000, 10),
      makeCity("size-only", 100_000),
      makeCity("diversity-only", undefined, 10),
      makeCity("b", 110_000, 10),
      makeCity("a", 110_000, 10),
      makeCity("too-large", 201_000, 10),
      makeCity("too-diverse", 100_000, 20.5),
    ]);
    expect(peers.map(({ city }) => city.id)).toEqual([
      "a",
      "b",
      "twice",
      "size-only",
    ]);
  });

  test("classes of shares hold their lower bound", () => {
    expect([0, 4.9, 5, 10, 15, 25, 100].map(shareClassOf)).toEqual([
      "under-5",
      "under-5",
      "5-10",
      "10-15",
      "15-25",
      "over-25",
      "over-25",
    ]);
    expect(shareClassOf(undefined)).toBeUndefined();
    expect(boundsOf("under-5")).toEqual({ from: undefined, below: 5 });
    expect(boundsOf("over-25")).toEqual({ from: 25, below: undefined });
  });
});

describe("strengths", () => {
  const areas = [
    ...plainAreas("a", "b", "c", "d", "e"),
    { id: "lens", isComposite: true },
  ];
  const own = makeCity("own", 100_000, 10);
  const peers = inOrder(
    [1, 2, 3, 4, 5].map((number) =>
      makeEvaluation(makeCity(`peer-${number}`), `202${number}`, {
        a: 50,
        b: 50,
        c: 50,
        d: 50,
        lens: 0,
      }),
    ),
  );
  const namesIn = (standings: readonly { area: string }[] = []) =>
    standings.map(({ area }) => area);

  test("peers' average comes first, with its n and years; composites stay out", () => {
    const found = strengthsOf(
      makeEvaluation(own, "2021", {
        a: 80,
        b: 54,
        c: 45,
        d: 20,
        e: 100,
        lens: 90,
      }),
      areas,
      peers,
    );
    expect(found?.basis).toBe("peers");
    expect(namesIn(found?.strong)).toEqual(["a"]);
    expect(namesIn(found?.weak)).toEqual(["d", "c"]);
    expect(found?.without).toEqual(["e"]);
    expect(found?.standings[0]).toEqual({
      area: "a",
      points: 80,
      reference: 50,
      difference: 30,
      n: 5,
      years: { from: 2021, to: 2025 },
    });
  });

  test("the sample's average is next, then the mean of the city's own areas", () => {
    const points = { a: 80, b: 50, c: 20 };
    const sample = { cities: 90, areas: { a: 60, b: 60, c: 60 } };
    const bySample = strengthsOf(
      makeEvaluation(own, "2021", points, { sample }),
      areas,
      peers.slice(1),
    );
    expect(bySample?.basis).toBe("sample");
    expect(bySample?.weak).toEqual([
      {
        area: "c",
        points: 20,
        reference: 60,
        difference: -40,
        n: 90,
        years: undefined,
      },
      {
        area: "b",
        points: 50,
        reference: 60,
        difference: -10,
        n: 90,
        years: undefined,
      },
    ]);
    const byOwn = strengthsOf(makeEvaluation(own, "2021", points), areas, []);
    expect(byOwn?.basis).toBe("own");
    expect(namesIn(byOwn?.strong)).toEqual(["a"]);
    expect(namesIn(byOwn?.weak)).toEqual(["c"]);
  });

  test("another questionnaire, or an unknown one, is never the reference", () => {
    for (const questionnaire of ["first", undefined]) {
      const evaluation = makeEvaluation(
        own,
        "2021",
        { a: 80, b: 50, c: 20 },
        { questionnaire },
      );
      expect(strengthsOf(evaluation, areas, peers)?.basis).toBe("own");
    }
  });

  test("ties are all named; what is near the reference is neither; too few areas say nothing", () => {
    const tied = strengthsOf(
      makeEvaluation(own, "2021", { a: 60, b: 60, c: 60, d: 60 }),
      areas,
      peers,
    );
    expect(namesIn(tied?.strong)).toEqual(["a", "b", "c", "d"]);
    const level = strengthsOf(
      makeEvaluation(own, "2021", { a: 54.9, b: 45.1, c: 50 }),
      areas,
      peers,
    );
    expect([level?.strong, level?.weak]).toEqual([[], []]);
    expect(
      strengthsOf(makeEvaluation(own, "2021", { a: 60, b: 0 }), areas, peers),
    ).toBeUndefined();
  });

  test("stand on the latest evaluation that has areas enough", () => {
    const full = makeEvaluation(own, "2015", { a: 1, b: 2, c: 3 });
    const one = makeEvaluation(own, "2021", { a: 1 });
    const none = makeEvaluation(own, "2023", {});
    expect(standingEvaluation([full, one, none])).toBe(full);
    expect(standingEvaluation([one, none])).toBe(one);
    expect(standingEvaluation([none])).toBeUndefined();
  });

  test("the core index leaves optional areas out", () => {
    const all = [
      { id: "a", isOptional: false },
      { id: "b", isOptional: true },
    ];
    expect(areasOfExtent(all, "core").map(({ id }) => id)).toEqual(["a"]);
    expect(areasOfExtent(all, "extended")).toHaveLength(2);
  });
});

describe("from score to practice", () => {
  const areas = plainAreas("a", "b", "c");
  const areaThemes = { c: ["near", "far"] };
  const own = makeCity("own", 100_000, 10);
  const practice = (
    id: string,
    city: string,
    theme: string,
    depth: "full" | "short" = "full",
  ) => ({
    id,
    city: { id: city },
    themes: [theme],
    depth,
  });
  const cities = [
    own,
    makeCity("strong", 110_000, 11),
    makeCity("stronger", 150_000, 10),
    makeCity("equal", 100_000, 10),
    makeCity("silent", 90_000, 9),
    makeCity("older", 95_000, 9),
    makeCity("metropolis", 3_000_000, 40),
    makeCity("unknown"),
  ];
  const find = (id: string) => cities.find((city) => city.id === id) ?? own;
  const evaluations = inOrder([
    makeEvaluation(own, "2021", { a: 60, b: 60, c: 20 }),
    makeEvaluation(find("strong"), "2019", { c: 70 }),
    makeEvaluation(find("stronger"), "2022", { c: 90 }),
    makeEvaluation(find("equal"), "2022", { c: 25 }),
    makeEvaluation(
      find("older"),
      "2012",
      { c: 95 },
      { questionnaire: "first" },
    ),
    makeEvaluation(find("metropolis"), "2022", { c: 80 }),
  ]);
  const evaluation =
    evaluations.find(({ city }) => city.id === "own") ?? evaluations[0];
  if (!evaluation) throw new Error("The city has an evaluation.");
  const suggest = (practices: ReturnType<typeof practice>[], of = evaluation) =>
    suggestionsFor({
      evaluation: of,
      strengths: strengthsOf(of, areas, []),
      evaluations,
      cities,
      practices,
      areaThemes,
    });

  test("stronger peers with practices on the area's themes, the nearest theme first", () => {
    const [found, ...rest] = suggest([
      practice("own-practice", "own", "near"),
      practice("far-practice", "stronger", "far"),
      practice("short-practice", "stronger", "near", "short"),
      practice("near-practice", "stronger", "near"),
      practice("other-theme", "strong", "elsewhere"),
      practice("equal-practice", "equal", "near"),
    ]);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      area: "c",
      basis: "own",
      n: 3,
      years: { from: 2019, to: 2022 },
    });
    expect(
      found?.inspirations.map(({ city, points, difference, practices }) => [
        city.id,
        points,
        difference,
        practices.map(({ id }) => id),
      ]),
    ).toEqual([
      ["stronger", 90, 70, ["near-practice", "short-practice"]],
      ["strong", 70, 50, []],
    ]);
    expect(found?.inspirations[1]?.similarity.distance).toBeCloseTo(
      Math.hypot(Math.log2(1.1), 0.1),
    );
    expect(found?.others).toEqual([]);
  });

  test("where they have none, others are named with what is not known of them", () => {
    const [found] = suggest([
      practice("lonely", "unknown", "near"),
      practice("large", "metropolis", "near"),
      practice("old", "older", "near"),
      practice("quiet", "silent", "near"),
      practice("equal-practice", "equal", "near"),
      practice("lost", "nowhere", "near"),
    ]);
    expect(
      found?.others.map(({ practice: { id }, reason, difference }) => [
        id,
        reason,
        difference,
      ]),
    ).toEqual([
      ["quiet", "no-result", undefined],
      ["old", "other-questionnaire", undefined],
      ["large", "stronger-elsewhere", 60],
    ]);
    const [alone] = suggest([practice("lonely", "unknown", "near")]);
    expect(alone?.others).toMatchObject([
      { reason: "theme", similarity: undefined },
    ]);
  });

  test("an area the report calls weak without a figure is an area to focus on", () => {
    const stated = makeEvaluation(own, "2023", {}, { below: ["c"] });
    expect(suggest([], stated)).toMatchObject([
      {
        area: "c",
        basis: "stated",
        standing: undefined,
        n: 3,
        inspirations: [
          { city: { id: "strong" }, difference: undefined },
          { city: { id: "stronger" } },
        ],
      },
    ]);
  });

  test("no theme, no peer, nothing weak: nothing is made up", () => {
    expect(onThemes([practice("p", "strong", "near")], [])).toEqual([]);
    const content = makeEvaluation(own, "2023", { a: 50, b: 50, c: 50 });
    expect(suggest([practice("p", "strong", "near")], content)).toEqual([]);
    const stranger = makeEvaluation(makeCity("stranger"), "2021", {
      a: 60,
      b: 60,
      c: 20,
    });
    expect(suggest([], stranger)).toMatchObject([
      { n: 0, years: undefined, inspirations: [], others: [] },
    ]);
  });
});

describe("learning groups", () => {
  const evaluations = inOrder(
    (
      [
        ["low-1", 100_000, 10],
        ["low-2", 110_000, 20],
        ["low-3", 120_000, 15],
        ["far", 5_000_000, 12],
        ["middle", 100_000, 60],
        ["high-1", 105_000, 95],
        ["high-2", 100_000, 95],
        ["high-far", 4_000_000, 99],
      ] as const
    ).map(([id, population, points]) =>
      makeEvaluation(makeCity(id, population, 10), "2021", { a: points }),
    ),
  );
  const wants = new Set(["low-1", "low-2", "low-3", "far", "high-1", "nobody"]);
  const groups = () =>
    learningGroups({ area: "a", generation: "revised", evaluations, wants });

  test("join similar cities that want to learn with similar strong ones", () => {
    expect(
      groups().map(({ inspire, learn, years }) => ({
        inspire: inspire.map(({ city }) => city.id),
        learn: learn.map(({ city }) => city.id),
        years,
      })),
    ).toEqual([
      {
        inspire: ["high-2", "high-1"],
        learn: ["low-1", "low-2", "low-3"],
        years: { from: 2021, to: 2021 },
      },
    ]);
    expect(groups()[0]?.spread).toBeCloseTo(Math.log2(1.2));
    expect(groups()).toEqual(groups());
  });

  test("need a partner to learn with, one to learn from, and cities enough", () => {
    const of = (...ids: string[]) =>
      learningGroups({
        area: "a",
        generation: "revised",
        evaluations,
        wants: new Set(ids),
      });
    expect(of("low-1")).toEqual([]);
    expect(of("low-1", "far")).toEqual([]);
    expect(
      learningGroups({
        area: "a",
        generation: "revised",
        evaluations: evaluations.slice(0, 4),
        wants,
      }),
    ).toEqual([]);
    expect(
      learningGroups({ area: "a", generation: "first", evaluations, wants }),
    ).toEqual([]);
  });
});
