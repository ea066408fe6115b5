/** What the article of a practice shows, in the order it shows it. */
import { countryName, formatMoney } from "../i18n/format.ts";
import { paths } from "../i18n/paths.ts";
import { getStrings } from "../i18n/strings.build.ts";
import { typeset } from "../i18n/typography/index.ts";
import { getLabel } from "../vocab/vocab.build.ts";
import { periodSentence } from "./period.ts";
import type { PracticeEntry } from "./practice.ts";

/** A value in the rail; it leads somewhere where there is a page for it, or a document. */
export interface FactValue {
  label: string;
  path?: string;
  document?: { language: string; url: string };
}

/** A fact in the rail. */
export interface PracticeFact {
  name: string;
  label: string;
  values: FactValue[];
  /** One value for good, not a list that happens to have one. */
  isSingle?: boolean;
  /** In the practice's own language, which may not be that of the page. */
  isOwnText?: boolean;
  /** Says nothing that anybody would search for. */
  isIgnored?: boolean;
}

/** A practice as its page shows it; what is empty is not shown. */
export interface Article {
  textLanguage: string;
  title: string;
  summary: string;
  /** Its city, with the address of its page, and its country. */
  city: FactValue;
  country: string;
  figures: string[];
  isShort: boolean;
  facts: PracticeFact[];
  /** Ids of `vocab/sources.yml`, or addresses. */
  sources: string[];
}

/** A practice as an article for readers of a language. */
export function articleOf(practice: PracticeEntry, language: string): Article {
  const { city, cost } = practice;
  const say = sayIn(language);
  const by = (facet: "theme" | "sdg", value: string) =>
    paths.practicesBy(language, facet, value);
  const values: Readonly<Record<string, FactValue[]>> = {
    period: [{ label: periodSentence(practice, language, say) }],
    audience: practice.audience.map((label) => ({ label })),
    partners: practice.partners.map((label) => ({ label })),
    cost: cost
      ? [{ label: formatMoney(cost.amount, cost.currency, language) }]
      : [],
    themes: practice.themes.map((id) => ({
      label: getLabel("themes", id, language),
      path: by("theme", id),
    })),
    sdgs: practice.sdgs.map(String).map((goal) => ({
      label: `${goal}. ${getLabel("sdgs", goal, language)}`,
      path: by("sdg", goal),
    })),
    size: city.size ? [{ label: getLabel("sizes", city.size, language) }] : [],
    documentation: practice.documentation.map((document) => ({
      label: typeset(document.title, document.language),
      document,
    })),
  };
  return {
    textLanguage: practice.textLanguage,
    title: practice.title,
    summary: practice.summary,
    city: { label: city.name, path: paths.city(language, city.id) },
    country: countryName(city.country, language),
    figures: practice.figures,
    isShort: practice.depth === "short",
    facts: factsIn(language).map((fact) => ({
      ...fact,
      values: values[fact.name] ?? [],
    })),
    sources: practice.sources,
  };
}

/** An article with nothing in it yet. */
export const emptyArticle = (language: string): Article => ({
  textLanguage: language,
  title: "",
  summary: "",
  city: { label: "" },
  country: "",
  figures: [],
  isShort: true,
  facts: factsIn(language),
  sources: [],
});

/** The facts of every practice, with no values. */
function factsIn(language: string): PracticeFact[] {
  const t = getStrings(language);
  const values: FactValue[] = [];
  return [
    { name: "period", label: t("practice.when"), values, isSingle: true },
    {
      name: "audience",
      label: t("practice.audience"),
      values,
      isOwnText: true,
    },
    {
      name: "partners",
      label: t("practice.partners"),
      values,
      isOwnText: true,
    },
    { name: "cost", label: t("practice.cost"), values, isSingle: true },
    { name: "themes", label: t("entry.themes"), values },
    { name: "sdgs", label: t("practice.sdgs"), values },
    {
      name: "size",
      label: t("practice.size"),
      values,
      isSingle: true,
      isIgnored: true,
    },
    { name: "documentation", label: t("practice.documentation"), values },
  ];
}

/** The sentences of a period. */
const sayIn = (language: string): Parameters<typeof periodSentence>[2] => {
  const t = getStrings(language);
  return (sentence, { date = "", start = "", end = "" }) =>
    ({
      since: () => t("practice.since", { date }),
      fromTo: () => t("practice.fromTo", { start, end }),
      ongoing: () => t("practice.ongoing"),
      spokenOf: () => t("practice.spokenOf", { date }),
      undated: () => t("entry.undated"),
    })[sentence]();
};
