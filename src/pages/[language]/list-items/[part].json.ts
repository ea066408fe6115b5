import type { APIRoute } from "astro";
import type { Entry } from "../../../dossier/entry.ts";
import { getEntries } from "../../../dossier/query.ts";
import { countryName } from "../../../i18n/format.ts";
import { LIST_PARTS, partOf, type ListedEntry } from "../../../lists/entry.ts";
import { dateOf, type PracticeEntry } from "../../../practices/practice.ts";
import { getPractices } from "../../../practices/query.ts";
import { getLanguages } from "../../../site/site.build.ts";
import { getLabel } from "../../../vocab/vocab.build.ts";

export const getStaticPaths = async () => {
  const pages = await Promise.all(
    getLanguages().map(async ({ code: language }) => {
      const parts = Map.groupBy(await getListed(language), ({ ref }) =>
        partOf(ref),
      );
      return Array.from({ length: LIST_PARTS }, (_, part) => ({
        params: { language, part: String(part) },
        props: { entries: parts.get(part) ?? [] },
      }));
    }),
  );
  return pages.flat();
};

/** What can stand in a reading list, for its page. */
export const GET: APIRoute<{ entries: readonly ListedEntry[] }> = ({
  props: { entries },
}) => Response.json(entries);

async function getListed(language: string): Promise<ListedEntry[]> {
  const entries = await getEntries(language);
  const practices = await getPractices(language);
  return [
    ...entries.map((entry) => fromEntry(entry, language)),
    ...practices.map((practice) => fromPractice(practice, language)),
  ];
}

const fromEntry = (entry: Entry, language: string): ListedEntry => ({
  ...common(entry, language),
  ref: `${entry.collection === "briefs" ? "brief" : "resource"}:${entry.id}`,
  place: entry.kinds
    .map((kind) => getLabel("kinds", kind, language))
    .join(" · "),
  date: entry.date ?? "",
});

const fromPractice = (
  practice: PracticeEntry,
  language: string,
): ListedEntry => ({
  ...common(practice, language),
  ref: `practice:${practice.id}`,
  place: `${practice.city.name}, ${countryName(practice.city.country, language)}`,
  date: dateOf(practice) ?? "",
});

const common = (
  { path, title, summary, themes, textLanguage }: Entry | PracticeEntry,
  language: string,
): Omit<ListedEntry, "ref" | "place" | "date"> => ({
  path,
  title,
  summary,
  themes: themes.map((theme) => getLabel("themes", theme, language)),
  ...(textLanguage === language ? {} : { language: textLanguage }),
});
