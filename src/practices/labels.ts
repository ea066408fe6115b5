import { countryName } from "../i18n/format.ts";
import { getStrings } from "../i18n/strings.build.ts";
import { getLabel } from "../vocab/vocab.build.ts";
import type { Depth, Facet, PracticeEntry } from "./practice.ts";

/** What the values of facets are called in a language: “Jeunesse”, “Suisse”, “Genève”, “5. …”. */
export function labelsIn(
  language: string,
  practices: readonly PracticeEntry[],
): (facet: Facet, value: string) => string {
  const t = getStrings(language);
  const cities = new Map(practices.map(({ city }) => [city.id, city.name]));
  return (facet, value) => {
    switch (facet) {
      case "theme":
        return getLabel("themes", value, language);
      case "country":
        return countryName(value, language);
      case "city":
        return cities.get(value) ?? value;
      case "network":
        return getLabel("networks", value, language);
      case "size":
        return getLabel("sizes", value, language);
      case "sdg":
        return `${value}. ${getLabel("sdgs", value, language)}`;
      case "year":
        return value;
      case "depth":
        return t(`practices.depth.${value as Depth}`);
      case "figures":
        return t("practices.withFigures");
    }
  };
}
