import { splitFileId } from "./paths.ts";

/** What marks a file as a translation: the hash of the source text it was made from. */
export interface Follows {
  follows: string;
}

/** A content file as a collection holds it: `id` is `<language>/<id>`. */
export interface ContentFile<Source, Text> {
  id: string;
  data: Source | (Text & Follows);
}

/** One entry as a reader of one language meets it. */
export interface Localised<Source, Text, File> {
  id: string;
  /** The facts, and the text of the source language. */
  source: Source;
  /** The text to show. */
  text: Text;
  textLanguage: string;
  sourceLanguage: string;
  /** The file the text comes from, to render its body and to edit it. */
  file: File;
  sourceFile: File;
  /** No text in the reader's language: the text is shown in another. */
  isFallback: boolean;
  /** The hash the translation says it follows; undefined for the source itself. */
  follows: string | undefined;
  /** All languages there is a text in. */
  languages: string[];
}

const isTranslation = <T extends object>(
  data: T | Follows,
): data is T & Follows => "follows" in data;

/**
 * Joins the files of a collection into entries for readers of `language`. The file without
 * `follows` is the source and holds the facts. Where the language has no text, the source's is
 * shown. Entries are ordered by id.
 * @throws when an id has no source file; the check finds this first and says how to mend it.
 */
export function localise<
  Source extends object,
  Text extends object,
  File extends ContentFile<Source, Text>,
>(files: readonly File[], language: string): Localised<Source, Text, File>[] {
  const byId = Map.groupBy(files, (file) => splitFileId(file.id).id);
  return [...byId]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, versions]) => {
      const sourceFile = versions.find((file) => !isTranslation(file.data));
      if (!sourceFile) throw new Error(`No file of “${id}” holds its facts.`);
      const file =
        versions.find(
          (version) => splitFileId(version.id).language === language,
        ) ?? sourceFile;
      const textLanguage = splitFileId(file.id).language;
      return {
        id,
        source: sourceFile.data as Source,
        text: file.data as Source & Text,
        textLanguage,
        sourceLanguage: splitFileId(sourceFile.id).language,
        file,
        sourceFile,
        isFallback: textLanguage !== language,
        follows: isTranslation(file.data) ? file.data.follows : undefined,
        languages: versions
          .map((version) => splitFileId(version.id).language)
          .sort(),
      };
    });
}
