/** Figures of every kind with every kind of data; all of it fictional. */
import type {
  BarsFigure,
  ComparisonFigure,
  ContextFigure,
  DistributionFigure,
  Figure,
  ProgressFigure,
  RadarFigure,
  Value,
} from "../../src/charts/figure.ts";

/** Names as long as they come. */
export const AREAS = [
  "Engagement",
  "Éducation",
  "Politiques de quartier",
  "Politiques de service public",
  "Politiques appliquées aux entreprises et au marché du travail",
  "Vie culturelle et sociale",
  "Espace public",
  "Médiation",
  "Langue",
  "Médias et communication",
  "Perspective internationale",
  "Intelligence et compétence interculturelles",
  "Accueil des nouveaux arrivants",
  "Leadership et citoyenneté",
  "Lutte contre la discrimination",
  "Participation",
  "Interaction",
];
const SCRIPTS = [
  "حيفا الجديدة",
  "ח׳יפה החדשה",
  "안산시 상록구",
  "Πάτρα",
  "Мелітополь",
  "浜松市",
];
const HOSTILE = [
  "<script>alert(1)</script>",
  `"quotes" & 'more'`,
  "bell\u0007 and null\u0000",
  "lone \uD800 surrogate",
  "]]>",
  "</text></svg>",
];
const CITIES = [
  "Pont-sur-Aire",
  "Unione dei Comuni del Rubicone",
  "Havresac",
  "Trois-Ponts",
  "Vallombre",
  "Łódź-sur-Ys",
];

/** The same numbers each time, without a pattern for the eye. */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const base = {
  language: "fr",
  description: "Une figure fictive, pour voir comment elle se dessine.",
  unit: "points",
  n: 14,
  years: ["2023"],
  source: "Index de démonstration",
  note: "Index 2023, n = 14. Source : Index de démonstration, chiffres fictifs.",
  missing: "non évalué",
} as const;
const REFERENCE = "moyenne de 14 villes semblables";

const columns = {
  label: "Domaine",
  value: "Pont-sur-Aire",
  reference: REFERENCE,
};

/** Rows of labels, with the values that `make` gives. */
const toRows = (
  labels: readonly string[],
  make: (index: number) => Value,
  reference: (index: number) => Value,
) =>
  labels.map((label, index) => ({
    label,
    value: make(index),
    reference: reference(index),
  }));

const points = (seed: number): ((index: number) => number) => {
  const random = makeRandom(seed);
  const values = Array.from({ length: 40 }, () =>
    Math.round(25 + random() * 70),
  );
  return (index) => values[index] ?? 50;
};

/** What data can be like: labels, values and references of rows. */
const DATA: Record<string, ReturnType<typeof toRows>> = {
  complete: toRows(AREAS.slice(0, 11), points(1), points(2)),
  seventeen: toRows(AREAS, points(3), points(4)),
  partial: toRows(
    AREAS.slice(0, 9),
    (index) => (index % 3 === 1 ? null : points(5)(index)),
    (index) => (index % 4 === 2 ? null : points(6)(index)),
  ),
  one: toRows(
    AREAS.slice(0, 8),
    (index) => (index === 3 ? 64 : null),
    () => null,
  ),
  none: toRows(
    AREAS.slice(0, 8),
    () => null,
    (index) => (index < 4 ? points(7)(index) : null),
  ),
  ties: toRows(
    AREAS.slice(0, 8),
    () => 61,
    () => 61,
  ),
  ends: toRows(
    AREAS.slice(0, 8),
    (index) => (index % 2 ? 0 : 100),
    (index) => (index % 3 ? 100 : 0),
  ),
  near: toRows(
    AREAS.slice(0, 8),
    (index) => 40 + index * 6,
    (index) => 42 + index * 6,
  ),
  scripts: toRows(SCRIPTS, points(8), points(9)),
  hostile: toRows(HOSTILE, points(10), points(11)),
  empty: [],
};

const entries = Object.entries(DATA);
const id = (kind: string, name: string) => `${kind}-${name}`;

export const BARS: BarsFigure[] = [
  ...entries.map(([name, rows]): BarsFigure => ({
    ...base,
    kind: "bars",
    id: id("bars", name),
    title: `Les domaines de Pont-sur-Aire (${name})`,
    columns,
    order: name === "seventeen" ? "given" : "value",
    rows,
  })),
  {
    ...base,
    kind: "bars",
    id: "bars-groups",
    title: "Par groupe de domaines",
    columns: { ...columns, group: "Groupe" },
    order: "value",
    rows: (DATA["complete"] ?? []).map((row, index) => ({
      ...row,
      group:
        index < 6
          ? "Prisme interculturel"
          : "Intelligence et compétence interculturelles",
    })),
  },
];

