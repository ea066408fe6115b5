/** A book (EPUB 3) as its files: package, contents, cover, a document for each entry. Pure. */
import { escapeHtml } from "../site/html.ts";
import { xhtmlDocument } from "./xhtml.ts";

/** An entry of a book, and the part it stands in. */
export interface Chapter {
  /** Its name among the documents. */
  id: string;
  title: string;
  /** The language of its title, where it is not the book's. */
  lang?: string | undefined;
  /** The heading of its part. */
  part: string;
  /** What its document holds. */
  body: string;
}

/** What a book says of itself. */
export interface Book {
  identifier: string;
  title: string;
  /** What the cover says under the title. */
  subtitle: string;
  /** Paragraphs of the cover. */
  about: readonly string[];
  language: string;
  direction: string;
  publisher: string;
  rights: string;
  /** The address of what it is made from. */
  source: string;
  /** YYYY-MM-DD */
  date: string;
  accessibility: string;
  /** What its table of contents is called. */
  contents: string;
  css: string;
  /** Those of a part stand together. */
  chapters: readonly Chapter[];
}

/** The file that tells what kind of archive a book is: it comes first, as it is. */
export const MIMETYPE = "mimetype";

const FOLDER = "EPUB";
/** The document of an entry, as seen from the others. */
export const chapterFile = (id: string): string => `${id}.xhtml`;

export function bookFiles(book: Book): Map<string, string> {
  const { language, direction, css, chapters } = book;
  const document = (title: string, body: string) =>
    xhtmlDocument({ title, language, direction, style: "style.css", body });
  return new Map([
    [MIMETYPE, "application/epub+zip"],
    ["META-INF/container.xml", CONTAINER],
    [`${FOLDER}/package.opf`, writePackage(book)],
    [`${FOLDER}/style.css`, css],
    [`${FOLDER}/cover.xhtml`, document(book.title, writeCover(book))],
    [`${FOLDER}/nav.xhtml`, document(book.contents, writeNav(book))],
    ...chapters.map(
      ({ id, title, body }) =>
        [`${FOLDER}/${chapterFile(id)}`, document(title, body)] as const,
    ),
  ]);
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="${FOLDER}/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

const ACCESSIBILITY = [
  ["accessMode", "textual"],
  ["accessModeSufficient", "textual"],
  ["accessibilityFeature", "structuralNavigation"],
  ["accessibilityFeature", "tableOfContents"],
  ["accessibilityFeature", "readingOrder"],
  ["accessibilityFeature", "unlocked"],
  ["accessibilityHazard", "none"],
] as const;

function writePackage(book: Book): string {
  const { language, chapters } = book;
  const element = (name: string, text: string, attributes = "") =>
    `<${name}${attributes}>${escapeHtml(text)}</${name}>`;
  const items = chapters.map(
    ({ id }, index) =>
      `<item id="c${index}" href="${chapterFile(id)}" media-type="application/xhtml+xml"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" xml:lang="${language}" unique-identifier="id" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${[
  element("dc:identifier", book.identifier, ' id="id"'),
  element("dc:title", book.title),
  element("dc:language", language),
  element("dc:date", book.date),
  element("dc:publisher", book.publisher),
  element("dc:rights", book.rights),
  element("dc:source", book.source),
  element("meta", `${book.date}T12:00:00Z`, ' property="dcterms:modified"'),
  ...ACCESSIBILITY.map(([name, value]) =>
    element("meta", value, ` property="schema:${name}"`),
  ),
  element(
    "meta",
    book.accessibility,
    ' property="schema:accessibilitySummary"',
  ),
].join("\n")}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join("\n")}
</manifest>
<spine><itemref idref="cover"/><itemref idref="nav"/>${chapters.map((_, index) => `<itemref idref="c${index}"/>`).join("")}</spine>
</package>
`;
}

const writeCover = ({ title, subtitle, about }: Book): string =>
  `<section epub:type="titlepage"><h1>${escapeHtml(title)}</h1><p><strong>${escapeHtml(subtitle)}</strong></p>${about.map((text) => `<p>${escapeHtml(text)}</p>`).join("")}</section>`;

function writeNav({ contents, chapters }: Book): string {
  const parts = Map.groupBy(chapters, ({ part }) => part);
  const link = ({ id, title, lang }: Chapter) =>
    `<li><a href="${chapterFile(id)}"${lang ? ` lang="${lang}" xml:lang="${lang}"` : ""}>${escapeHtml(title)}</a></li>`;
  const list = [...parts].map(
    ([part, own]) =>
      `<li><span>${escapeHtml(part)}</span><ol>${own.map(link).join("")}</ol></li>`,
  );
  return `<nav epub:type="toc" role="doc-toc"><h1>${escapeHtml(contents)}</h1><ol>${list.join("")}</ol></nav>`;
}
