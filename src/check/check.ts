import { basename } from "node:path";
import { COLLECTIONS, RESULTS_FOLDER } from "../collections.ts";
import { areaThemesSchema } from "../scores/schema.ts";
import { figuresSchema } from "../programme/schema.ts";
import { siteSchema } from "../site/schema.ts";
import {
  VOCABULARIES,
  vocabularySchema,
  type Vocabulary,
} from "../vocab/schema.ts";
import { byPlace, finding, type Finding } from "../findings/finding.ts";
import { readFolder, type Content } from "./read.ts";
import { checkEntries, isTranslation } from "./rules/entries.ts";
import { checkFields, syntaxFindings } from "../findings/fields.ts";
import { checkInterface, checkLabels } from "./rules/lists.ts";
import { checkBody } from "./rules/markdown.ts";
import { checkPrivacy } from "./rules/privacy.ts";
import { checkAreaThemes, checkResults } from "./rules/results.ts";
import { checkReferences } from "./rules/references.ts";
import { checkSections } from "./rules/sections.ts";

const TOP = { line: 1, column: 1 };

/** What the check found, in the order of files and lines. */
export interface Report {
  findings: Finding[];
  /** Number of files read. */
  files: number;
}

/**
 * Reads all of a content folder and collects everything that is wrong with it. Never throws for
 * what an editor can have written.
 * @param folder path of the content folder
 */
export function checkContent(folder: string): Report {
  const shownAs = basename(folder);
  const content = readFolder(folder, shownAs);
  const findings = [...content.findings, ...checkData(content, shownAs)];
  const bodies = new Map(content.texts.map((text) => [text, checkBody(text)]));
  for (const text of content.texts) {
    const { source, translation } = COLLECTIONS[text.collection];
    const schema = isTranslation(text) ? translation : source;
    findings.push(
      ...explainTranslations(
        checkFields(text.file, text.data, schema),
        isTranslation(text),
        source,
      ),
      ...(bodies.get(text)?.findings ?? []),
      ...checkPrivacy(text),
    );
  }
  findings.push(
    ...checkReferences(content, bodies, folder),
    ...checkResults(content),
    ...checkAreaThemes(content),
  );

  const site = siteSchema.safeParse(content.data.get("site.yml")?.data.value);
  if (site.success) {
    findings.push(
      ...checkEntries(content.texts, site.data, shownAs),
      ...checkInterface(content.data, site.data, shownAs),
      ...listsOf(content).flatMap(({ file, vocabulary }) =>
        checkLabels(file, vocabulary, site.data),
      ),
    );
  }
  const lists = new Map(
    listsOf(content).map((list) => [list.name, list.vocabulary]),
  );
  findings.push(
    ...content.texts.flatMap((text) => {
      const { sections } = COLLECTIONS[text.collection];
      const vocabulary = sections && lists.get(sections.list);
      return vocabulary
        ? checkSections(
            text,
            bodies.get(text)?.sections ?? [],
            vocabulary,
            sections.complete,
          )
        : [];
    }),
  );
  return {
    findings: findings.sort(byPlace),
    files: content.texts.length + content.data.size,
  };
}

/** `site.yml`, `figures.yml` and the lists, each against its schema. */
function checkData(content: Content, shownAs: string): Finding[] {
  const schemas = new Map<
    string,
    | typeof siteSchema
    | typeof figuresSchema
    | typeof vocabularySchema
    | typeof areaThemesSchema
  >([
    ["site.yml", siteSchema],
    ["figures.yml", figuresSchema],
    ["vocab/area-themes.yml", areaThemesSchema],
    ...VOCABULARIES.map(
      (name) => [`vocab/${name}.yml`, vocabularySchema] as const,
    ),
  ]);
  const missing = [...schemas.keys()]
    .filter((path) => !content.data.has(path))
    .map((path) => finding("missing-file", `${shownAs}/${path}`, TOP));
  const wrong = [...content.data].flatMap(([path, { file, data }]) => {
    if (path.startsWith(`${RESULTS_FOLDER}/`)) return []; // measured by its own rule
    const schema = schemas.get(path);
    if (schema) return checkFields(file, data, schema);
    return syntaxFindings(file, data);
  });
  return [...missing, ...wrong];
}

/** The lists that can be read. */
const listsOf = (content: Content) =>
  VOCABULARIES.flatMap((name) => {
    const file = content.data.get(`vocab/${name}.yml`);
    const parsed = vocabularySchema.safeParse(file?.data.value);
    const vocabulary: Vocabulary | undefined = parsed.data;
    return file && vocabulary ? [{ name, file, vocabulary }] : [];
  });

/** A fact in a translation is no misspelt field: it belongs in the source file. */
const explainTranslations = (
  findings: Finding[],
  isTranslated: boolean,
  source: { shape: object },
): Finding[] =>
  isTranslated
    ? findings.map((found) =>
        found.kind === "unknown-field" &&
        Object.hasOwn(source.shape, found.params["field"] ?? "")
          ? { ...found, kind: "fact-in-translation" as const }
          : found,
      )
    : findings;
