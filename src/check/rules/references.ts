/** Ids that stand for something elsewhere: entries, list values, pages, pictures. */
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { readReference, type ReferenceKind } from "../../i18n/paths.ts";
import { COLLECTIONS, type CollectionName } from "../../collections.ts";
import type { VocabularyName } from "../../vocab/schema.ts";
import {
  finding,
  type Finding,
  type FindingKind,
} from "../../findings/finding.ts";
import { toId } from "../../documents/schema.ts";
import type { Content, TextFile } from "../read.ts";
import { suggestion } from "../../findings/fields.ts";
import type { Body } from "./markdown.ts";

const COLLECTION_OF: Readonly<Record<ReferenceKind, CollectionName>> = {
  resource: "resources",
  brief: "briefs",
  practice: "practices",
  page: "pages",
};

/** Fields whose values are ids of a list in `content/vocab/`, in all collections or in one. */
const LISTED_FIELDS: readonly {
  path: readonly string[];
  list: VocabularyName;
  collection?: CollectionName;
}[] = [
  { path: ["section"], list: "sections" },
  { path: ["network"], list: "networks" },
  { path: ["networks", "*"], list: "networks" },
  { path: ["themes", "*"], list: "themes" },
  { path: ["documents", "*", "kind"], list: "kinds" },
  { path: ["documents", "*", "versions", "*", "format"], list: "formats" },
  { path: ["kind"], list: "city-kinds", collection: "cities" },
  { path: ["membership"], list: "memberships" },
  { path: ["composite"], list: "areas" },
  { path: ["since"], list: "questionnaires" },
];

/** Checks that whatever is referred to exists. */
export function checkReferences(
  content: Content,
  bodies: ReadonlyMap<TextFile, Body>,
  folder: string,
): Finding[] {
  const ids = new Map<CollectionName, string[]>();
  for (const { collection, id } of content.texts) {
    const known = ids.get(collection) ?? [];
    if (!known.includes(id)) known.push(id);
    ids.set(collection, known);
  }
  const entries = toNames([
    ...(ids.get("resources") ?? []),
    ...(ids.get("briefs") ?? []),
  ]);
  const cities = namesOfCities(content.texts);
  return [
    ...content.texts.flatMap((text) => [
      ...checkListed(text, content),
      ...checkAbout(text, content),
      ...checkBorrowed(text, entries),
      ...checkCity(text, cities),
      ...checkLinks(text, bodies.get(text)?.links ?? [], ids),
      ...checkImages(text, bodies.get(text)?.images ?? [], folder),
    ]),
    ...checkCircles(content.texts),
  ];
}

function checkListed(text: TextFile, content: Content): Finding[] {
  const inLists = LISTED_FIELDS.flatMap(({ path, list, collection }) => {
    if (collection !== undefined && collection !== text.collection) return [];
    const names = namesOf(content, list);
    return names.size === 0
      ? []
      : textsAt(text, path)
          .filter(({ value }) => !isId(names, value))
          .map(({ value, at }) =>
            notThere("dangling-reference", text, at, value, names, {
              target: `vocab/${list}.yml`,
            }),
          );
  });
  const sources = namesOf(content, "sources");
  const unknownSources = textsAt(text, ["sources", "*"]).flatMap(
    ({ value, at }) => {
      if (isId(sources, value)) return [];
      if (value.startsWith("https://") && URL.canParse(value)) return [];
      return /^http:\/\//i.test(value)
        ? [notThere("not-https", text, at, value)]
        : [notThere("unknown-source", text, at, value, sources)];
    },
  );
  return [...inLists, ...unknownSources];
}

/** A text about an id of a list is named by it. */
function checkAbout({ collection, id, file }: TextFile, content: Content) {
  const { about } = COLLECTIONS[collection];
  const options = about ? idsOf(content, about) : [];
  return about === undefined || options.length === 0 || options.includes(id)
    ? []
    : [
        finding(
          "dangling-reference",
          file,
          { line: 1, column: 1 },
          {
            found: id,
            target: `vocab/${about}.yml`,
            ...suggestion(id, options),
          },
        ),
      ];
}

/** What can be meant, by its id and by its names in each language: each leads to the id. */
type Names = ReadonlyMap<string, string>;

const isId = (names: Names, value: string): boolean =>
  names.get(value) === value;

/** A finding about a value that names nothing, with what it is near to. */
function notThere(
  kind: FindingKind,
  text: TextFile,
  at: readonly PropertyKey[],
  found: string,
  names: Names = new Map(),
  params: Readonly<Record<string, string>> = {},
): Finding {
  const { nearest } = suggestion(found, [...names.keys()]);
  const meant = nearest === undefined ? undefined : names.get(nearest);
  return finding(
    kind,
    text.file,
    text.data.place(at),
    { found, ...params, ...(meant === undefined ? {} : { nearest: meant }) },
    at.map(String).join("."),
  );
}

/** `documents: [{ entry: … }]` names another entry. */
const checkBorrowed = (text: TextFile, entries: Names): Finding[] =>
  textsAt(text, ["documents", "*", "entry"])
    .filter(({ value }) => !isId(entries, value))
    .map(({ value, at }) =>
      notThere("dangling-reference", text, at, value, entries, {
        target: "resources/, policy-briefs/",
      }),
    );

