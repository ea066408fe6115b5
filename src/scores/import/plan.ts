/** What a table of results would change in the folder of evaluations. */
import { resultSchema } from "../schema.ts";
import { readDrafts, type Draft, type Known } from "./drafts.ts";
import { byCell, type Problem } from "./problem.ts";

/** The name of a file whose evaluation is not dated. */
const UNDATED = "undated";

/** The content of a file of the folder; undefined where it cannot be read. */
export type Existing = Readonly<Record<string, unknown>> | undefined;

export interface FieldChange {
  /** As `areas.language`. */
  field: string;
  before: unknown;
  after: unknown;
}

/** One evaluation's file. */
export interface FileChange {
  /** Below the folder: `<city>/<date>.json`. */
  path: string;
  state: "new" | "changed" | "unchanged";
  fields: FieldChange[];
  /** The whole file as it will be. */
  text: string;
  /** Files of the same city and year: perhaps the same evaluation under another date. */
  near: string[];
}

export interface Plan {
  problems: Problem[];
  /** In the order of their paths; not to be carried out where there are problems. */
  files: FileChange[];
  rows: number;
  gaps: number;
}

/**
 * Reads a table and says what would become of each file. Nothing is ever taken out: what the table
 * leaves empty stays as the file has it.
 * @param existing the files of the folder by `<city>/<date>.json`
 */
export function planImport(
  text: string,
  known: Known,
  existing: ReadonlyMap<string, Existing>,
): Plan {
  const { drafts, problems, rows, gaps } = readDrafts(text, known);
  const files = drafts.flatMap((draft) => {
    const path = `${draft.city}/${draft.date ?? UNDATED}.json`;
    if (existing.has(path) && existing.get(path) === undefined) {
      problems.push(draft.row.problem("file-unreadable", undefined, { path }));
      return [];
    }
    const before = existing.get(path);
    // What is known to have been made may stand without points; what is new may not.
    if (before === undefined && !draft.namesValue)
      problems.push(draft.row.problem("no-value", "value"));
    const after = merge(before ?? {}, draft, before === undefined);
    problems.push(...checkWhole(after, draft, path));
    const fields = compare(before ?? {}, after);
    return [
      {
        path,
        state:
          before === undefined
            ? ("new" as const)
            : fields.length > 0
              ? ("changed" as const)
              : ("unchanged" as const),
        fields,
        text: `${JSON.stringify(after, null, 2)}\n`,
        near: before === undefined ? nearTo(path, existing) : [],
      },
    ];
  });
  return {
    problems: problems.sort(byCell),
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    rows,
    gaps,
  };
}

type Json = Record<string, unknown>;

/** The file with what the table says, in the order of fields people are used to. */
function merge(before: Json, draft: Draft, isNew: boolean): Json {
  const date = draft.date;
  const dating =
    draft.dating ??
    (isNew ? (date === undefined ? "unknown" : "stated") : undefined);
  const sample = {
    ...said({ cities: draft.sampleCities, overall: draft.sampleOverall }),
    ...group(groupOf(before["sample"])["areas"], "areas", draft.sampleAreas),
  };
  const demography = {
    ...figure("population", before, draft.population, draft.populationYear),
    ...figure("bornAbroad", before, draft.bornAbroad, draft.bornAbroadYear),
  };
  return {
    ...before,
    ...said({
      date,
      dating,
      questionnaire: draft.questionnaire,
      questions: draft.questions,
      overall: draft.overall,
    }),
    ...group(before["areas"], "areas", draft.areas),
    ...group(before["sample"], "sample", sample),
    ...group(before["demography"], "demography", demography),
    ...said({ report: draft.report }),
    sources: union(before["sources"], draft.sources),
  };
}

/** The fields that have a value. */
const said = (fields: Json): Json =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );

const groupOf = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};

/** A group of fields with some more or newer ones; nothing where there are none to add. */
const group = (before: unknown, name: string, more: Json): Json =>
  Object.keys(more).length > 0
    ? { [name]: { ...groupOf(before), ...more } }
    : {};

const figure = (
  name: string,
  before: Json,
  value: number | undefined,
  year: number | undefined,
): Json => {
  if (value === undefined) return {};
  const old = groupOf(groupOf(before["demography"])[name]);
  // A new figure does not keep the year of the old one.
  const kept = old["value"] === value ? old : {};
  return { [name]: { ...kept, value, ...said({ year }) } };
};

const union = (before: unknown, more: readonly string[]): unknown[] => [
  ...new Set([
    ...(Array.isArray(before) ? (before as unknown[]) : []),
    ...more,
  ]),
];

/** What is wrong with the file as a whole, although each cell is sound. */
function checkWhole(after: Json, draft: Draft, path: string): Problem[] {
  const result = resultSchema.safeParse(after);
  if (result.success) return [];
  const fields = new Set(
    result.error.issues.map(({ path: [field] }) => String(field)),
  );
  return [...fields].flatMap((field) => {
    switch (field) {
      case "sources":
        return draft.namesSource
          ? []
          : draft.row.problem("no-source", "source");
      case "dating":
        return []; // said of its cell
      case "overallBetween":
        return draft.row.problem("overall-twice", "area", { path });
      default:
        return draft.row.problem("file-wrong", undefined, { path, field });
    }
  });
}

/** The fields that differ; a list counts as one field. */
function compare(before: Json, after: Json): FieldChange[] {
  const old = flatten(before);
  return [...flatten(after)].flatMap(([field, value]) =>
    JSON.stringify(old.get(field)) === JSON.stringify(value)
      ? []
      : [{ field, before: old.get(field), after: value }],
  );
}

const flatten = (value: Json, prefix = ""): Map<string, unknown> =>
  new Map(
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? [...flatten(inner as Json, `${prefix}${key}.`)]
        : [[`${prefix}${key}`, inner] as const],
    ),
  );

function nearTo(
  path: string,
  existing: ReadonlyMap<string, Existing>,
): string[] {
  const start = path.slice(0, path.indexOf("/") + "/YYYY".length);
  return path.includes(UNDATED)
    ? []
    : [...existing.keys()].filter((other) => other.startsWith(start)).sort();
}
