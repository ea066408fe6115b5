/** A city's areas as bars beside what they are held against, and as its signature. */
import { getStrings } from "../../i18n/strings.build.ts";
import {
  getAreas,
  getStandingEvaluations,
  getStrengths,
} from "../../scores/query.ts";
import {
  barsSentence,
  signatureSentence,
} from "../../scores/sentences/areas.ts";
import { LEAST_AREAS, type Strengths } from "../../scores/strengths.ts";
import { wordingIn } from "../wording.ts";
import { base, hostsOf, type Chart } from "./parts.ts";

/** A signature of fewer areas than this part of all would be more gap than outline. */
const LEAST_OF_SIGNATURE = 0.5;

/** Both; neither where too few areas are known, the signature only where many are. */
export async function areaCharts(
  language: string,
  city: string,
): Promise<Chart<"areas" | "signature">[]> {
  const evaluation = (await getStandingEvaluations(language)).get(city);
  if (!evaluation) return [];
  const areas = (await getAreas(language)).filter(
    ({ isComposite }) => !isComposite,
  );
  const { result } = evaluation;
  const known = areas.filter(({ id }) => result.areas[id] !== undefined);
  if (known.length < LEAST_AREAS) return [];
  const t = getStrings(language);
  const wording = wordingIn(language);
  const strengths = (await getStrengths(language)).get(city);
  const references = referencesOf(strengths);
  const rows = areas.map(({ id, name }) => ({
    label: name,
    value: result.areas[id] ?? null,
    ...(references.size > 0 ? { reference: references.get(id) ?? null } : {}),
  }));
  const year = evaluation.time && Math.floor(evaluation.time);
  const parts = {
    unit: "points" as const,
    n: leastOf(strengths),
    years: year ? { from: year, to: year } : undefined,
    source: hostsOf(result.sources),
  };
  const columns = {
    label: t("chart.area"),
    value: evaluation.city.name,
    ...(references.size > 0 && strengths && strengths.basis !== "own"
      ? { reference: t(`chart.reference.${strengths.basis}`) }
      : {}),
  };
  const bars = barsSentence(evaluation, strengths, wording);
  const charts: Chart<"areas" | "signature">[] = [
    {
      id: "areas",
      sentence: bars,
      figure: {
        ...base(
          {
            ...parts,
            id: `areas-${city}`,
            title: t("chart.areas", { city: evaluation.city.name }),
            sentence: bars,
          },
          language,
        ),
        kind: "bars",
        order: "value",
        columns,
        rows,
      },
    },
  ];
  if (known.length < areas.length * LEAST_OF_SIGNATURE) return charts;
  const signature = signatureSentence(evaluation, areas, wording);
  return [
    ...charts,
    {
      id: "signature",
      sentence: signature,
      figure: {
        ...base(
          {
            ...parts,
            id: `signature-${city}`,
            title: t("chart.signature", { city: evaluation.city.name }),
            sentence: signature,
          },
          language,
        ),
        kind: "radar",
        columns,
        rows,
      },
    },
  ];
}

/** What each area is held against; nothing where that is only the city's own mean. */
const referencesOf = (strengths: Strengths | undefined): Map<string, number> =>
  new Map(
    !strengths || strengths.basis === "own"
      ? []
      : strengths.standings.map(({ area, reference }) => [area, reference]),
  );

/** The smallest number of cities in any reference: no average is said to have more. */
function leastOf(strengths: Strengths | undefined): number | null {
  const all = (strengths?.standings ?? []).flatMap(({ n }) => n ?? []);
  return all.length === 0 ? null : Math.min(...all);
}
