import { formatList } from "../i18n/format.ts";
import { getStrings } from "../i18n/strings.build.ts";
import { getLabel } from "./vocab.build.ts";

/**
 * Which themes two entries share: “Same theme: “Youth””. Each name stands in quotation marks, since
 * names hold commas and “and” of their own.
 */
export function sharedThemesText(
  themes: readonly string[],
  language: string,
): string {
  const t = getStrings(language);
  return t("entry.relatedReason", {
    count: themes.length,
    themes: formatList(
      themes.map((id) =>
        t("entry.relatedTheme", { theme: getLabel("themes", id, language) }),
      ),
      language,
    ),
  });
}
