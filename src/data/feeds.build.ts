import { countryName } from "../i18n/format.ts";
import { paths } from "../i18n/paths.ts";
import { getStrings } from "../i18n/strings.build.ts";
import {
  PAGE_FACETS,
  type PageFacet,
  type PracticeEntry,
} from "../practices/practice.ts";
import {
  getFacetLabels,
  getPractices,
  getPracticesBy,
} from "../practices/query.ts";
import { absolute, getDate, getSite } from "../site/site.build.ts";
import { getLabel } from "../vocab/vocab.build.ts";
import { updatedOf, type Feed, type FeedEntry } from "./feed.ts";

/** The practices a feed is about: those with a value under a facet. */
export interface FeedSelection {
  facet: PageFacet;
  value: string;
  label: string;
}

/** A feed tells of the newest; all practices are in the data files. */
const MOST_ENTRIES = 500;

/** Every selection that has practices, in the order of its labels. */
export async function getFeedSelections(
  language: string,
): Promise<FeedSelection[]> {
  const groups = await getPracticesBy(language);
  const labelOf = await getFacetLabels(language);
  const { compare } = new Intl.Collator(language, { numeric: true });
  return PAGE_FACETS.flatMap((facet) =>
    [...groups[facet].keys()]
      .map((value) => ({ facet, value, label: labelOf(facet, value) }))
      .sort((a, b) => compare(a.label, b.label)),
  );
}

/** The feed of a selection or, without one, of all good practices. */
export async function getFeed(
  language: string,
  selection?: FeedSelection,
): Promise<Feed> {
  const t = getStrings(language);
  const { name, licence } = getSite();
  const siteName = name[language] ?? "";
  const { path, page, subject, chosen } = selection
    ? {
        path: paths.practicesFeedBy(language, selection.facet, selection.value),
        page: paths.practicesBy(language, selection.facet, selection.value),
        subject: t("data.feedOf", { value: selection.label }),
        chosen:
          (await getPracticesBy(language))[selection.facet].get(
            selection.value,
          ) ?? [],
      }
    : {
        path: paths.practicesFeed(language),
        page: paths.practices(language),
        subject: t("nav.practices"),
        chosen: await getPractices(language),
      };
  return {
    language,
    title: `${subject} – ${siteName}`,
    address: absolute(path),
    page: absolute(page),
    author: { name: siteName, address: absolute(paths.home(language)) },
    licence,
    updated: getDate(),
    entries: chosen
      .slice(0, MOST_ENTRIES)
      .map((practice) => toFeedEntry(practice, language)),
  };
}

const toFeedEntry = (practice: PracticeEntry, language: string): FeedEntry => ({
  id: absolute(paths.practice(practice.textLanguage, practice.id)),
  address: absolute(practice.path),
  title: practice.title,
  summary: practice.summary,
  language: practice.textLanguage,
  updated: updatedOf(practice, getDate()),
  categories: [
    ...practice.themes.map((theme) => ({
      term: theme,
      label: getLabel("themes", theme, language),
    })),
    {
      term: practice.city.country,
      label: countryName(practice.city.country, language),
    },
    { term: practice.city.id, label: practice.city.name },
  ],
});
