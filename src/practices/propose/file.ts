/** From a draft to the content files it stands for. Nothing of the contact part gets in here. */
import { stringify } from "yaml";
import {
  findCity,
  newCityId,
  shorten,
  slugOf,
  type KnownCity,
} from "./cities.ts";
import { textOf, type Draft } from "./draft.ts";
import type { Aspect, FieldName, SectionId } from "./fields.ts";
import { itemsOf, oneLine } from "./plain.ts";
import { practiceBody } from "./sections.ts";

/** What the site knows, in the language of the page. */
export interface Setting {
  language: string;
  /** The headings of a practice's text; a site may do without some. */
  headings: Readonly<Partial<Record<SectionId, string>>>;
  aspects: Readonly<Record<Aspect, string>>;
  cities: readonly KnownCity[];
  /** Names that practices have already. */
  taken: readonly string[];
  /** The id of the source that a proposal is, where the site lists it. */
  source: string | undefined;
}

/** A file for `content/`. */
export interface ContentFile {
  /** Its name alone. */
  name: string;
  /** Where it belongs, from the root of the repository. */
  path: string;
  text: string;
}

/** The city of a draft; `isNew` where the site does not know it. */
export interface DraftCity extends Omit<KnownCity, "label"> {
  isNew: boolean;
}

export function cityOf(
  draft: Draft,
  { cities }: Pick<Setting, "cities">,
): DraftCity | undefined {
  const typed = oneLine(textOf(draft, "city"));
  if (typed === "") return undefined;
  const country = textOf(draft, "country");
  const known = findCity(typed, country, cities);
  if (known) return { ...known, isNew: false };
  return {
    id: newCityId(typed, country, cities),
    name: typed,
    country,
    isNew: true,
  };
}

/** The fields of the practice's file, for the schema: empty where nothing was typed. */
export function practiceFields(
  draft: Draft,
  setting: Setting,
): Record<string, unknown> {
  const line = (field: FieldName) => oneLine(textOf(draft, field));
  const list = (field: FieldName) => itemsOf(textOf(draft, field)).map(oneLine);
  const documentation = filledDocuments(draft);
  return {
    title: line("title"),
    summary: line("summary"),
    audience: list("audience"),
    city: cityOf(draft, setting)?.id,
    themes: draft.themes,
    start: line("start") || undefined,
    end: line("end") || undefined,
    ongoing: draft.ongoing || undefined,
    sdgs: [...draft.sdgs].sort((a, b) => a - b),
    partners: list("partners"),
    figures: list("figures"),
    documentation,
    sources: setting.source
      ? [setting.source]
      : documentation.map(({ url }) => url),
  };
}

/** The documents that something was said of, as one would print them. */
export const filledDocuments = ({
  documentation,
}: Draft): Draft["documentation"] =>
  documentation
    .map(({ title, language, url }) => ({
      title: oneLine(title),
      language: oneLine(language),
      url: oneLine(url),
    }))
    .filter(({ title, url }) => title !== "" || url !== "");

/** The fields of a new city's file; undefined for a city that the site knows. */
export function cityFields(
  draft: Draft,
  setting: Setting,
): Record<string, unknown> | undefined {
  const city = cityOf(draft, setting);
  return city?.isNew ? { name: city.name, country: city.country } : undefined;
}

/** The practice as a source file in the language of the page. */
export function practiceFile(draft: Draft, setting: Setting): ContentFile {
  const name = `${practiceId(draft, setting)}.md`;
  const body = practiceBody(draft, setting);
  return {
    name,
    path: `content/good-practices/${setting.language}/${name}`,
    text: `---\n${toYaml(practiceFields(draft, setting))}---\n${body && `\n${body}`}`,
  };
}

/** The file of a city that the site does not know yet. */
export function cityFile(
  draft: Draft,
  setting: Setting,
): ContentFile | undefined {
  const city = cityOf(draft, setting);
  const fields = cityFields(draft, setting);
  if (!city || !fields) return undefined;
  const name = `${city.id}.md`;
  return {
    name,
    path: `content/cities/${setting.language}/${name}`,
    text: `---\n${toYaml(fields)}---\n`,
  };
}

/** A name for the file that no practice has: the city, then the title, in English letters. */
function practiceId(draft: Draft, setting: Setting): string {
  const city = cityOf(draft, setting)?.id ?? "";
  const title = slugOf(textOf(draft, "title"));
  const words = title.startsWith(city) ? [title] : [city, title];
  const id = shorten(words.filter(Boolean).join("-")) || "practice";
  if (!setting.taken.includes(id)) return id;
  for (let number = 2; ; number++) {
    const other = `${id}-${number}`;
    if (!setting.taken.includes(other)) return other;
  }
}

/** Fields as YAML; those without a value are left out. */
const toYaml = (fields: Readonly<Record<string, unknown>>): string =>
  stringify(
    Object.fromEntries(
      Object.entries(fields).filter(
        ([, value]) =>
          value !== undefined && !(Array.isArray(value) && value.length === 0),
      ),
    ),
    {
      lineWidth: 0,
      defaultStringType: "QUOTE_DOUBLE",
      defaultKeyType: "PLAIN",
    },
  );
