import { formatDate } from "../i18n/format.ts";
import { paths } from "../i18n/paths.ts";
import { getStrings } from "../i18n/strings.build.ts";
import type { ListedEntry } from "../lists/entry.ts";
import { escapeHtml } from "../site/html.ts";
import { getDate, getSite } from "../site/site.build.ts";
import type { Pack } from "./pack.ts";
import type { SitePage } from "./page.ts";
import type { BuiltSite } from "./site.build.ts";

/** A link and what is said of it. */
interface Row {
  href: string;
  label: string;
  context: string;
  lang?: string | undefined;
}

/**
 * The page a pack opens with that is not the whole site: where to begin, and all that is in it.
 * It stands in the frame of another page, and links as pages of the site do.
 */
export function writeContents(
  { title, pages, language }: Pack,
  site: BuiltSite,
): SitePage {
  const t = getStrings(language);
  const frame = site.pages.get(paths.search(language));
  if (!frame) throw new Error(`There is no ${paths.search(language)}.`);
  const entries = site.entries.filter(({ path }) => pages.has(path));
  const ofKind = (kind: string) =>
    entries.filter(({ ref }) => ref.startsWith(`${kind}:`)).map(toRow);
  const cities = site.shard.pages
    .filter(({ path, kind }) => kind === "cities" && pages.has(path))
    .map(({ path, title: label }) => ({ href: path, label, context: "" }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const sections = [
    { heading: t("search.kind.resources"), rows: ofKind("resource") },
    { heading: t("search.kind.briefs"), rows: ofKind("brief") },
    { heading: t("search.kind.practices"), rows: ofKind("practice") },
    { heading: t("nav.cities"), rows: cities },
  ];
  const ways = [
    { href: paths.practices(language), label: t("packs.browse") },
    { href: paths.search(language), label: t("packs.search") },
    { href: paths.propose(language), label: t("packs.propose") },
  ].filter(({ href }) => pages.has(href));
  const main = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="lead">${escapeHtml(leadOf(language))}</p>`,
    `<ul class="pack-ways">${ways.map(({ href, label }) => `<li><a href="${href}">${escapeHtml(label)}</a></li>`).join("")}</ul>`,
    ...sections
      .filter(({ rows }) => rows.length > 0)
      .map(
        ({ heading, rows }) =>
          `<section><h2 class="section-title">${escapeHtml(heading)} <span class="count">${rows.length}</span></h2><ul class="rows pack-rows">${rows.map(writeRow).join("")}</ul></section>`,
      ),
  ].join("");
  return {
    ...frame,
    path: paths.home(language),
    title: escapeHtml(`${title} – ${getSite().name[language] ?? ""}`),
    body: frame.body
      .replace(
        /(<main\b[^>]*>)[\s\S]*<\/main>/,
        (_, start: string) => `${start}${main}</main>`,
      )
      .replaceAll(/ aria-current="page"/g, ""),
  };
}

const toRow = ({ path, title, place, language }: ListedEntry): Row => ({
  href: path,
  label: title,
  context: place,
  lang: language,
});

const writeRow = ({ href, label, context, lang }: Row): string =>
  `<li><a href="${href}"${lang ? ` lang="${lang}"` : ""}>${escapeHtml(label)}</a>${context && ` <span class="small">${escapeHtml(context)}</span>`}</li>`;

/** What a pack is, in a sentence. */
const leadOf = (language: string): string =>
  getStrings(language)("packs.lead", {
    site: getSite().name[language],
    date: formatDate(getDate(), language),
  });

/** The text beside the pages, for who looks into the folder first. Lines end as Windows wants them. */
export function writeReadMe({ title, language }: Pack): string {
  const t = getStrings(language);
  const { name, address, licence } = getSite();
  return [
    `${title} – ${name[language] ?? ""}`,
    "",
    leadOf(language),
    "",
    t("packs.unpack"),
    t("packs.open", { file: "index.html" }),
    t("packs.links", { address, mark: t("packs.online") }),
    "",
    t("footer.licence", { licence: `${licence.name} (${licence.url})` }),
    t("packs.typeface"),
    t("footer.independent"),
    "",
  ].join("\r\n");
}
