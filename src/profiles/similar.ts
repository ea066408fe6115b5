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

/** A network that joins more cities than that says little about two of them. */
const WIDE = 40;

/**
 * Cities like this one: the same class of population, the same class of residents born abroad, the
 * same country, a network in common; those one can learn something from first: with practices or
 * results. Every reason counts once, the classes twice; ties go by name.
 * @param most how many are returned at most
 */
export function citiesLike(
  city: CityEntry,
  all: readonly CityEntry[],
  most: number,
): Likeness[] {
  const members = new Map<string, number>();
  for (const { source } of all) {
    for (const network of source.networks)
      members.set(network, (members.get(network) ?? 0) + 1);
  }
  return all
    .filter(({ id }) => id !== city.id)
    .map((other) => {
      const likeness: Likeness = {
        city: other,
        sameSize: city.size !== undefined && other.size === city.size,
        sameDiversity:
          city.diversity !== undefined && other.diversity === city.diversity,
        sameCountry: other.source.country === city.source.country,
        networks: other.source.networks.filter(
          (network) =>
            city.source.networks.includes(network) &&
            (members.get(network) ?? 0) <= WIDE,
        ),
      };
      const reasons =
        2 * Number(likeness.sameSize) +
        2 * Number(likeness.sameDiversity) +
        Number(likeness.sameCountry) +
        Number(likeness.networks.length > 0);
      const worth =
        Number(other.practices.length > 0) + Number(other.results.length > 0);
      return { likeness, reasons, worth };
    })
    .filter(({ reasons, worth }) => reasons > 0 && worth > 0)
    .sort(
      (a, b) =>
        b.reasons - a.reasons ||
        b.worth - a.worth ||
        (a.likeness.city.id < b.likeness.city.id ? -1 : 1),
    )
    .slice(0, most)
    .map(({ likeness }) => likeness);
}
