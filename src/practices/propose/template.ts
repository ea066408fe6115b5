/** The form as a file to be filled in by hand, where there is no script. */
import { DOCUMENT_FIELDS, SECTIONS, type SectionId } from "./fields.ts";

/** The words of the template, in the language of the page. */
export interface TemplateWords {
  /** Hints by the names of fields and parts. */
  hints: Readonly<Record<string, string>>;
  headings: Readonly<Partial<Record<SectionId, string>>>;
  source: string | undefined;
}

const FIELDS = [
  { name: "title", value: '""' },
  { name: "summary", value: '""' },
  { name: "audience", value: "[]" },
  { name: "city", value: '""' },
  { name: "themes", value: "[]" },
  { name: "start", value: undefined },
  { name: "end", value: undefined },
  { name: "ongoing", value: "false" },
  { name: "sdgs", value: "[]" },
  { name: "partners", value: "[]" },
  { name: "figures", value: "[]" },
] as const;

/** An empty practice: its fields with what to write in them, its headings with nothing under them. */
export function templateText({
  hints,
  headings,
  source,
}: TemplateWords): string {
  const fields = FIELDS.flatMap(({ name, value }) => [
    ...comment(hints[name]),
    // An empty date would be a wrong one.
    value === undefined ? `# ${name}: ""` : `${name}: ${value}`,
  ]);
  const sections = SECTIONS.flatMap(({ id, fields: names }) =>
    headings[id] === undefined
      ? []
      : [
          `# ## ${headings[id]}`,
          ...names.flatMap((name) => comment(hints[name])),
        ],
  );
  return [
    "---",
    ...fields,
    ...comment(hints["documentation"]),
    "documentation: []",
    `#  - { ${DOCUMENT_FIELDS.map((name) => `${name}: ""`).join(", ")} }`,
    `sources: [${source ?? ""}]`,
    "#",
    ...sections,
    "---",
    ...Object.values(headings).flatMap((heading) => ["", `## ${heading}`]),
    "",
  ].join("\n");
}

const comment = (hint: string | undefined): string[] =>
  hint ? [`# ${hint}`] : [];