export const RADARS: RadarFigure[] = entries.map(([name, rows]) => ({
  ...base,
  kind: "radar",
  id: id("radar", name),
  title: `La signature de Pont-sur-Aire (${name})`,
  columns,
  rows,
}));

export const CONTEXTS: ContextFigure[] = (
  [
    ["complete", [17.4, 31, 8.2, 54]],
    ["partial", [17.4, null, 8.25, null]],
    ["none", [null, null, null, null]],
    ["ends", [0, 100, 0.4, 99.9]],
  ] as const
).map(([name, values]) => ({
  ...base,
  kind: "context",
  id: id("context", name),
  title: `La population de Pont-sur-Aire (${name})`,
  unit: "percent",
  missing: "inconnu",
  columns: {
    label: "Part",
    value: "Pont-sur-Aire",
    year: "Année",
    ...(name === "complete" && { reference: "médiane de 62 villes" }),
  },
  rows: [
    "nées à l'étranger",
    "de nationalité étrangère",
    "issues de la migration, avec au moins un parent né à l'étranger",
    "du premier groupe minoritaire",
  ].map((label, index) => ({
    label,
    value: values[index] ?? null,
    year: index === 3 ? null : "2021",
    reference: name === "complete" ? 20 + index * 7 : null,
  })),
}));

const toSeries = (names: readonly string[], own = 0) =>
  names.map((label, index) => ({ label, own: index === own }));

const compare = (
  name: string,
  cities: readonly string[],
  areas: readonly string[],
  make: (area: number, city: number) => Value,
): ComparisonFigure => ({
  ...base,
  kind: "comparison",
  id: id("comparison", name),
  title: `Côte à côte (${name})`,
  columns: { label: "Domaine", series: "Ville", value: "Résultat" },
  series: toSeries(cities),
  rows: areas.map((label, area) => ({
    label,
    values: cities.map((_, city) => make(area, city)),
  })),
});

export const COMPARISONS: ComparisonFigure[] = [
  compare("complete", CITIES.slice(0, 3), AREAS.slice(3, 7), (area, city) =>
    points(area + 20)(city),
  ),
  compare("six", CITIES, AREAS.slice(3, 6), (area, city) =>
    (area + city) % 4 === 0 ? null : points(area + 30)(city),
  ),
  compare("none", CITIES.slice(0, 2), AREAS.slice(0, 2), () => null),
  compare("scripts", SCRIPTS, ["Éducation"], (_, city) => points(40)(city)),
  compare("hostile", HOSTILE, HOSTILE.slice(0, 1), (_, city) =>
    points(41)(city),
  ),
  compare("ends", CITIES.slice(0, 2), AREAS.slice(0, 2), (area, city) =>
    (area + city) % 2 ? 0 : 100,
  ),
];

const GENERATIONS = [
  { id: "first", label: "Questionnaire de 2008 (66 questions)" },
  { id: "second", label: "Questionnaire de 2019 (86 questions)" },
];

const progress = (
  name: string,
  cities: readonly string[],
  make: (city: number) => ProgressFigure["series"][number]["points"],
): ProgressFigure => ({
  ...base,
  kind: "progress",
  id: id("progress", name),
  title: `Évolution (${name})`,
  columns: {
    series: "Ville",
    date: "Date",
    generation: "Questionnaire",
    value: "Résultat",
  },
  generations: GENERATIONS,
  series: cities.map((label, city) => ({
    label,
    own: city === 0,
    points: make(city),
  })),
});

const history = (values: readonly Value[]) =>
  values.map((value, index) => ({
    date:
      ["2011", "2014-06", "2016-11-20", "2021-03", "2024-09"][index] ?? "2025",
    value,
    generation: index < 3 ? "first" : "second",
  }));

