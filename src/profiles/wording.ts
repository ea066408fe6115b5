/** The wording of sentences about scores, from the interface text and the names of areas. */
import { getStrings } from "../i18n/strings.build.ts";
import { OVERALL } from "../scores/evaluation.ts";
import type { Wording } from "../scores/wording.ts";
import { memoiseInBuild } from "../site/site.build.ts";
import { getLabel } from "../vocab/vocab.build.ts";

export const wordingIn = memoiseInBuild((language: string): Wording => ({
  language,
  t: getStrings(language),
  areaName: (area) =>
    area === OVERALL
      ? getStrings(language)("chart.overall")
      : getLabel("areas", area, language),
}));
