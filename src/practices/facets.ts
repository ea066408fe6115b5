import { byText } from "../i18n/format.ts";
import { getIds } from "../vocab/vocab.build.ts";
import { countValues } from "./values.ts";
import { FACETS, type Facet, type PracticeEntry } from "./practice.ts";

/** A value of a facet as the list of filters shows it. */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

/** Values shown at once; the rest waits behind a disclosure. */
export const VALUES_AT_ONCE = 8;

/** Every facet that practices have values of, with its values in the order shown. */
export function toFacets(
  language: string,
  practices: readonly PracticeEntry[],
  label: (facet: Facet, value: string) => string,
): { facet: Facet; values: FacetValue[] }[] {
  return FACETS.map((facet) => ({
    facet,
    values: arrange(
      facet,
      countValues(practices, facet).map((counted) => ({
        ...counted,
        label: label(facet, counted.value),
      })),
      byText(language),
    ),
  })).filter(({ values }) => values.length > 0);
}

/**
 * Values that have an order of their own stand in it; of the others the most frequent come first.
 * What is behind the disclosure is looked up by name.
 */
function arrange(
  facet: Facet,
  values: FacetValue[],
  compare: (a: string, b: string) => number,
): FacetValue[] {
  const place = (order: readonly string[]) => (a: FacetValue, b: FacetValue) =>
    order.indexOf(a.value) - order.indexOf(b.value);
  switch (facet) {
    case "sdg":
      return values.toSorted((a, b) => Number(a.value) - Number(b.value));
    case "year":
      return values.toSorted((a, b) => Number(b.value) - Number(a.value));
    case "size":
      return values.toSorted(place(getIds("sizes")));
    case "depth":
      return values.toSorted(place(["full", "short"]));
    default:
      return [
        ...values.slice(0, VALUES_AT_ONCE),
        ...values
          .slice(VALUES_AT_ONCE)
          .sort((a, b) => compare(a.label, b.label)),
      ];
  }
}
