/** Just enough of a PDF as Chromium writes it: objects in the clear, streams deflated. */
import { inflateSync } from "node:zlib";

/** Reads a text string: `(plain)` or `<FEFF…>`, big-endian UTF-16. */
function readText(source: string): string {
  if (source.startsWith("("))
    return source.slice(1, -1).replaceAll(/\\(.)/g, "$1");
  const bytes = Buffer.from(source.slice(1, -1), "hex").subarray(2);
  return bytes.swap16().toString("utf16le");
}

const all = (pdf: string, pattern: RegExp): string[] =>
  [...pdf.matchAll(pattern)].map((match) => match[1] ?? "");

/** The titles in a file: the document's first, then those of its bookmarks. */
export const titlesOf = (pdf: string): string[] =>
  all(pdf, /\/Title (<FEFF[0-9A-F]*>|\((?:\\.|[^)\\])*\))/g).map(readText);

/** Where links out of the document lead. */
export const addressesOf = (pdf: string): string[] =>
  all(pdf, /\/URI \(((?:\\.|[^)\\])*)\)/g);

/** The names of the places within the document that links lead to. */
export const placesOf = (pdf: string): string[] =>
  all(pdf, /\/Dest \/(\S+)/g).map((name) =>
    name.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    ),
  );

/** How often text is set on each page. */
export const textsPerPage = (pdf: string): number[] =>
  all(pdf, /\/Type \/Page\b[^]*?\/Contents (\d+) 0 R/g).map((id) => {
    const stream = new RegExp(
      `\\n${id} 0 obj\\n[^]*?\\/Length (\\d+)>> stream\\n`,
    ).exec(pdf);
    if (!stream) throw new Error(`No stream ${id}.`);
    const start = stream.index + stream[0].length;
    const end = start + Number(stream[1]);
    const content = inflateSync(Buffer.from(pdf.slice(start, end), "latin1"));
    return content.toString("latin1").match(/\bT[jJ]\b/g)?.length ?? 0;
  });
