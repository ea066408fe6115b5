/**
 * The cities of the demonstration and their results, made from a seed. Points follow from a city's
 * own level, its country, the area, its diversity where that plays a part, and chance; the second
 * questionnaire is stricter.
 */
import { meanOf } from "../../../src/scores/averages.ts";
import type { Place } from "./names.ts";
import { NETWORKS } from "./words.ts";

/** The area that is the average of others. */
export const COMPOSITE = "intercultural-lens";
export const IN_COMPOSITE = [
  "education",
  "neighbourhood",
  "public-services",
  "business-labour",
  "cultural-social-life",
  "public-space",
];
export const OPTIONAL = ["participation", "interaction"];
/** Areas the first questionnaire did not have. */
export const ADDED = ["anti-discrimination", ...OPTIONAL];
/** Areas in which diverse places do better here, and points for each per cent born abroad. */
const FROM_DIVERSITY = ["welcoming-newcomers", "language"];
const BY_DIVERSITY = 0.35;

export interface DemoCity extends Place {
  population: number;
  bornAbroad: number;
  /** Points above or below all others'. */
  level: number;
  /** Points above or below its own level, by area. */
  bents: Map<string, number>;
  networks: string[];
  dates: { date: string; questionnaire: "first" | "revised" }[];
}

export interface DemoResult {
  city: DemoCity;
  date: string;
  questionnaire: "first" | "revised";
  overall: number;
  areas: Record<string, number>;
}

/** Cities of every size, in the order of their places. */
export function makeCities(
  random: () => number,
  areas: readonly string[],
  places: readonly Place[],
): DemoCity[] {
  const countries = new Map<string, number>();
  const order = places
    .map((_, index) => ({ index, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ index }) => index);
  return places.map((place, index) => {
    const country = countries.get(place.country) ?? normal(random) * 5;
    countries.set(place.country, country);
    // Every size is there: ranks from 4,000 to 2.5 million on a logarithmic scale.
    const rank = order.indexOf(index) / (places.length - 1);
    const population = 4_000 * (2_500_000 / 4_000) ** rank;
    const share = Math.min(
      1,
      Math.max(0, random() ** 1.6 * 0.85 + rank * 0.15),
    );
    return {
      ...place,
      population: Math.round(population / 10) * 10,
      bornAbroad: round(2 + 53 * share, 1),
      level: country + normal(random) * 9,
      bents: new Map(areas.map((area) => [area, normal(random) * 11])),
      networks: networksOf(place, index),
      dates: datesOf(index, random),
    };
  });
}

const networksOf = ({ country }: Place, index: number): string[] =>
  NETWORKS.filter(({ countries, every }) =>
    countries
      ? countries.includes(country)
      : every !== undefined && index % every === 0,
  ).map(({ id }) => id);

/** One to three evaluations; each city has one by the second questionnaire. */
function datesOf(index: number, random: () => number): DemoCity["dates"] {
  const pick = (from: number, to: number) => {
    const year = from + Math.floor(random() * (to - from + 1));
    const month = String(1 + Math.floor(random() * 12)).padStart(2, "0");
    return index % 7 === 0 ? String(year) : `${year}-${month}`;
  };
  const early = { date: pick(2010, 2013), questionnaire: "first" as const };
  const middle = { date: pick(2014, 2018), questionnaire: "first" as const };
  const late = { date: pick(2020, 2022), questionnaire: "revised" as const };
  const latest = { date: pick(2023, 2025), questionnaire: "revised" as const };
  return (
    [
      [early, middle, latest],
      [middle, late, latest],
      [middle, latest],
      [late, latest],
      [latest],
      [late],
    ][index % 6] ?? []
  );
}

/** The results of all cities, each at its dates. */
export function makeResults(
  random: () => number,
  cities: readonly DemoCity[],
  areas: readonly string[],
): DemoResult[] {
  const easy = new Map(areas.map((area) => [area, normal(random) * 6]));
  return cities.flatMap((city) =>
    city.dates.map(({ date, questionnaire }, turn) => {
      const points = new Map(
        areas
          .filter((area) => area !== COMPOSITE)
          .filter(
            (area) => questionnaire === "revised" || !ADDED.includes(area),
          )
          .map((area) => {
            const diversity = FROM_DIVERSITY.includes(area)
              ? (city.bornAbroad - 15) * BY_DIVERSITY
              : 0;
            return [
              area,
              clamp(
                (questionnaire === "first" ? 64 : 56) +
                  city.level +
                  (easy.get(area) ?? 0) +
                  (city.bents.get(area) ?? 0) +
                  diversity +
                  turn * 4 +
                  normal(random) * 4,
              ),
            ] as const;
          }),
      );
      const members = IN_COMPOSITE.flatMap((area) => points.get(area) ?? []);
      points.set(COMPOSITE, Math.round(meanOf(members)));
      const core = [...points]
        .filter(
          ([area]) => !OPTIONAL.includes(area) && !IN_COMPOSITE.includes(area),
        )
        .map(([, value]) => value);
      return {
        city,
        date,
        questionnaire,
        overall: Math.round(meanOf(core)),
        areas: Object.fromEntries(
          areas.flatMap((area) => {
            const value = points.get(area);
            return value === undefined ? [] : [[area, value]];
          }),
        ),
      };
    }),
  );
}

/** A number around 0, mostly between -2 and 2 (the sum of twelve even ones). */
const normal = (random: () => number): number =>
  Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);

const clamp = (points: number): number =>
  Math.min(100, Math.max(0, Math.round(points)));

/** A number with so many digits after the point at most. */
export const round = (value: number, digits: number): number =>
  Number(value.toFixed(digits));
