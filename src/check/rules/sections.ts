/** Texts whose headings are those of a list in `content/vocab/`, in that order. */
import type { Vocabulary } from "../../vocab/schema.ts";
import { finding, type Finding } from "../../findings/finding.ts";
import type { TextFile } from "../read.ts";
import { suggestion } from "../../findings/fields.ts";
import type { Section } from "./markdown.ts";

const TOP = { line: 1, column: 1 };
/** Headings may be typed with either apostrophe. */
const plain = (text: string): string => text.replaceAll("’", "'").trim();

/**
 * Measures the level-two headings of a text against a list.
 * @param complete whether every section of the list has to be there
 */
export function checkSections(
  text: TextFile,
  sections: readonly Section[],
  vocabulary: Vocabulary,
  complete: boolean,
): Finding[] {
  const titles = Object.values(vocabulary).map(
    (labels) => labels[text.language] ?? "",
  );
  if (titles.includes("")) return []; // the missing label is found with the list
  const order = titles.map((title) => `## ${title}`).join("\n");
  const rank = (title: string) => titles.map(plain).indexOf(plain(title));
  const own = sections.filter(({ depth }) => depth === 2);
  const unknown = own
    .filter(({ title }) => rank(title) < 0)
    .map((section) =>
      finding("unknown-section", text.file, section, {
        found: section.title,
        order,
        ...suggestion(section.title, titles),
      }),
    );
  const missing = titles
    .filter(
      (title) =>
        complete &&
        !own.some((section) => plain(section.title) === plain(title)),
    )
    .map((title) =>
      finding("missing-section", text.file, TOP, { section: title, order }),
    );
  const empty = own
    .filter(({ isEmpty }) => isEmpty)
    .map((section) =>
      finding("empty-section", text.file, section, { section: section.title }),
    );
  const misplaced = own
    .filter(({ title }) => rank(title) >= 0)
    .filter((section, index, known) => {
      const before = known[index - 1];
      return before !== undefined && rank(before.title) >= rank(section.title);
    })
    .map((section) =>
      finding("section-order", text.file, section, {
        section: section.title,
        order,
      }),
    );
  return [...unknown, ...missing, ...empty, ...misplaced];
}
