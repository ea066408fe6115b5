import { contentPath } from "../site/site.build.ts";
import { textHash } from "./follow.build.ts";
import type { Localised } from "./localise.ts";

/** Where the text of an entry comes from, and in which languages there is one. */
export interface TextOrigin {
  /** The language the text is in; another than the reader's where there is no translation. */
  textLanguage: string;
  sourceLanguage: string;
  isFallback: boolean;
  /** A translation older than its source. */
  isStale: boolean;
  /** The site's languages there is a text in. */
  translations: string[];
  /** The file of the text: its id in the collection, and its path in the repository. */
  fileId: string;
  file: string;
}

interface File {
  id: string;
  body?: string | undefined;
  filePath?: string | undefined;
}

export const originOf = ({
  source,
  sourceFile,
  follows,
  file,
  ...entry
}: Localised<
  Readonly<Record<string, unknown>>,
  unknown,
  File
>): TextOrigin => ({
  textLanguage: entry.textLanguage,
  sourceLanguage: entry.sourceLanguage,
  isFallback: entry.isFallback,
  isStale:
    follows !== undefined &&
    follows !== textHash(source, sourceFile.body ?? ""),
  translations: entry.languages,
  fileId: file.id,
  file: contentPath(file.filePath ?? ""),
});
