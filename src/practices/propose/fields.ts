/** The form: its parts and their fields, in the order of the programme's own form. */

/** What a field takes: one line, some paragraphs, a list with an item a line, or a partial date. */
type Kind = "line" | "text" | "list" | "date" | "city" | "country";

interface Field {
  name: string;
  kind: Kind;
  /** Needed by itself; in parts that are needed as a whole, one field is enough. */
  required?: boolean;
  /** The browser's own name for what is asked, so that it can offer it. */
  autocomplete?: AutoFill;
}

type AutoFill = "name" | "organization-title" | "organization" | "email";

interface Part {
  name: string;
  /** Something has to be said in this part. */
  required: boolean;
  fields: readonly Field[];
}

export const PARTS = [
  {
    name: "place",
    required: true,
    fields: [
      { name: "city", kind: "city", required: true },
      { name: "country", kind: "country" },
    ],
  },
  {
    name: "contact",
    required: true,
    fields: [
      { name: "person", kind: "line", required: true, autocomplete: "name" },
      {
        name: "role",
        kind: "line",
        required: true,
        autocomplete: "organization-title",
      },
      {
        name: "department",
        kind: "line",
        required: true,
        autocomplete: "organization",
      },
      { name: "email", kind: "line", required: true, autocomplete: "email" },
    ],
  },
  { name: "themes", required: true, fields: [] },
  {
    name: "summary",
    required: true,
    fields: [
      { name: "title", kind: "line", required: true },
      { name: "summary", kind: "text", required: true },
    ],
  },
  {
    name: "dates",
    required: false,
    fields: [
      { name: "start", kind: "date" },
      { name: "end", kind: "date" },
    ],
  },
  {
    name: "context",
    required: true,
    fields: [
      { name: "origin", kind: "text" },
      { name: "audience", kind: "list" },
      { name: "challenge", kind: "text" },
    ],
  },
  {
    name: "process",
    required: true,
    fields: [
      { name: "timeline", kind: "text" },
      { name: "steps", kind: "list" },
      { name: "partners", kind: "list" },
    ],
  },
  {
    name: "results",
    required: true,
    fields: [
      { name: "figures", kind: "list" },
      { name: "voices", kind: "text" },
      { name: "outcomes", kind: "text" },
      { name: "impact", kind: "text" },
      { name: "success", kind: "text" },
      { name: "difficulties", kind: "text" },
    ],
  },
  {
    name: "aspects",
    required: true,
    fields: [
      { name: "gender", kind: "text" },
      { name: "youth", kind: "text" },
      { name: "intersectionality", kind: "text" },
      { name: "sustainability", kind: "text" },
    ],
  },
  { name: "documentation", required: false, fields: [] },
  { name: "sdgs", required: false, fields: [] },
] as const satisfies readonly Part[];

export type PartName = (typeof PARTS)[number]["name"];
export type FieldName = (typeof PARTS)[number]["fields"][number]["name"];

/** The fields that are filled in by typing, in order. */
export const FIELD_NAMES: readonly FieldName[] = PARTS.flatMap(({ fields }) =>
  fields.map(({ name }) => name),
);

/** The fields of a part. */
export const fieldsOf = (
  part: PartName,
): readonly (Field & { name: FieldName })[] =>
  PARTS.find(({ name }) => name === part)?.fields ?? [];

/** The part that never goes into a content file. */
export const CONTACT = [
  "person",
  "role",
  "department",
  "email",
] as const satisfies readonly FieldName[];

/** The aspects that cut across: each has a heading of its own in the text. */
export const ASPECTS = [
  "gender",
  "youth",
  "intersectionality",
  "sustainability",
] as const satisfies readonly FieldName[];
export type Aspect = (typeof ASPECTS)[number];

/** What is asked of a document: no more than is needed to find it. */
export const DOCUMENT_FIELDS = ["title", "language", "url"] as const;

/** The sections of a practice's text, as `vocab/practice-sections.yml` names them, in order. */
export const SECTIONS = [
  { id: "context", fields: ["origin", "challenge"] },
  { id: "process", fields: ["timeline", "steps"] },
  { id: "results", fields: ["voices", "outcomes", "impact"] },
  { id: "success", fields: ["success"] },
  { id: "difficulties", fields: ["difficulties"] },
  { id: "cross-cutting", fields: ASPECTS },
] as const satisfies readonly { id: string; fields: readonly FieldName[] }[];
export type SectionId = (typeof SECTIONS)[number]["id"];

/** Languages that documents of the programme's cities are in; “und” where nobody knows. */
export const DOCUMENT_LANGUAGES = (
  "ar bg bs ca cs da de el en es et eu fi fr ga gl he hr hu hy is it ja ka ko lb lt lv " +
  "mk mt nl no pl pt ro ru sk sl sq sr sv tr uk zh und"
).split(" ");
