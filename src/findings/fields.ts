/** Front matter and data files, measured against their schemas. */
import type { z } from "astro/zod";
import { closest, distance } from "fastest-levenshtein";
import {
  finding,
  type Finding,
  type FindingKind,
  type Place,
} from "./finding.ts";

/** A value, read from a file or filled into a form, that knows where each of its parts stands. */
export interface Data {
  value: unknown;
  /** What is wrong with the YAML itself: the commonest mistakes by name, others as the parser says. */
  errors: ({ kind: FindingKind; message: string } & Place)[];
  /** Where a value stands; for one that is missing, where its nearest parent does. */
  place: (path: readonly PropertyKey[]) => Place;
  /** Where the name of a field stands. */
  placeOfKey: (path: readonly PropertyKey[], key: string) => Place;
}

type Issue = z.core.$ZodIssue;
type Params = Record<string, string>;

/** All findings about one value and its schema. */
export function checkFields(
  file: string,
  data: Data,
  schema: z.ZodType,
): Finding[] {
  if (data.errors.length > 0) {
    return syntaxFindings(file, data);
  }
  const result = schema.safeParse(data.value);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) =>
    fromIssue(file, data, issue, schema),
  );
}

/** What is wrong with a file before its fields can be looked at. */
export const syntaxFindings = (file: string, { errors }: Data): Finding[] =>
  errors.map(({ kind, message, ...place }) =>
    finding(kind, file, place, { detail: message }),
  );

function fromIssue(
  file: string,
  data: Data,
  issue: Issue,
  schema: z.ZodType,
): Finding[] {
  const at = (kind: FindingKind, params: Params = {}, path = issue.path) =>
    finding(
      kind,
      file,
      data.place(path),
      params,
      path.map(String).join(".") || undefined,
    );
  const value = valueAt(data.value, issue.path);
  const found = show(value);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) =>
        finding(
          "unknown-field",
          file,
          data.placeOfKey(issue.path, key),
          unknownField(key, knownFields(schema, issue.path)),
          [...issue.path.map(String), key].join("."),
        ),
      );
    case "invalid_type": {
      if (value === undefined || value === null) {
        return [
          at("missing-field", { field: String(issue.path.at(-1) ?? "") }),
        ];
      }
      return [at("wrong-type", { found, type: issue.expected })];
    }
    case "invalid_value": {
      const options = issue.values.map(String);
      return [
        at("not-an-option", {
          found,
          options: options.join(", "),
          ...suggestion(found, options),
        }),
      ];
    }
    case "too_small":
      if (issue.origin === "string") return [at("empty-text")];
      if (issue.origin === "array") return [at("empty-list")];
      return [at("bad-number", { found, limit: `≥ ${issue.minimum}` })];
    case "too_big":
      if (issue.origin === "string") {
        return [
          at("text-too-long", {
            length: String(String(value).length),
            limit: String(issue.maximum),
          }),
        ];
      }
      if (issue.origin === "array")
        return [
          at("list-too-long", {
            length: String((value as unknown[]).length),
            limit: String(issue.maximum),
          }),
        ];
      return [at("bad-number", { found, limit: `≤ ${issue.maximum}` })];
    case "invalid_format":
      return [at(formatKind(issue, value), { found })];
    case "invalid_key":
      return [
        finding(
          "bad-id",
          file,
          data.placeOfKey(issue.path.slice(0, -1), String(issue.path.at(-1))),
          { found: String(issue.path.at(-1)) },
          issue.path.map(String).join("."),
        ),
      ];
    case "custom": {
      const { rule, ...rest } = (issue.params ?? {}) as {
        rule?: FindingKind;
      } & Params;
      return [at(rule ?? "bad-value", { found, ...rest })];
    }
    default:
      return [at("bad-value", { found })];
  }
}

/** Fields that hold a date. */
const DATES = ["date", "start", "end", "year"];

/** What a text in the wrong form was meant to be, by the field it stands in. */
function formatKind(
  issue: Issue & { code: "invalid_format" },
  value: unknown,
): FindingKind {
  const field = issue.path.findLast((part) => typeof part === "string");
  if (issue.format === "url") {
    return /^http:\/\//i.test(String(value)) ? "not-https" : "bad-address";
  }
  if (issue.format === "date" || DATES.includes(field ?? "")) return "bad-date";
  if (field === "language" || field === "code") return "bad-language-code";
  if (field === "follows") return "bad-hash";
  if (field === "entry") return "bad-id";
  return "bad-value";
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );

/** Longest piece of a value that is quoted back. */
const QUOTED = 80;

function show(value: unknown): string {
  const text =
    typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}

/** The nearest of the known words, when it is near enough to have been meant. */
export function suggestion(
  word: string,
  known: readonly string[],
): { nearest?: string } {
  if (known.length === 0 || word === "") return {};
  const longer = known.find(
    (candidate) => word.length > 2 && candidate.startsWith(word),
  );
  if (longer !== undefined) return { nearest: longer };
  const lower = known.map((candidate) => candidate.toLowerCase());
  const place = lower.indexOf(closest(word.toLowerCase(), lower));
  const nearest = known[place] ?? "";
  const far = distance(word.toLowerCase(), nearest.toLowerCase());
  const isNear = far <= Math.max(2, Math.floor(nearest.length / 3));
  return isNear ? { nearest } : {};
}

/** A field that is not known, and those that are; some schemas do not tell. */
const unknownField = (field: string, known: readonly string[]): Params => ({
  field,
  options: known.length > 0 ? known.join(", ") : "CONTRIBUTING.md",
  ...suggestion(field, known),
});

/** The names of the fields a schema knows at a path. */
function knownFields(
  schema: z.ZodType,
  path: readonly PropertyKey[],
): string[] {
  let inner: unknown = schema;
  for (const part of path) {
    const { shape, element } = unwrap(inner);
    inner = typeof part === "number" ? element : shape?.[String(part)];
  }
  return Object.keys(unwrap(inner).shape ?? {});
}

/** The object or list behind a schema's wrappings (default, optional, preprocess). */
function unwrap(schema: unknown): {
  shape?: Record<string, unknown>;
  element?: unknown;
} {
  let inner = schema as
    | {
        shape?: Record<string, unknown>;
        element?: unknown;
        def?: Record<string, unknown>;
      }
    | undefined;
  while (inner && !inner.shape && !inner.element) {
    const next = inner.def?.["innerType"] ?? inner.def?.["out"];
    if (!next) break;
    inner = next as typeof inner;
  }
  return inner ?? {};
}
