/** The text of a proposal, under the headings that the site has for it. */
import { textOf, type Draft } from "./draft.ts";
import { ASPECTS, SECTIONS, type FieldName } from "./fields.ts";
import type { Setting } from "./file.ts";
import { blocksOf, itemsOf, listOf, toMarkdown, type Block } from "./plain.ts";

/** A section of the text: a heading, and what stands under it. */
export interface Section {
  title: string;
  parts: { title: string | undefined; blocks: Block[] }[];
}

/** The sections that something was written for, in their order. */
export function sectionsOf(draft: Draft, setting: Setting): Section[] {
  const sections: Section[] = [];
  for (const { id, fields } of SECTIONS) {
    const parts = fields
      .map((field) => partOf(field, draft, setting))
      .filter(({ blocks }) => blocks.length > 0);
    if (parts.length === 0) continue;
    const title = setting.headings[id];
    const last = sections.at(-1);
    if (title !== undefined) sections.push({ title, parts });
    // A site without that heading has the text under the one before.
    else if (last) last.parts.push(...parts);
    else sections.push({ title: firstHeading(setting), parts });
  }
  return sections;
}

const firstHeading = ({ headings }: Setting): string =>
  Object.values(headings)[0] ?? "";

function partOf(
  field: FieldName,
  draft: Draft,
  { aspects }: Setting,
): Section["parts"][number] {
  const text = textOf(draft, field);
  const aspect = ASPECTS.find((known) => known === field);
  const steps = field === "steps" ? itemsOf(text) : [];
  const blocks =
    field !== "steps"
      ? blocksOf(text)
      : steps.length > 0
        ? [listOf(steps, true)]
        : [];
  return { title: aspect && aspects[aspect], blocks };
}

/** The text under the fields. */
export const practiceBody = (draft: Draft, setting: Setting): string =>
  sectionsOf(draft, setting)
    .flatMap(({ title, parts }) => [
      `## ${title}`,
      ...parts.flatMap((part) => [
        ...(part.title === undefined ? [] : [`### ${part.title}`]),
        toMarkdown(part.blocks),
      ]),
    ])
    .map((block) => `${block}\n`)
    .join("\n");