export const PROGRESS: ProgressFigure[] = [
  progress("complete", ["Pont-sur-Aire"], () => history([48, 61, 55, 66, 79])),
  progress("six", CITIES, (city) =>
    history(
      [40, 50, 60, 66, 70].map((value) => value + points(50 + city)(2) / 3),
    ),
  ),
  progress("three", CITIES.slice(0, 3), (city) =>
    history([0, 1, 2, 3, 4].map((at) => points(60 + city)(at))).slice(city),
  ),
  progress("ties", CITIES.slice(0, 4), () => history([50, 50, 60, 70, 70])),
  progress("partial", CITIES.slice(0, 2), (city) =>
    history(city ? [null, 61, null, 66, null] : [40, null, 55, null, 79]),
  ),
  progress("one", ["Pont-sur-Aire"], () => [
    { date: "2022-05", value: 71, generation: "second" },
  ]),
  progress("none", CITIES.slice(0, 2), () => history([null, null])),
  progress("ends", CITIES.slice(0, 2), (city) =>
    history(city ? [0, 100, 0, 100, 0] : [100, 0, 100, 0, 100]),
  ),
  progress("scripts", SCRIPTS, (city) =>
    history([0, 1, 2, 3, 4].map((at) => points(70 + city)(at))),
  ),
  progress("hostile", HOSTILE, (city) =>
    history([0, 1, 2, 3, 4].map((at) => points(80 + city)(at))),
  ),
  progress("empty", [], () => []),
];

const distribute = (
  name: string,
  values: readonly Value[],
  own = 3,
  label = "Unione dei Comuni del Rubicone",
): DistributionFigure => ({
  ...base,
  kind: "distribution",
  id: id("distribution", name),
  title: `Toutes les villes : médiation (${name})`,
  columns: { label: "Ville", value: "Médiation" },
  median: "médiane",
  rows: values.map((value, index) => ({
    label: index === own ? label : `Ville fictive ${index + 1}`,
    value,
    own: index === own,
  })),
});

const many = (count: number, seed: number): number[] => {
  const random = makeRandom(seed);
  return Array.from({ length: count }, () =>
    Math.round(20 + 78 * ((random() + random() + random()) / 3)),
  );
};

/** The first few are one's own. */
const distributeSeveral = (
  name: string,
  values: readonly Value[],
  owns: number,
): DistributionFigure => {
  const figure = distribute(name, values);
  return {
    ...figure,
    rows: figure.rows.map((row, index) => ({ ...row, own: index < owns })),
  };
};

export const DISTRIBUTIONS: DistributionFigure[] = [
  distribute("complete", many(62, 1)),
  distribute("many", many(150, 2)),
  distribute(
    "partial",
    many(40, 3).map((value, index) => (index % 3 ? value : null)),
  ),
  distribute("one", [null, null, null, 71]),
  distribute("none", [null, null, null, null]),
  distribute(
    "ties",
    Array.from({ length: 90 }, () => 61),
  ),
  distribute("ends", [0, 0, 0, 100, 100, 50]),
  distribute("zero", [0, 0, 0, 0]),
  distribute(
    "decimals",
    many(80, 4).map((value) => value + 0.37),
  ),
  distribute("not-own", many(30, 5), -1),
  distributeSeveral("several", many(150, 8), 6),
  distributeSeveral("several-alike", [60, 60, 60, null, 0, 100, 61, 59], 6),
  distribute("scripts", many(30, 6), 3, SCRIPTS[0]),
  distribute("hostile", many(30, 7), 3, HOSTILE[0]),
  distribute("empty", []),
];

export const FIGURES: Figure[] = [
  ...BARS,
  ...RADARS,
  ...CONTEXTS,
  ...COMPARISONS,
  ...PROGRESS,
  ...DISTRIBUTIONS,
];

/** One figure of each kind as a page would have it, with other values for each seed. */
export function makeFigures(seed: number): Figure[] {
  const value = (offset: number) => points(seed * 100 + offset);
  const [bars, radar, context] = [BARS[0], RADARS[0], CONTEXTS[0]];
  if (!bars || !radar || !context) throw new Error("No figures to begin with.");
  return [
    { ...bars, rows: toRows(AREAS.slice(0, 14), value(1), value(2)) },
    { ...radar, rows: toRows(AREAS.slice(0, 14), value(1), value(2)) },
    {
      ...context,
      rows: context.rows.map((row, index) => ({
        ...row,
        value: value(3)(index),
        reference: value(4)(index),
      })),
    },
    compare("made", CITIES.slice(0, 3), AREAS.slice(3, 7), (area, city) =>
      value(5 + area)(city),
    ),
    progress("made", CITIES.slice(0, 3), (city) =>
      history([0, 1, 2, 3, 4].map((at) => value(10 + city)(at))),
    ),
    distribute("made", many(62, seed + 1)),
  ];
}
