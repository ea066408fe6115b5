/** Cities and regions as open data. */
import { z } from "astro/zod";
import { idSchema, partialDateSchema } from "../documents/schema.ts";
import { languageName } from "../i18n/format.ts";
import type { CityEntry } from "../profiles/city.ts";
import { join, type Column } from "./columns.ts";
import { countryOf, labelOf, sourcesOf, type RecordContext } from "./record.ts";
import {
  countrySchema,
  labelled,
  languageSchema,
  sourceSchema,
} from "./schema.ts";

/** Where a figure is from, of which year it is, and what must be known to read it. */
const known = {
  year: z.int().nullable(),
  source: z.url(),
  note: z.string().nullable(),
} as const;
const figureSchema = z.strictObject({ value: z.number(), ...known }).nullable();

/**
 * A city as open data: each figure with its year and source. What is not known is null or an empty
 * list, never left out: every record has the same fields. Shares are in percent.
 */
export const cityRecordSchema = z.strictObject({
  id: idSchema,
  url: z.url(),
  name: z.string(),
  localName: z.string().nullable(),
  kind: labelled,
  country: countrySchema,
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  membership: labelled.nullable(),
  joined: z.strictObject({ year: z.int(), source: z.url() }).nullable(),
  networks: z.array(labelled),
  population: figureSchema,
  size: labelled.nullable(),
  bornAbroad: figureSchema,
  diversity: labelled.nullable(),
  nonNationals: figureSchema,
  migrantBackground: figureSchema,
  nationalities: figureSchema,
  origins: z
    .strictObject({ countries: z.array(countrySchema), ...known })
    .nullable(),
  spoken: z
    .strictObject({
      languages: z.array(
        z.strictObject({ code: languageSchema, name: z.string() }),
      ),
      count: z.int().nullable(),
      ...known,
    })
    .nullable(),
  milestones: z.array(
    z.strictObject({
      date: partialDateSchema.nullable(),
      text: z.string(),
      source: z.url(),
    }),
  ),
  evaluations: z.array(z.string()),
  practices: z.array(idSchema),
  page: z.url().nullable(),
  sources: z.array(sourceSchema),
  language: languageSchema,
  languages: z.array(languageSchema),
  outdated: z.boolean(),
});

export type CityRecord = z.output<typeof cityRecordSchema>;
export type CityField = keyof CityRecord;

/**
 * A city as a record of open data.
 * @param evaluations the ids of its evaluations, oldest first
 */
export function toCityRecord(
  city: CityEntry,
  evaluations: readonly string[],
  context: RecordContext,
): CityRecord {
  const { source, notes } = city;
  const known = (
    fact: { year?: number | undefined; source: string },
    note: string | undefined,
  ) => ({
    year: fact.year ?? null,
    source: fact.source,
    note: note ?? null,
  });
  const figure = (field: FigureField) => {
    const fact = source[field];
    return fact ? { value: fact.value, ...known(fact, notes[field]) } : null;
  };
  const { joined, origins, languages } = source;
  return {
    id: city.id,
    url: context.absolute(city.path),
    name: city.name,
    localName: source.localName ?? null,
    kind: labelOf(context, "city-kinds", source.kind),
    country: countryOf(context, source.country),
    latitude: source.latitude ?? null,
    longitude: source.longitude ?? null,
    membership:
      source.membership === undefined
        ? null
        : labelOf(context, "memberships", source.membership),
    joined: joined ? { year: joined.year, source: joined.source } : null,
    networks: source.networks.map((id) => labelOf(context, "networks", id)),
    population: figure("population"),
    size: city.size ? labelOf(context, "sizes", city.size) : null,
    bornAbroad: figure("bornAbroad"),
    diversity: city.diversity
      ? labelOf(context, "diversity", city.diversity)
      : null,
    nonNationals: figure("nonNationals"),
    migrantBackground: figure("migrantBackground"),
    nationalities: figure("nationalities"),
    origins: origins
      ? {
          countries: origins.countries.map((code) => countryOf(context, code)),
          ...known(origins, notes.origins),
        }
      : null,
    spoken: languages
      ? {
          languages: languages.codes.map((code) => ({
            code,
            name: languageName(code, context.language),
          })),
          count: languages.count ?? null,
          ...known(languages, notes.languages),
        }
      : null,
    milestones: city.milestones.map(({ date, text, source }) => ({
      date: date ?? null,
      text,
      source,
    })),
    evaluations: [...evaluations],
    practices: city.practices.map(({ id }) => id),
    page: source.page ?? null,
    sources: sourcesOf(context, source.sources),
    language: city.textLanguage,
    languages: city.translations,
    outdated: city.isStale,
  };
}

type FigureField =
  | "population"
  | "bornAbroad"
  | "nonNationals"
  | "migrantBackground"
  | "nationalities";
type CityColumn = Column<CityRecord, CityField>;

