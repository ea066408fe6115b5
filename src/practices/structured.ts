import type { JsonLd } from "../layout/structured.ts";
import { dateOf, type PracticeEntry } from "./practice.ts";

/** A practice as schema.org's Article about a place, for machines. */
export function practiceJsonLd(
  practice: PracticeEntry,
  country: string,
  address: string,
  licence: string,
): JsonLd {
  const date = dateOf(practice);
  return {
    "@type": "Article",
    headline: practice.title,
    description: practice.summary,
    inLanguage: practice.textLanguage,
    url: address,
    license: licence,
    isBasedOn: practice.sources.filter((source) =>
      source.startsWith("https://"),
    ),
    ...(date ? { temporalCoverage: date } : {}),
    spatialCoverage: {
      "@type": "Place",
      name: practice.city.name,
      address: {
        "@type": "PostalAddress",
        addressCountry: practice.city.country,
        name: country,
      },
    },
  };
}