/** A practice names the city it is from. */
const checkCity = (text: TextFile, cities: Names): Finding[] =>
  textsAt(text, ["city"])
    .filter(({ value }) => value.trim() !== "" && !isId(cities, value))
    .map(({ value, at }) =>
      notThere("unknown-city", text, at, value, cities, {
        folder: `${COLLECTIONS.cities.folder}/`,
        id: toId(value),
      }),
    );

const checkLinks = (
  text: TextFile,
  links: Body["links"],
  ids: ReadonlyMap<CollectionName, string[]>,
): Finding[] =>
  links.flatMap((link) => {
    const reference = readReference(link.url);
    if (!reference) return [];
    const known = ids.get(COLLECTION_OF[reference.kind]) ?? [];
    if (known.includes(reference.id)) return [];
    const { nearest } = suggestion(reference.id, known);
    return [
      finding("dangling-reference", text.file, link, {
        found: link.url,
        target: `${COLLECTIONS[COLLECTION_OF[reference.kind]].folder}/`,
        ...(nearest ? { nearest: `${reference.kind}:${nearest}` } : {}),
      }),
    ];
  });

/** An address with its escapes undone; one that cannot be is taken as it stands. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** Pictures lie beside the texts, in a folder that begins with `_`. */
const checkImages = (
  text: TextFile,
  images: Body["images"],
  folder: string,
): Finding[] =>
  images
    .filter(
      ({ url }) =>
        !existsSync(resolve(folder, "..", dirname(text.file), decoded(url))),
    )
    .map((image) =>
      finding("missing-image", text.file, image, { found: image.url }),
    );

/** Entries that borrow each other's documents would have none. */
function checkCircles(texts: readonly TextFile[]): Finding[] {
  const borrows = new Map<
    string,
    { text: TextFile; to: { id: string; at: PropertyKey[] }[] }
  >();
  for (const text of texts) {
    const to = valuesAt(text.data.value, ["documents", "*", "entry"]).map(
      ({ value, at }) => ({
        id: String(value),
        at,
      }),
    );
    if (to.length > 0) borrows.set(text.id, { text, to });
  }
  return [...borrows].flatMap(([id, { text, to }]) =>
    to
      .filter((target) => reaches(target.id, id, borrows, new Set()))
      .map(({ id: target, at }) =>
        finding(
          "circular-reference",
          text.file,
          text.data.place(at),
          { found: target, entry: id },
          at.map(String).join("."),
        ),
      ),
  );
}

function reaches(
  from: string,
  goal: string,
  borrows: ReadonlyMap<string, { to: readonly { id: string }[] }>,
  seen: Set<string>,
): boolean {
  if (from === goal) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return (borrows.get(from)?.to ?? []).some(({ id }) =>
    reaches(id, goal, borrows, seen),
  );
}

const toNames = (ids: readonly string[]): Names =>
  new Map(ids.map((id) => [id, id]));

/** The ids of a list; none when the list itself is missing or broken, which is found elsewhere. */
export const idsOf = (content: Content, list: VocabularyName): string[] => {
  const value = content.data.get(`vocab/${list}.yml`)?.data.value;
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
};

/** The names of a list; none when the list itself is missing or broken, which is found elsewhere. */
function namesOf(content: Content, list: string): Names {
  const value = content.data.get(`vocab/${list}.yml`)?.data.value;
  if (typeof value !== "object" || value === null) return new Map();
  const labels = Object.entries(value).flatMap(([id, labelled]) =>
    typeof labelled === "object" && labelled !== null
      ? Object.values(labelled)
          .filter((label) => typeof label === "string")
          .map((label) => [label, id] as const)
      : [],
  );
  // An id goes before a label that says the same.
  return new Map([...labels, ...toNames(Object.keys(value))]);
}

/** The names of the cities in each language. */
function namesOfCities(texts: readonly TextFile[]): Names {
  const cities = texts.filter(({ collection }) => collection === "cities");
  return new Map([
    ...cities.flatMap((city) =>
      textsAt(city, ["name"]).map(({ value }) => [value, city.id] as const),
    ),
    ...toNames(cities.map(({ id }) => id)),
  ]);
}

/** The texts among the values at a path; what is none is found with the fields. */
const textsAt = (
  { data }: TextFile,
  path: readonly string[],
): { value: string; at: PropertyKey[] }[] =>
  valuesAt(data.value, path).flatMap(({ value, at }) =>
    typeof value === "string" ? [{ value, at }] : [],
  );

/** All values at a path in which `*` stands for each item of a list. */
export function valuesAt(
  value: unknown,
  path: readonly string[],
  at: PropertyKey[] = [],
): { value: unknown; at: PropertyKey[] }[] {
  const [step, ...rest] = path;
  if (step === undefined) return [{ value, at }];
  if (step === "*") {
    return Array.isArray(value)
      ? value.flatMap((item, index) => valuesAt(item, rest, [...at, index]))
      : [];
  }
  if (
    typeof value !== "object" ||
    value === null ||
    !Object.hasOwn(value, step)
  )
    return [];
  return valuesAt((value as Record<string, unknown>)[step], rest, [
    ...at,
    step,
  ]);
}
