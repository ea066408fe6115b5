import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { COLLECTIONS, type CollectionName } from "../collections.ts";
import type { Data } from "../findings/fields.ts";
import { finding, type Finding } from "../findings/finding.ts";
import { parseData } from "./document.ts";

const TOP = { line: 1, column: 1 };

/** A text of a collection, with its front matter. */
export interface TextFile {
  file: string;
  collection: CollectionName;
  language: string;
  id: string;
  /** The whole file, for a Markdown parser that counts lines from its top. */
  text: string;
  body: string;
  isMdx: boolean;
  data: Data;
}

/** A YAML or JSON file outside the collections. */
export interface DataFile {
  file: string;
  data: Data;
}

export interface Content {
  texts: TextFile[];
  data: Map<string, DataFile>;
  findings: Finding[];
}

/** Folders and files of `content/` that are not texts of a collection. */
const DATA_FILE =
  /^(site\.yml|figures\.yml|vocab\/[^/]+\.yml|ui\/[^/]+\.json|index-results\/[^/]+\/[^/]+\.json)$/;
/** Beside the content: explanations for editors and what the scaffold copies. */
const IGNORED = /(^|\/)(README\.md|_[^/]+|\.DS_Store|Thumbs\.db)(\/|$)/;
/** A text is never that long, in bytes; what is was not written by hand. */
const LARGEST = 1_000_000;
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Reads a whole content folder. What cannot be read is a finding, and the rest goes on. */
export function readFolder(folder: string, shownAs: string): Content {
  const content: Content = { texts: [], data: new Map(), findings: [] };
  for (const entry of readdirSync(folder, {
    recursive: true,
    withFileTypes: true,
  })) {
    if (entry.isDirectory()) continue;
    const path = relative(
      folder,
      join(entry.parentPath, entry.name),
    ).replaceAll("\\", "/");
    if (IGNORED.test(path)) continue;
    const file = `${shownAs}/${path}`;
    if (!entry.isFile()) {
      content.findings.push(
        finding("unreadable-file", file, TOP, { reason: "link" }),
      );
      continue;
    }
    readFile(content, join(folder, path), path, file);
  }
  content.texts.sort((a, b) => (a.file < b.file ? -1 : 1));
  return content;
}

function readFile(
  content: Content,
  absolute: string,
  path: string,
  file: string,
): void {
  const [folder = "", language = "", name = ""] = path.split("/");
  const collection = (Object.keys(COLLECTIONS) as CollectionName[]).find(
    (key) => COLLECTIONS[key].folder === folder,
  );
  const isText =
    collection !== undefined &&
    path.split("/").length === 3 &&
    /\.mdx?$/.test(name);
  if (!isText && !DATA_FILE.test(path)) {
    content.findings.push(finding("misplaced-file", file, TOP, { path }));
    return;
  }
  if (statSync(absolute).size > LARGEST) {
    content.findings.push(
      finding("unreadable-file", file, TOP, { reason: "size" }),
    );
    return;
  }
  let text: string;
  try {
    // Editors on Windows may save a byte order mark; it is no part of the text.
    text = new TextDecoder("utf-8", { fatal: true }).decode(
      readFileSync(absolute),
    );
  } catch {
    content.findings.push(
      finding("unreadable-file", file, TOP, { reason: "encoding" }),
    );
    return;
  }
  if (!isText) {
    content.data.set(path, { file, data: parseData(text) });
    return;
  }
  const match = FRONT_MATTER.exec(text);
  if (!match || match.index !== 0) {
    content.findings.push(finding("no-front-matter", file, TOP));
    return;
  }
  content.texts.push({
    file,
    collection,
    language,
    id: name.replace(/\.mdx?$/, ""),
    text,
    body: text.slice(match[0].length),
    isMdx: name.endsWith(".mdx"),
    data: parseData(match[1] ?? "", 2),
  });
}
