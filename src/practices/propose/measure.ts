/** Measures a draft as the content check will measure its files. */
import type { z } from "astro/zod";
import { citySchema } from "../../cities/schema.ts";
import { E_MAIL } from "../../findings/email.ts";
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
} from "./fields.ts";
import { cityFields, practiceFields, type Setting } from "./file.ts";
import { inlinesOf, linesOf, oneLine } from "./plain.ts";

/** What the check will find in the files of a draft. @param labels what the parts are called */
export const measureFile = (
  draft: Draft,
  setting: Setting,
  labels: Readonly<Record<string, string>>,
): Finding[] => [
  ...checkValue(practiceFields(draft, setting), practiceSchema),
  ...checkCity(draft, setting),
  ...checkParts(draft, labels),
  ...checkTexts(draft),
];

/** What an e-mail lacks that says who sends it, and how to answer. */
export const measureContact = (draft: Draft): Finding[] =>
  CONTACT.flatMap((field) => {
    const text = oneLine(textOf(draft, field));
    if (text === "") return [at("empty-text", field)];
    return field === "email" && E_MAIL.exec(text)?.[0] !== text
      ? [at("bad-address", field, { found: text })]
      : [];
  });

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
const checkParts = (
  draft: Draft,
  labels: Readonly<Record<string, string>>,
): Finding[] =>
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
