import { byText, countryName } from "../i18n/format.ts";
import { getStrings } from "../i18n/strings.build.ts";
import { getAreas, getEvaluations } from "../scores/query.ts";
import { memoiseInBuild } from "../site/site.build.ts";
import { getIds, getLabel } from "../vocab/vocab.build.ts";
import { toExploreData, type ExploreData, type Facet } from "./columns.ts";

/** All results that can be compared, for readers of that language. */
export const getExploreData = memoiseInBuild(
  async (language: string): Promise<ExploreData> =>
    toExploreData(
      await getEvaluations(language),
      await getAreas(language),
      {
        generations: getIds("questionnaires"),
        sizes: getIds("sizes"),
        diversities: getIds("diversity"),
      },
      {
        overall: getStrings(language)("chart.overall"),
        generation: (id) => getLabel("questionnaires", id, language),
        facet: (facet, value) => labelOf(facet, value, language),
        compare: byText(language),
      },
    ),
);

function labelOf(facet: Facet, value: string, language: string): string {
  switch (facet) {
    case "size":
      return getLabel("sizes", value, language);
    case "diversity":
      return getLabel("diversity", value, language);
    case "country":
      return countryName(value, language);
    case "network":
      return getLabel("networks", value, language);
  }
}
