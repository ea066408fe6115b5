import type { CityEntry } from "./city.ts";

/** A city like another one, and why. */
export interface Likeness {
  city: CityEntry;
  sameSize: boolean;
  sameDiversity: boolean;
  sameCountry: boolean;
  /** Networks both belong to, the international one left out where it is the widest. */
  networks: string[];
}

/** All cities, arranged so that those like one are found without weighing every other. */
export interface CityKinds {
  /** Networks that say little about two of their cities, so many they join. */
  wide: ReadonlySet<string>;
  /** Cities alike in all that counts. */
  kinds: readonly { sample: CityEntry; cities: CityEntry[] }[];
}

/** A network that joins more cities than that says little about two of them. */
const WIDE = 40;

export function toCityKinds(all: readonly CityEntry[]): CityKinds {
  const members = Map.groupBy(
    all.flatMap(({ source }) => source.networks),
    (network) => network,
  );
  const wide = new Set(
    [...members].flatMap(([network, { length }]) =>
      length > WIDE ? [network] : [],
    ),
  );
  const kinds = Map.groupBy(
    all.filter((city) => worth(city) > 0),
    (city) =>
      JSON.stringify([
        city.size,
        city.diversity,
        city.source.country,
        city.source.networks.filter((network) => !wide.has(network)),
        worth(city),
      ]),
  );
  return {
    wide,
    kinds: [...kinds.values()].flatMap((cities) =>
      cities[0] ? [{ sample: cities[0], cities }] : [],
    ),
  };
}

/**
 * Cities like this one: the same class of population, the same class of residents born abroad, the
 * same country, a network in common; those one can learn something from first: with practices or
 * results. Every reason counts once, the classes twice; ties go by id.
 * @param most how many are returned at most
 */
export function citiesLike(
  city: CityEntry,
  { wide, kinds }: CityKinds,
  most: number,
): Likeness[] {
  const ranked = Map.groupBy(kinds, ({ sample }) => rank(city, sample, wide));
  const nearest: CityEntry[] = [];
  for (const [place, alike] of [...ranked].sort(([a], [b]) => b - a)) {
    if (place === 0 || nearest.length >= most) break;
    nearest.push(
      ...alike
        .flatMap(({ cities }) => cities)
        .filter(({ id }) => id !== city.id)
        .sort(byId),
    );
  }
  return nearest.slice(0, most).map((other) => ({
    city: other,
    sameSize: isSameSize(city, other),
    sameDiversity: isSameDiversity(city, other),
    sameCountry: isSameCountry(city, other),
    networks: sharedNetworks(city, other, wide),
  }));
}

/** The more the two have in common the higher, then the more there is to learn; 0: nothing. */
function rank(
  city: CityEntry,
  other: CityEntry,
  wide: ReadonlySet<string>,
): number {
  const reasons =
    2 * Number(isSameSize(city, other)) +
    2 * Number(isSameDiversity(city, other)) +
    Number(isSameCountry(city, other)) +
    Number(sharedNetworks(city, other, wide).length > 0);
  return reasons === 0 ? 0 : reasons * (MOST_WORTH + 1) + worth(other);
}

/** What one can learn from: practices, and results. */
const worth = ({ practices, results }: CityEntry): number =>
  Number(practices.length > 0) + Number(results.length > 0);
const MOST_WORTH = 2;

const isSameSize = (a: CityEntry, b: CityEntry): boolean =>
  a.size !== undefined && a.size === b.size;
const isSameDiversity = (a: CityEntry, b: CityEntry): boolean =>
  a.diversity !== undefined && a.diversity === b.diversity;
const isSameCountry = (a: CityEntry, b: CityEntry): boolean =>
  a.source.country === b.source.country;
const sharedNetworks = (
  a: CityEntry,
  b: CityEntry,
  wide: ReadonlySet<string>,
): string[] =>
  b.source.networks.filter(
    (network) => !wide.has(network) && a.source.networks.includes(network),
  );

const byId = (a: CityEntry, b: CityEntry): number => (a.id < b.id ? -1 : 1);
