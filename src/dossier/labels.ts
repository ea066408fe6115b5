import { languageName } from "../i18n/format.ts";
import { getStrings } from "../i18n/strings.build.ts";
import { getLabel } from "../vocab/vocab.build.ts";
import type { State } from "../documents/availability.ts";
import type { Facet } from "./entry.ts";

/** What a value of a facet is called: “Guide”, “anglais”, “en préparation”. */
export function valueLabel(
  facet: Facet,
  value: string,
  language: string,
): string {
  switch (facet) {
    case "language":
      return languageName(value, language);
    case "kind":
      return getLabel("kinds", value, language);
    case "state":
      return getStrings(language)(`state.${value as State}`);
    case "theme":
      return getLabel("themes", value, language);
  }
}
