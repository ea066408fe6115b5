/** What is wrong with a draft, in the check's own words, at the fields of the form. */
import { explain, type Words } from "../../findings/explain.ts";
import type { Finding, FindingKind } from "../../findings/finding.ts";
import type { Draft } from "./draft.ts";
import { fieldsOf, PARTS } from "./fields.ts";
import type { Setting } from "./file.ts";
import { measureContact, measureFile } from "./measure.ts";

/** The kinds of findings a form can give. */
export const FORM_KINDS = [
  "missing-field",
  "empty-text",
  "empty-list",
  "text-too-long",
  "list-too-long",
  "bad-number",
  "wrong-type",
  "not-an-option",
  "bad-address",
  "not-https",
  "bad-date",
  "bad-language-code",
  "bad-value",
  "ended-and-ongoing",
  "end-before-start",
  "e-mail",
  "empty-section",
] as const satisfies readonly FindingKind[];

/** Kinds whose remedy speaks of the lines of a file; who fills in a form has no lines. */
const REMEDY_OF_FILES: readonly FindingKind[] = [
  "missing-field",
  "empty-text",
  "empty-list",
  "wrong-type",
  "bad-value",
  "bad-language-code",
];

/** What is wrong with a field of the form, in words. */
export interface Problem {
  /** The name of the field, of a list of choices, or `documentation.0.url`. */
  field: string;
  found: string;
  expected: string;
  remedy: string | undefined;
}

/** What is said about a draft, in the language of the page. */
export interface FormWords {
  findings: Words;
  /** What the fields and parts are called. */
  labels: Readonly<Record<string, string>>;
}

/** What keeps the files of a draft from passing the check, in the order of the form. */
export const findProblems = (
  draft: Draft,
  setting: Setting,
  words: FormWords,
): Problem[] => toProblems(measureFile(draft, setting, words.labels), words);

/** What keeps a draft from being sent by e-mail: who sends it, and how to answer. */
export const findContactProblems = (
  draft: Draft,
  words: FormWords,
): Problem[] => toProblems(measureContact(draft), words);

/** Findings as problems of the form's fields: one a field, in the order of the form. */
function toProblems(findings: readonly Finding[], words: FormWords): Problem[] {
  const problems = new Map<string, Problem>();
  for (const found of findings) {
    const field = fieldOf(found);
    if (!problems.has(field))
      problems.set(field, toProblem(found, field, words));
  }
  return [...problems.values()].sort(
    (a, b) => rankOf(a.field) - rankOf(b.field),
  );
}

/** The field of the form that a path of the file comes from. */
function fieldOf({ field = "" }: Finding): string {
  const [first = ""] = field.split(".");
  if (first === "documentation") return field;
  return first === "sources" ? "documentation" : first;
}

function toProblem(
  found: Finding,
  field: string,
  { findings, labels }: FormWords,
): Problem {
  const label = labels[field.split(".").at(-1) ?? ""] ?? labels[field] ?? field;
  const kind = FORM_KINDS.find((known) => known === found.kind) ?? "bad-value";
  const { expected, remedy, ...said } = explain(
    {
      ...found,
      kind,
      params: {
        ...found.params,
        ...("field" in found.params && { field: label }),
      },
    },
    findings,
  );
  return {
    field,
    found: said.found,
    expected,
    remedy: REMEDY_OF_FILES.includes(kind) ? undefined : remedy,
  };
}

const ORDER: readonly string[] = PARTS.flatMap(({ name }) => {
  const fields: readonly string[] = fieldsOf(name).map((field) => field.name);
  return [...fields, name];
});

/** Where a field stands in the form. */
const rankOf = (field: string): number =>
  ORDER.indexOf(field.split(".")[0] ?? "");
