import { countryName } from "../i18n/format.ts";
import { getStrings } from "../i18n/strings.build.ts";
import { getLabel } from "../vocab/vocab.build.ts";
import type { Facet } from "./city.ts";

/** What a value of a facet is called. */
export function valueLabel(
  facet: Facet,
  value: string,
  language: string,
): string {
  switch (facet) {
    case "country":
      return countryName(value, language);
    case "network":
      return getLabel("networks", value, language);
    case "size":
      return getLabel("sizes", value, language);
    case "diversity":
      return getLabel("diversity", value, language);
    case "results":
    case "practices":
      return getStrings(language)(`cities.has.${facet}`);
  }
}