/** Year, source and note of a figure: they stand right behind it. */
const knownOf = <F extends FigureField | "origins" | "spoken">(field: F) =>
  [
    {
      id: field,
      part: "year",
      field,
      cell: (city: CityRecord) => city[field]?.year ?? null,
    },
    {
      id: field,
      part: "source",
      field,
      cell: (city: CityRecord) => city[field]?.source ?? null,
    },
    {
      id: field,
      part: "note",
      field,
      cell: (city: CityRecord) => city[field]?.note ?? null,
    },
  ] as const satisfies readonly CityColumn[];

const figure = <F extends FigureField>(field: F) =>
  [
    {
      id: field,
      field,
      cell: (city: CityRecord) => city[field]?.value ?? null,
    },
    ...knownOf(field),
  ] as const satisfies readonly CityColumn[];

/** The columns of the table, in order: names and labels where people look first, ids behind. */
export const CITY_COLUMNS = [
  { id: "name", field: "name", cell: ({ name }) => name },
  { id: "localName", field: "localName", cell: ({ localName }) => localName },
  { id: "kind", field: "kind", cell: ({ kind }) => kind.label },
  { id: "country", field: "country", cell: ({ country }) => country.name },
  {
    id: "membership",
    field: "membership",
    cell: ({ membership }) => membership?.label ?? null,
  },
  {
    id: "joined",
    field: "joined",
    cell: ({ joined }) => joined?.year ?? null,
  },
  {
    id: "joined",
    part: "source",
    field: "joined",
    cell: ({ joined }) => joined?.source ?? null,
  },
  {
    id: "networks",
    field: "networks",
    cell: ({ networks }) => join(networks.map(({ label }) => label)),
  },
  ...figure("population"),
  { id: "size", field: "size", cell: ({ size }) => size?.label ?? null },
  ...figure("bornAbroad"),
  {
    id: "diversity",
    field: "diversity",
    cell: ({ diversity }) => diversity?.label ?? null,
  },
  ...figure("nonNationals"),
  ...figure("migrantBackground"),
  ...figure("nationalities"),
  {
    id: "origins",
    field: "origins",
    cell: ({ origins }) =>
      join(origins?.countries.map(({ name }) => name) ?? []),
  },
  ...knownOf("origins"),
  {
    id: "spoken",
    field: "spoken",
    cell: ({ spoken }) => join(spoken?.languages.map(({ name }) => name) ?? []),
  },
  {
    id: "spokenCount",
    field: "spoken",
    cell: ({ spoken }) => spoken?.count ?? null,
  },
  ...knownOf("spoken"),
  {
    id: "milestones",
    field: "milestones",
    cell: ({ milestones }) =>
      join(
        milestones.map(({ date, text }) => (date ? `${date} – ${text}` : text)),
      ),
  },
  {
    id: "milestones",
    part: "source",
    field: "milestones",
    cell: ({ milestones }) => join(milestones.map(({ source }) => source)),
  },
  {
    id: "evaluations",
    field: "evaluations",
    cell: ({ evaluations }) => join(evaluations),
  },
  {
    id: "practices",
    field: "practices",
    cell: ({ practices }) => join(practices),
  },
  { id: "latitude", field: "latitude", cell: ({ latitude }) => latitude },
  { id: "longitude", field: "longitude", cell: ({ longitude }) => longitude },
  { id: "page", field: "page", cell: ({ page }) => page },
  {
    id: "sources",
    field: "sources",
    cell: ({ sources }) => join(sources.map(({ title, url }) => title ?? url)),
  },
  { id: "language", field: "language", cell: ({ language }) => language },
  {
    id: "languages",
    field: "languages",
    cell: ({ languages }) => join(languages),
  },
  {
    id: "outdated",
    field: "outdated",
    cell: ({ outdated }, yesOrNo) => yesOrNo(outdated),
  },
  { id: "url", field: "url", cell: ({ url }) => url },
  { id: "city", part: "id", field: "id", cell: ({ id }) => id },
  { id: "kind", part: "id", field: "kind", cell: ({ kind }) => kind.id },
  {
    id: "country",
    part: "code",
    field: "country",
    cell: ({ country }) => country.code,
  },
  {
    id: "membership",
    part: "id",
    field: "membership",
    cell: ({ membership }) => membership?.id ?? null,
  },
  {
    id: "networks",
    part: "id",
    field: "networks",
    cell: ({ networks }) => join(networks.map(({ id }) => id)),
  },
  {
    id: "origins",
    part: "code",
    field: "origins",
    cell: ({ origins }) =>
      join(origins?.countries.map(({ code }) => code) ?? []),
  },
  {
    id: "spoken",
    part: "code",
    field: "spoken",
    cell: ({ spoken }) => join(spoken?.languages.map(({ code }) => code) ?? []),
  },
] as const satisfies readonly CityColumn[];
