/** Measures a draft as the content check will measure its files, in the check's own words. */
import type { z } from "astro/zod";
import { citySchema } from "../../cities/schema.ts";
import { E_MAIL } from "../../findings/email.ts";
import { explain, type Words } from "../../findings/explain.ts";
import { checkFields } from "../../findings/fields.ts";
import {
  finding,
  type Finding,
  type FindingKind,
} from "../../findings/finding.ts";
import { practiceSchema } from "../schema.ts";
import { textOf, type Draft } from "./draft.ts";
import {
  CONTACT,
  fieldsOf,
  PARTS,
  SECTIONS,
  type FieldName,
  type PartName,
} from "./fields.ts";
import { cityFields, practiceFields, type Setting } from "./file.ts";
import { inlinesOf, linesOf, oneLine } from "./plain.ts";

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
): Problem[] =>
  toProblems(
    [
      ...checkValue(practiceFields(draft, setting), practiceSchema),
      ...checkCity(draft, setting),
      ...checkParts(draft, words),
      ...checkTexts(draft),
    ],
    words,
  );

/** What keeps a draft from being sent by e-mail: who sends it, and how to answer. */
export const findContactProblems = (
  draft: Draft,
  words: FormWords,
): Problem[] =>
  toProblems(
    CONTACT.flatMap((field) => {
      const text = oneLine(textOf(draft, field));
      if (text === "") return [at("empty-text", field)];
      return field === "email" && E_MAIL.exec(text)?.[0] !== text
        ? [at("bad-address", field, { found: text })]
        : [];
    }),
    words,
  );

const PLACE = { line: 1, column: 1 };

const at = (
  kind: FindingKind,
  field: string,
  params: Readonly<Record<string, string>> = {},
): Finding => finding(kind, "", PLACE, params, field);

/** A value as the check sees it, but from a form: nothing stands on any line. */
const checkValue = (value: unknown, schema: z.ZodType): Finding[] =>
  checkFields(
    "",
    { value, errors: [], place: () => PLACE, placeOfKey: () => PLACE },
    schema,
  );

/** A city that the site does not know needs its country; its name is the field “city”. */
function checkCity(draft: Draft, setting: Setting): Finding[] {
  const fields = cityFields(draft, setting);
  if (!fields) return [];
  if (fields["country"] === "") {
    return [at("missing-field", "country", { field: "country" })];
  }
  return checkValue(fields, citySchema).map((found) => ({
    ...found,
    field: found.field === "name" ? "city" : found.field,
  }));
}

/** Parts of which any field will do, but one has to be filled in. */
const checkParts = (draft: Draft, { labels }: FormWords): Finding[] =>
  PARTS.flatMap(({ name, required }) => {
    const fields = fieldsOf(name);
    const [first] = fields;
    const isOpen =
      required && first && fields.every((field) => !field.required);
    if (!isOpen || fields.some((field) => isFilled(draft, field.name)))
      return [];
    return [at("empty-section", first.name, { section: labels[name] ?? name })];
  });

export const isFilled = (draft: Draft, field: FieldName): boolean =>
  linesOf(textOf(draft, field)).length > 0;

/** Fields whose lines become running text, in which addresses are links. */
const RUNNING: readonly FieldName[] = SECTIONS.flatMap(({ fields }) => [
  ...fields,
]);
const IN_FILE: readonly FieldName[] = PARTS.flatMap(({ name }) =>
  name === "contact" ? [] : fieldsOf(name).map((field) => field.name),
);

/** Mail and addresses that Markdown makes links of, whether they are meant to be or not. */
const MAIL_LINK = /[\w.+-]+@[\w.-]*\.[\w-]+/;
const PLAIN_LINK = /\b(?:http:\/\/|www\.)[^\s<]+/i;
const BROKEN_LINK = /https:\/\/[^\s<]+/i;

/** No e-mail addresses anywhere; no links in the text that the check would refuse. */
const checkTexts = (draft: Draft): Finding[] =>
  [
    ...IN_FILE.map((field) => ({ field, text: textOf(draft, field) })),
    ...draft.documentation.map(({ title }, index) => ({
      field: `documentation.${index}.title`,
      text: title,
    })),
  ].flatMap(({ field, text }) =>
    linesOf(text).flatMap((line) => {
      const mail = (E_MAIL.exec(line) ?? MAIL_LINK.exec(line))?.[0];
      if (mail !== undefined) return [at("e-mail", field, { found: mail })];
      return RUNNING.some((name) => name === field)
        ? checkLinks(line, field)
        : [];
    }),
  );

const checkLinks = (line: string, field: string): Finding[] =>
  inlinesOf(line).flatMap((piece) => {
    const text = "text" in piece ? piece.text : "";
    const plain = PLAIN_LINK.exec(text)?.[0];
    if (plain !== undefined) return [at("not-https", field, { found: plain })];
    const broken = BROKEN_LINK.exec(text)?.[0];
    return broken !== undefined && !URL.canParse(broken)
      ? [at("bad-address", field, { found: broken })]
      : [];
  });

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

/** How far a part of the form is. */
export type Progress = "empty" | "begun" | "done";

/** How far each part is: done when what it needs is there. */
export function progressOf(draft: Draft, part: PartName): Progress {
  switch (part) {
    case "themes":
      return draft.themes.length > 0 ? "done" : "empty";
    case "sdgs":
      return draft.sdgs.length > 0 ? "done" : "empty";
    case "documentation":
      return draft.documentation.some(({ url }) => url.trim() !== "")
        ? "done"
        : "empty";
    default: {
      const fields = fieldsOf(part);
      const filled = fields.filter(({ name }) => isFilled(draft, name));
      if (filled.length === 0) return "empty";
      const isDone = fields.every(
        ({ name, required }) => !required || isFilled(draft, name),
      );
      return isDone ? "done" : "begun";
    }
  }
}
