/** Entries as a whole: one source and its translations, ids and numbers used once. */
import { COLLECTIONS } from "../../collections.ts";
import { ID, toId } from "../../documents/schema.ts";
import { textHash } from "../../i18n/follow.build.ts";
import type { Site } from "../../site/schema.ts";
import { hasField } from "../../site/schemaBy.ts";
import { REQUIRED_PAGES } from "../../texts/schema.ts";
import { finding, type Finding } from "../../findings/finding.ts";
import type { TextFile } from "../read.ts";

const TOP = { line: 1, column: 1 };

export const isTranslation = ({ data }: TextFile): boolean =>
  hasField(data.value, "follows");

/** Whether a front matter could be read, and is one: what is not is found with the fields. */
const hasFields = ({ data }: TextFile): boolean =>
  typeof data.value === "object" &&
  data.value !== null &&
  !Array.isArray(data.value);

/** Findings about file names, languages, sources, translations and numbers. */
export function checkEntries(
  texts: readonly TextFile[],
  site: Site,
  shownAs: string,
): Finding[] {
  const languages = site.languages.map(({ code }) => code);
  const listed = texts.filter(({ language }) => languages.includes(language));
  const entries = Map.groupBy(
    listed,
    ({ collection, id }) => `${collection}/${id}`,
  );
  return [
    ...texts.flatMap((text) => checkName(text, languages)),
    ...[...entries.values()].flatMap((files) => checkEntry(files, languages)),
    ...checkIdsAcross(texts),
    ...checkNumbers(texts),
    ...checkRequiredPages(texts, shownAs, site.sourceLanguage),
  ];
}

function checkName(
  { file, language, id }: TextFile,
  languages: readonly string[],
): Finding[] {
  const findings: Finding[] = [];
  if (!languages.includes(language)) {
    findings.push(
      finding("unlisted-language", file, TOP, {
        language,
        languages: languages.join(", "),
      }),
    );
  }
  if (!ID.test(id)) {
    const params = { found: id, better: toId(id) };
    findings.push(finding("bad-file-name", file, TOP, params));
  }
  return findings;
}

function checkEntry(
  files: readonly TextFile[],
  languages: readonly string[],
): Finding[] {
  const byLanguage = Map.groupBy(files, ({ language }) => language);
  const twice = [...byLanguage.values()].flatMap(([first, ...others]) =>
    others.map(({ file }) =>
      finding("duplicate-id", file, TOP, { other: first?.file ?? "" }),
    ),
  );
  const sources = files.filter(
    (text) => !isTranslation(text) && hasFields(text),
  );
  const [source, ...otherSources] = sources;
  const [first] = files;
  if (!source) {
    const broken = files.some((text) => !hasFields(text));
    return broken || !first
      ? twice
      : [...twice, finding("no-source", first.file, TOP)];
  }
  if (otherSources.length > 0 && twice.length === 0) {
    const [, second = source] = [...sources].sort(
      (a, b) => languages.indexOf(b.language) - languages.indexOf(a.language),
    );
    return [
      finding("two-sources", second.file, TOP, {
        other: other(sources, second).file,
      }),
    ];
  }
  return [...twice, ...checkTranslations(source, files, languages)];
}

const other = (sources: readonly TextFile[], one: TextFile): TextFile =>
  sources.find((candidate) => candidate !== one) ?? one;

function checkTranslations(
  source: TextFile,
  files: readonly TextFile[],
  languages: readonly string[],
): Finding[] {
  const missing = languages
    .filter((code) => !files.some(({ language }) => language === code))
    .map((language) =>
      finding("missing-translation", source.file, TOP, {
        language,
        file: source.file.replace(`/${source.language}/`, `/${language}/`),
      }),
    );
  const hash = textHash(
    source.data.value as Record<string, unknown>,
    source.body,
  );
  const stale = files.filter(isTranslation).flatMap((text) => {
    const { follows } = text.data.value as { follows: unknown };
    // A hash in the wrong form is found with the fields.
    if (follows === hash || !/^[0-9a-f]{8}$/.test(String(follows))) return [];
    const params = {
      found: String(follows),
      hash,
      source: source.file,
      file: text.file,
    };
    return [
      finding(
        "stale-translation",
        text.file,
        text.data.place(["follows"]),
        params,
        "follows",
      ),
    ];
  });
  return [
    ...missing,
    ...stale,
    ...files
      .filter(isTranslation)
      .flatMap((text) => checkMilestones(source, text)),
  ];
}

/** Each milestone of the source has its text in a translation, in the same order. */
function checkMilestones(source: TextFile, text: TextFile): Finding[] {
  const count = ({ data }: TextFile): number => {
    const milestones: unknown = hasField(data.value, "milestones")
      ? (data.value as { milestones: unknown }).milestones
      : [];
    return Array.isArray(milestones) ? milestones.length : 0;
  };
  const [expected, found] = [count(source), count(text)];
  if (expected === found) return [];
  return [
    finding(
      "milestones-differ",
      text.file,
      text.data.place(["milestones"]),
      {
        found: String(found),
        expected: String(expected),
        source: source.file,
      },
      "milestones",
    ),
  ];
}

/** Resources and briefs are referred to by their bare id: it must be one thing only. */
function checkIdsAcross(texts: readonly TextFile[]): Finding[] {
  const sources = texts.filter(
    ({ collection }) => collection === "resources" || collection === "briefs",
  );
  return [...Map.groupBy(sources, ({ id }) => id).values()].flatMap((files) => {
    const [first] = files;
    const clash = files.find(
      ({ collection }) => collection !== first?.collection,
    );
    return clash
      ? [finding("duplicate-id", clash.file, TOP, { other: first?.file ?? "" })]
      : [];
  });
}

function checkNumbers(texts: readonly TextFile[]): Finding[] {
  const numbered = texts.flatMap((text) => {
    const number = hasField(text.data.value, "number")
      ? (text.data.value as { number: unknown }).number
      : undefined;
    return typeof number === "number" && !isTranslation(text)
      ? [{ text, number }]
      : [];
  });
  return [...Map.groupBy(numbered, ({ number }) => number)].flatMap(
    ([number, [first, ...rest]]) =>
      rest.map(({ text }) =>
        finding(
          "duplicate-number",
          text.file,
          text.data.place(["number"]),
          { number: String(number), other: first?.text.file ?? "" },
          "number",
        ),
      ),
  );
}

/** The site's own frame needs some pages to exist. */
const checkRequiredPages = (
  texts: readonly TextFile[],
  shownAs: string,
  language: string,
): Finding[] =>
  REQUIRED_PAGES.filter(
    (id) =>
      !texts.some((text) => text.collection === "pages" && text.id === id),
  ).map((id) =>
    finding(
      "missing-file",
      `${shownAs}/${COLLECTIONS.pages.folder}/${language}/${id}.md`,
      TOP,
    ),
  );
