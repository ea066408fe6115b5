/** Ids that stand for something elsewhere: entries, list values, pages, pictures. */
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { readReference, type ReferenceKind } from "../../i18n/paths.ts";
import { COLLECTIONS, type CollectionName } from "../../collections.ts";
import type { VocabularyName } from "../../vocab/schema.ts";
import { finding, type Finding } from "../../findings/finding.ts";
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
  const entries = [
    ...(ids.get("resources") ?? []),
    ...(ids.get("briefs") ?? []),
  ];
  return [
    ...content.texts.flatMap((text) => [
      ...checkListed(text, content),
      ...checkAbout(text, content),
      ...checkBorrowed(text, entries),
      ...checkCity(text, ids.get("cities") ?? []),
      ...checkLinks(text, bodies.get(text)?.links ?? [], ids),
      ...checkImages(text, bodies.get(text)?.images ?? [], folder),
    ]),
    ...checkCircles(content.texts),
  ];
}

function checkListed(text: TextFile, content: Content): Finding[] {
  const inLists = LISTED_FIELDS.flatMap(({ path, list, collection }) => {
    if (collection !== undefined && collection !== text.collection) return [];
    const options = idsOf(content, list);
    return options.length === 0
      ? []
      : valuesAt(text.data.value, path)
          .filter(
            ({ value }) =>
              typeof value === "string" && !options.includes(value),
          )
          .map(({ value, at }) =>
            notListed(text, list, options, String(value), at),
          );
  });
  const sources = idsOf(content, "sources");
  const unknownSources = valuesAt(text.data.value, ["sources", "*"]).flatMap(
    ({ value, at }) => {
      if (typeof value !== "string" || sources.includes(value)) return [];
      if (value.startsWith("https://") && URL.canParse(value)) return [];
      const place = text.data.place(at);
      const field = at.join(".");
      if (/^http:\/\//i.test(value)) {
        return [
          finding("not-https", text.file, place, { found: value }, field),
        ];
      }
      return [notListed(text, "sources", sources, value, at)];
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

const notListed = (
  text: TextFile,
  list: string,
  options: readonly string[],
  found: string,
  at: readonly PropertyKey[],
): Finding =>
  finding(
    "dangling-reference",
    text.file,
    text.data.place(at),
    { found, target: `vocab/${list}.yml`, ...suggestion(found, options) },
    at.map(String).join("."),
  );

/** `documents: [{ entry: … }]` names another entry. */
const checkBorrowed = (text: TextFile, entries: readonly string[]): Finding[] =>
  valuesAt(text.data.value, ["documents", "*", "entry"])
    .filter(
      ({ value }) => typeof value === "string" && !entries.includes(value),
    )
    .map(({ value, at }) =>
      finding(
        "dangling-reference",
        text.file,
        text.data.place(at),
        {
          found: String(value),
          target: "resources/, policy-briefs/",
          ...suggestion(String(value), entries),
        },
        at.map(String).join("."),
      ),
    );

/** A practice names the city it is from. */
function checkCity(text: TextFile, cities: readonly string[]): Finding[] {
  return valuesAt(text.data.value, ["city"])
    .filter(({ value }) => typeof value === "string" && !cities.includes(value))
    .map(({ value, at }) =>
      finding(
        "dangling-reference",
        text.file,
        text.data.place(at),
        {
          found: String(value),
          target: `${COLLECTIONS.cities.folder}/`,
          ...suggestion(String(value), cities),
        },
        "city",
      ),
    );
}

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

/** The ids of a list; none when the list itself is missing or broken, which is found elsewhere. */
export const idsOf = (content: Content, list: VocabularyName): string[] => {
  const value = content.data.get(`vocab/${list}.yml`)?.data.value;
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
};

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
