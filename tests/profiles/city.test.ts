import { expect, test } from "vitest";
import { citySchema } from "../../src/cities/schema.ts";
import {
  countValues,
  valuesOf,
  type CityEntry,
} from "../../src/profiles/city.ts";
import { citiesLike, toCityKinds } from "../../src/profiles/similar.ts";
import { resultSchema } from "../../src/scores/schema.ts";
import { makePractices, seeded, SMALL } from "../practices/world.ts";

/** A fictional city; what is not said is not known. */
const city = (id: string, more: Partial<CityEntry> = {}): CityEntry => ({
  id,
  path: `/en/cities/${id}/`,
  name: id,
  source: citySchema.parse({ name: id, country: "FR" }),
  notes: {},
  milestones: [],
  size: undefined,
  diversity: undefined,
  results: [],
  practices: [],
  hasProfile: false,
  textLanguage: "en",
  sourceLanguage: "en",
  isFallback: false,
  isStale: false,
  translations: ["en"],
  fileId: `en/${id}`,
  file: `content/cities/en/${id}.md`,
  ...more,
});

const evaluated = {
  results: [
    resultSchema.parse({
      date: "2021",
      dating: "stated",
      sources: ["https://example.org"],
    }),
  ],
};
const inNetworks = (...networks: string[]) => ({
  source: citySchema.parse({ name: "x", country: "IT", networks }),
});

test("a city has the values of its facts, and none for what is not known", () => {
  const known = city("known", {
    ...inNetworks("north", "south"),
    ...evaluated,
    size: "under-100k",
    diversity: "10-15",
  });
  expect(valuesOf(known, "network")).toEqual(["north", "south"]);
  expect(valuesOf(known, "country")).toEqual(["IT"]);
  expect(valuesOf(known, "size")).toEqual(["under-100k"]);
  expect(valuesOf(known, "results")).toEqual(["yes"]);
  expect(valuesOf(city("unknown"), "size")).toEqual([]);
  expect(valuesOf(city("unknown"), "results")).toEqual([]);
  expect([
    ...countValues([known, city("other"), city("third")], "country"),
  ]).toEqual([
    ["IT", 1],
    ["FR", 2],
  ]);
});

test("cities like one: those with most in common first, each with its reasons", () => {
  const own = city("own", { size: "100k-200k", diversity: "10-15" });
  const like = citiesLike(
    own,
    toCityKinds([
      own,
      city("size-only", { ...inNetworks(), ...evaluated, size: "100k-200k" }),
      city("country-only", evaluated),
      city("both", {
        ...inNetworks(),
        ...evaluated,
        size: "100k-200k",
        diversity: "10-15",
      }),
    ]),
    5,
  );
  expect(like.map((other) => other.city.id)).toEqual([
    "both",
    "size-only",
    "country-only",
  ]);
  expect(like[0]).toMatchObject({
    sameSize: true,
    sameDiversity: true,
    sameCountry: false,
    networks: [],
  });
});

test("unknown figures make no two cities alike, and one without anything to learn is left out", () => {
  const own = city("own");
  expect(
    citiesLike(
      own,
      toCityKinds([
        city("empty"),
        city("elsewhere", { ...inNetworks(), ...evaluated }),
      ]),
      5,
    ),
  ).toEqual([]);
});

test("a network joins cities unless it is as wide as the world", () => {
  const wide = Array.from({ length: 41 }, (_, index) =>
    city(`city-${index}`, { ...inNetworks("wide"), ...evaluated }),
  );
  const own = city("own", {
    source: citySchema.parse({
      name: "own",
      country: "FR",
      networks: ["wide", "narrow"],
    }),
  });
  const near = city("near", { ...inNetworks("narrow"), ...evaluated });
  expect(
    citiesLike(own, toCityKinds([...wide, near]), 5).map((like) => [
      like.city.id,
      like.networks,
    ]),
  ).toEqual([["near", ["narrow"]]]);
});

/** All others, weighed and sorted: said as plainly as can be. */
function expected(own: CityEntry, all: readonly CityEntry[]): string[] {
  const size = (network: string) =>
    all.filter(({ source }) => source.networks.includes(network)).length;
  const reasons = (other: CityEntry) =>
    (own.size && own.size === other.size ? 2 : 0) +
    (own.diversity && own.diversity === other.diversity ? 2 : 0) +
    (own.source.country === other.source.country ? 1 : 0) +
    (own.source.networks.some(
      (network) =>
        other.source.networks.includes(network) && size(network) < 41,
    )
      ? 1
      : 0);
  const worth = ({ practices, results }: CityEntry) =>
    Math.min(practices.length, 1) + Math.min(results.length, 1);
  return all
    .filter((other) => other !== own && reasons(other) > 0 && worth(other) > 0)
    .sort(
      (a, b) =>
        reasons(b) - reasons(a) ||
        worth(b) - worth(a) ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, 5)
    .map(({ id }) => id);
}

test.each([8, 60, 300])("of %i cities those most alike are found", (count) => {
  const random = seeded(count);
  const pick = <T>(...values: T[]): T =>
    values[Math.floor(random() * values.length)] as T;
  const [practice] = makePractices(1, SMALL);
  const all = Array.from({ length: count }, (_, index) =>
    city(`city-${index}`, {
      source: citySchema.parse({
        name: "x",
        country: pick("FR", "IT", "SE"),
        networks: pick([], ["wide"], ["north"], ["south", "wide"]),
      }),
      size: pick("under-100k", "100k-200k", undefined),
      diversity: pick("under-10", "10-15", undefined),
      practices: practice && random() < 0.5 ? [practice] : [],
      ...(random() < 0.4 && evaluated),
    }),
  );
  const kinds = toCityKinds(all);
  for (const own of all)
    expect(citiesLike(own, kinds, 5).map((like) => like.city.id)).toEqual(
      expected(own, all),
    );
});
