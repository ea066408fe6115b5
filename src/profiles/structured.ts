import type { JsonLd } from "../layout/structured.ts";
import type { CityEntry } from "./city.ts";

/** A city as schema.org's Place, for machines. */
export function cityJsonLd(
  city: CityEntry,
  country: string,
  address: string,
): JsonLd {
  const { latitude, longitude, localName } = city.source;
  return {
    "@type": city.source.kind === "city" ? "City" : "AdministrativeArea",
    name: city.name,
    url: address,
    ...(localName ? { alternateName: localName } : {}),
    ...(latitude === undefined || longitude === undefined
      ? {}
      : { geo: { "@type": "GeoCoordinates", latitude, longitude } }),
    containedInPlace: {
      "@type": "Country",
      name: country,
      identifier: city.source.country,
    },
  };
}
