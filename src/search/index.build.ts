import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as pagefind from "pagefind";
import { languageOf, paths } from "../i18n/paths.ts";
import { escapeHtml } from "../site/html.ts";
import { countWords, toCards, type Card, type PageText } from "./card.ts";
import { readPages } from "./pages.build.ts";
import { writeShards } from "./shards.build.ts";
import { NAME_TERMS, TITLE_TERMS, toTerm } from "./terms.ts";
import { WORDS_FILE } from "./vocabulary.ts";

/**
 * Writes one full-text index per language for the pages built into `folder`, for Pagefind and in
 * shards. What Pagefind gets is the analysed text; what it hands back with a result is the text as
 * it is written.
 * @returns the number of pages indexed
 * @throws when Pagefind reports an error, or when a language has no page to index
 */
export async function buildSearchIndex(
  folder: string,
  languages: readonly string[],
): Promise<number> {
  const pages = await readPages(folder);
  let count = 0;
  for (const language of languages) {
    const own = pages.filter(({ path }) => languageOf(path) === language);
    if (own.length === 0) throw new Error(`No page in “${language}” to index.`);
    await writeIndex(folder, own, language);
    count += own.length;
  }
  await pagefind.close();
  return count;
}

async function writeIndex(
  folder: string,
  pages: readonly PageText[],
  language: string,
): Promise<void> {
  const cards = toCards(pages, language);
  const at = join(folder, paths.searchIndex(language));
  await writePagefind(at, cards);
  await writeFile(join(at, WORDS_FILE), JSON.stringify(countWords(cards)));
  await writeShards(folder, cards, language);
}

async function writePagefind(
  folder: string,
  cards: readonly Card[],
): Promise<void> {
  // Our analysis has already stemmed: Pagefind takes the words as they come.
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: "unknown",
  });
  if (!index) throw new Error(errors.join("\n"));
  for (const card of cards) {
    const { errors: pageErrors } = await index.addHTMLFile({
      url: card.page.path,
      content: toHtml(card),
    });
    if (pageErrors.length > 0)
      throw new Error(`${card.page.path}: ${pageErrors.join("\n")}`);
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { files, errors: fileErrors } = await index.getFiles();
  if (fileErrors.length > 0) throw new Error(fileErrors.join("\n"));
  for (const { path, content } of files) {
    if (!isNeeded(path)) continue;
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await index.deleteIndex();
}

/** Pagefind brings interfaces of its own; ours is the only one here. */
const isNeeded = (path: string): boolean =>
  !/^pagefind-(?:ui|modular-ui|component-ui|highlight)/.test(path) &&
  !path.startsWith("playground");

/**
 * A page for Pagefind's eyes: analysed words weighted by where they stand, and the text as it is
 * written in attributes it hands back untouched.
 */
function toHtml({ page, titleForms, names, parts }: Card): string {
  const { kind, title, shown } = page;
  const terms = (forms: readonly string[]) => forms.map(toTerm).join(" ");
  const texts = parts.map(
    ({ weight, forms }) =>
      `<div data-pagefind-weight="${weight}"><p>${terms(forms)}</p></div>`,
  );
  return `<!doctype html><html><body data-pagefind-body>
<div data-pagefind-meta="title:${escapeHtml(title)}"></div>
<div data-pagefind-meta="text[data-text]" data-text="${escapeHtml(shown)}"></div>
<div data-pagefind-meta="${TITLE_TERMS}[data-terms]" data-terms="${terms(titleForms)}"></div>
<div data-pagefind-meta="${NAME_TERMS}[data-terms]" data-terms="${names.join(" ")}"></div>
<div data-pagefind-filter="kind:${escapeHtml(kind)}"></div>
${texts.join("\n")}
</body></html>`;
}
