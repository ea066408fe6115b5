import type { TFunction } from "i18next";
import { formatList, languageName } from "../i18n/format.ts";
import { availabilityOf } from "./availability.ts";

/**
 * In which languages an entry can be read, in words for a reader of `language`: “English, French;
 * also in Spanish”, “in English only”, “not in French: English, Spanish”. Derived, never typed.
 */
export function availabilityText(
  languages: readonly string[],
  language: string,
  siteLanguages: readonly string[],
  t: TFunction,
): string {
  const { main, also, missing, only } = availabilityOf(
    languages,
    language,
    siteLanguages,
  );
  const name = (code: string) => languageName(code, language);
  const list = (codes: readonly string[]) =>
    formatList(codes.map(name), language);
  const [first] = main.length > 0 ? main : also;
  if (first === undefined) return t("availability.unknown");
  if (only) return t("availability.only", { language: name(first) });
  if (missing) return t("availability.missing", { languages: list(main) });
  const parts = [t("availability.in", { languages: list(main) })];
  if (also.length > 0)
    parts.push(t("availability.also", { languages: list(also) }));
  return parts.join(", ");
}
