import { expect, test } from "vitest";
import { getStrings } from "../../src/i18n/strings.build.ts";
import { distributionOf } from "../../src/scores/averages.ts";
import { OVERALL, type Evaluation } from "../../src/scores/evaluation.ts";
import { similarityOf } from "../../src/scores/peers.ts";
import {
  inspirationReason,
  otherReason,
  similarityText,
} from "../../src/scores/reasons.ts";
import {
  barsSentence,
  signatureSentence,
} from "../../src/scores/sentences/areas.ts";
import { distributionSentence } from "../../src/scores/sentences/distribution.ts";
import { demographySentence } from "../../src/scores/sentences/population.ts";
import { progressSentence } from "../../src/scores/sentences/progress.ts";
import { seriesOf } from "../../src/scores/series.ts";
import { strengthsOf } from "../../src/scores/strengths.ts";
import type { Wording } from "../../src/scores/wording.ts";
import { getLabel } from "../../src/vocab/vocab.build.ts";
import {
  inOrder,
  makeCity,
  makeEvaluation,
  plainAreas,
} from "./evaluations.ts";

const wordings: readonly Wording[] = ["en", "fr"].map((language) => ({
  language,
  t: getStrings(language),
  areaName: (area) => getLabel("areas", area, language),
}));

/** What is said in both languages, with spaces that do not break shown as plain ones. */
const said = (say: (wording: Wording) => string): string[] =>
  wordings.map((wording) => say(wording).replace(/[\u00a0\u202f]/g, " "));

const city = makeCity("inkwell", 120_000, 8);
const AREAS = plainAreas("mediation", "language", "public-space", "education");
const evaluate = (areas: Record<string, number>, more = {}) =>
  makeEvaluation(city, "2021", areas, more);
const peersAt = (points: number, count = 5) =>
  inOrder(
    Array.from({ length: count }, (_, index) =>
      makeEvaluation(makeCity(`peer-${index}`), `202${index}`, {
        mediation: points,
        language: points,
        "public-space": points,
      }),
    ),
  );
const bars = (
  areas: Record<string, number>,
  peers: Evaluation[] = [],
  more = {},
) =>
  said((wording) => {
    const evaluation = evaluate(areas, more);
    return barsSentence(
      evaluation,
      strengthsOf(evaluation, AREAS, peers),
      wording,
    );
  });

test("bars against similar cities", () => {
  const points = { mediation: 80, language: 50, "public-space": 40 };
  expect(bars(points, peersAt(60))).toMatchInlineSnapshot(`
    [
      "Inkwell is strongest in “Mediation and conflict resolution”: 20 points above the average of 5 similar cities (2020–2024).",
      "Inkwell : c’est pour « Médiation » que l’avance est la plus grande, 20 points au-dessus de la moyenne de 5 villes semblables (2020–2024).",
    ]
  `);
  expect(bars({ ...points, language: 80 }, peersAt(79))).toMatchInlineSnapshot(`
    [
      "Inkwell is strongest in “Mediation and conflict resolution” and “Language”: 1 point above the average of 5 similar cities (2020–2024).",
      "Inkwell : c’est pour « Médiation » et « Langue » que l’avance est la plus grande, 1 point au-dessus de la moyenne de 5 villes semblables (2020–2024).",
    ]
  `);
  expect(bars(points, peersAt(80, 7))).toMatchInlineSnapshot(`
    [
      "Inkwell is nowhere above the average of 7 similar cities (2020–2026), and level with it in “Mediation and conflict resolution”.",
      "Inkwell : aucun domaine n’est au-dessus de la moyenne de 7 villes semblables (2020–2026), et le résultat est au même niveau pour « Médiation ».",
    ]
  `);
  expect(bars(points, peersAt(90))).toMatchInlineSnapshot(`
    [
      "Inkwell is below the average of 5 similar cities (2020–2024) in every area known, the least so in “Mediation and conflict resolution”: 10 points.",
      "Inkwell : tous les domaines connus sont en dessous de la moyenne de 5 villes semblables (2020–2024), et l’écart est le plus petit pour « Médiation », 10 points.",
    ]
  `);
});

test("bars against the sample, or the city's own mean", () => {
  const points = { mediation: 80, language: 50, "public-space": 0 };
  const areas = { mediation: 60, language: 60, "public-space": 60 };
  expect(bars(points, [], { sample: { areas } })).toMatchInlineSnapshot(`
    [
      "Inkwell is strongest in “Mediation and conflict resolution”: 20 points above the average of the sample.",
      "Inkwell : c’est pour « Médiation » que l’avance est la plus grande, 20 points au-dessus de la moyenne de l’échantillon.",
    ]
  `);
  expect(bars(points, [], { sample: { areas, cities: 1 } }))
    .toMatchInlineSnapshot(`
      [
        "Inkwell is strongest in “Mediation and conflict resolution”: 20 points above the average of the one city of the sample.",
        "Inkwell : c’est pour « Médiation » que l’avance est la plus grande, 20 points au-dessus de la moyenne de la seule ville de l’échantillon.",
      ]
    `);
  expect(bars(points, [], { sample: { areas, cities: 1200 } }))
    .toMatchInlineSnapshot(`
    [
      "Inkwell is strongest in “Mediation and conflict resolution”: 20 points above the average of the 1,200 cities of the sample.",
      "Inkwell : c’est pour « Médiation » que l’avance est la plus grande, 20 points au-dessus de la moyenne des 1 200 villes de l’échantillon.",
    ]
  `);
  expect(bars(points)).toMatchInlineSnapshot(`
    [
      "Inkwell is strongest in “Mediation and conflict resolution”: 37 points above the mean of its own areas.",
      "Inkwell : c’est pour « Médiation » que l’avance est la plus grande, 37 points au-dessus de la moyenne de ses propres domaines.",
    ]
  `);
  expect(
    bars({ mediation: 50, language: 50, "public-space": 50, education: 50 }),
  ).toMatchInlineSnapshot(`
    [
      "Inkwell has the same result in each of 4 areas: 50 points.",
      "Inkwell : le résultat est le même pour 4 domaines, 50 points.",
    ]
  `);
});

test("bars of which hardly anything is known", () => {
  expect(bars({})).toMatchInlineSnapshot(`
    [
      "Inkwell: no area has a known result.",
      "Inkwell : aucun domaine n’a de résultat connu.",
    ]
  `);
  expect(bars({ language: 1 })).toMatchInlineSnapshot(`
    [
      "Inkwell: 1 point in “Language”; the result of no other area is known.",
      "Inkwell : 1 point pour « Langue » ; le résultat d’aucun autre domaine n’est connu.",
    ]
  `);
  expect(bars({ language: 0, mediation: 100 })).toMatchInlineSnapshot(`
    [
      "Inkwell: 0 points in “Language” and 100 points in “Mediation and conflict resolution”; the result of no other area is known.",
      "Inkwell : 0 point pour « Langue » et 100 points pour « Médiation » ; le résultat d’aucun autre domaine n’est connu.",
    ]
  `);
});

test("a signature", () => {
  const signature = (areas: Record<string, number>) =>
    said((wording) => signatureSentence(evaluate(areas), AREAS, wording));
  expect(signature({})).toMatchInlineSnapshot(`
    [
      "Inkwell: no area has a known result.",
      "Inkwell : aucun domaine n’a de résultat connu.",
    ]
  `);
  expect(signature({ language: 62.4 })).toMatchInlineSnapshot(`
    [
      "Inkwell: 62 points in “Language”; the result of no other area is known.",
      "Inkwell : 62 points pour « Langue » ; le résultat d’aucun autre domaine n’est connu.",
    ]
  `);
  expect(signature({ language: 62, mediation: 62 })).toMatchInlineSnapshot(`
    [
      "Inkwell: 2 of 4 areas known, with 62 points in each.",
      "Inkwell : 2 domaines connus sur 4, avec 62 points pour chacun.",
    ]
  `);
  expect(signature({ language: 0, mediation: 100, "public-space": 100 }))
    .toMatchInlineSnapshot(`
      [
        "Inkwell: 3 of 4 areas known, from 0 points in “Language” to 100 points in “Mediation and conflict resolution” and “Public space”.",
        "Inkwell : 3 domaines connus sur 4, de 0 point pour « Langue » à 100 points pour « Médiation » et « Espace public ».",
      ]
    `);
  expect(
    signature({ language: 1, mediation: 1, "public-space": 1, education: 1 }),
  ).toMatchInlineSnapshot(`
    [
      "Inkwell: 4 of 4 areas known, with 1 point in each.",
      "Inkwell : 4 domaines connus sur 4, avec 1 point pour chacun.",
    ]
  `);
});

test("progress, with a break where the questionnaire changes", () => {
  const progress = (
    measure: string,
    ...evaluations: [string | undefined, number, object?][]
  ) =>
    said((wording) =>
      progressSentence(
        "Inkwell",
        seriesOf(
          evaluations.map(([date, points, more = {}]) =>
            makeEvaluation(
              city,
              date,
              measure === OVERALL ? {} : { [measure]: points },
              {
                ...(measure === OVERALL && { overall: points }),
                ...more,
              },
            ),
          ),
          measure,
        ),
        wording,
      ),
    );
  const first = { questionnaire: "first" };
  expect(progress(OVERALL)).toMatchInlineSnapshot(`
    [
      "Inkwell, all areas together: no result is known.",
      "Inkwell, ensemble des domaines : aucun résultat n’est connu.",
    ]
  `);
  expect(progress(OVERALL, ["2021-06-15", 62])).toMatchInlineSnapshot(`
    [
      "Inkwell, all areas together: 62 points in June 2021.",
      "Inkwell, ensemble des domaines : 62 points en juin 2021.",
    ]
  `);
  expect(progress("language", ["2020", 50], ["2022-04", 62]))
    .toMatchInlineSnapshot(`
      [
        "Inkwell, “Language”: 12 points gained between 2020 and April 2022, from 50 to 62.",
        "Inkwell, « Langue » : 12 points gagnés entre 2020 et avril 2022, de 50 à 62.",
      ]
    `);
  expect(progress("language", ["2020", 50], ["2022", 49]))
    .toMatchInlineSnapshot(`
      [
        "Inkwell, “Language”: 1 point lost between 2020 and 2022, from 50 to 49.",
        "Inkwell, « Langue » : 1 point perdu entre 2020 et 2022, de 50 à 49.",
      ]
    `);
  expect(progress("language", ["2020", 0], ["2022", 0.3]))
    .toMatchInlineSnapshot(`
    [
      "Inkwell, “Language”: 0 points in 2020 and in 2022 alike.",
      "Inkwell, « Langue » : 0 point en 2020 comme en 2022.",
    ]
  `);
  expect(
    progress(OVERALL, ["2012", 60, first], ["2016", 61, first], ["2021", 55]),
  ).toMatchInlineSnapshot(`
    [
      "Inkwell, all areas together: 1 point gained between 2012 and 2016, from 60 to 61; then, by another questionnaire whose points cannot be compared, 55 points in 2021.",
      "Inkwell, ensemble des domaines : 1 point gagné entre 2012 et 2016, de 60 à 61 ; puis, avec un autre questionnaire dont les points ne se comparent pas, 55 points en 2021.",
    ]
  `);
  expect(
    progress(
      OVERALL,
      ["2012", 60, { ...first, dating: "approximate" }],
      ["2014", 64, { ...first, dating: "standing" }],
      ["2021", 55, { questionnaire: undefined }],
      [undefined, 50],
    ),
  ).toMatchInlineSnapshot(`
    [
      "Inkwell, all areas together: 4 points gained between 2012 (approximate) and 2014 (date of the sample), from 60 to 64; then, by a questionnaire that is not known, 55 points in 2021; besides, 50 points at an unknown date.",
      "Inkwell, ensemble des domaines : 4 points gagnés entre 2012 (date approximative) et 2014 (date de l’échantillon), de 60 à 64 ; puis, avec un questionnaire qui n’est pas connu, 55 points en 2021 ; en outre, 50 points à une date inconnue.",
    ]
  `);
});

test("a distribution, and the reader's city in it", () => {
  const distribution = (all: number[], marked?: string) =>
    said((wording) =>
      distributionSentence(
        distributionOf(
          inOrder(
            all.map((points, index) =>
              makeEvaluation(makeCity(`city-${index}`), "2021", {
                mediation: points,
              }),
            ),
          ),
          "mediation",
          "revised",
        ),
        marked === undefined ? undefined : { id: marked, name: "Inkwell" },
        (id) => `Town ${id}`,
        wording,
      ),
    );
  expect(distribution([])).toMatchInlineSnapshot(`
    [
      "No city has a known result in “Mediation and conflict resolution”.",
      "Aucune ville n’a de résultat connu pour « Médiation ».",
    ]
  `);
  expect(distribution([], "city-0")).toMatchInlineSnapshot(`
    [
      "No city has a known result in “Mediation and conflict resolution”.",
      "Aucune ville n’a de résultat connu pour « Médiation ».",
    ]
  `);
  expect(distribution([1])).toMatchInlineSnapshot(`
    [
      "Only one city has a known result in “Mediation and conflict resolution”: Town city-0, with 1 point.",
      "Une seule ville a un résultat connu pour « Médiation » : Town city-0, avec 1 point.",
    ]
  `);
  expect(distribution([1], "elsewhere")).toMatchInlineSnapshot(`
    [
      "1 city has a result in “Mediation and conflict resolution”: 1 point; none is known for Inkwell.",
      "1 ville a un résultat pour « Médiation » : 1 point ; aucun n’est connu pour Inkwell.",
    ]
  `);
  expect(distribution([0, 100, 61], undefined)).toMatchInlineSnapshot(`
    [
      "3 cities have a result in “Mediation and conflict resolution”, from 0 to 100 points, with a median of 61.",
      "3 villes ont un résultat pour « Médiation », de 0 à 100 points, avec une médiane de 61.",
    ]
  `);
  expect(distribution([0, 100, 61, 60.8, 20], "city-2")).toMatchInlineSnapshot(`
    [
      "5 cities have a result in “Mediation and conflict resolution”, from 0 to 100 points, with a median of 61; Inkwell has 61 points (others with fewer: 2, with as many: 1, with more: 1).",
      "5 villes ont un résultat pour « Médiation », de 0 à 100 points, avec une médiane de 61 ; Inkwell obtient 61 points (autres villes avec moins : 2, autant : 1, plus : 1).",
    ]
  `);
  expect(distribution([50, 50], "city-0")).toMatchInlineSnapshot(`
    [
      "2 cities have a result in “Mediation and conflict resolution”, and each the same: 50 points; Inkwell has 50 points (others with fewer: 0, with as many: 1, with more: 0).",
      "2 villes ont un résultat pour « Médiation », et toutes le même : 50 points ; Inkwell obtient 50 points (autres villes avec moins : 0, autant : 1, plus : 0).",
    ]
  `);
  expect(distribution([0, 100], "elsewhere")).toMatchInlineSnapshot(`
    [
      "2 cities have a result in “Mediation and conflict resolution”, from 0 to 100 points, with a median of 50; none is known for Inkwell.",
      "2 villes ont un résultat pour « Médiation », de 0 à 100 points, avec une médiane de 50 ; aucun n’est connu pour Inkwell.",
    ]
  `);
});

test("population and diversity in context", () => {
  const others = [5_000, 90_000, 130_000, 1_000_000, 120_000].map(
    (population, index) => makeCity(`city-${index}`, population, index * 5),
  );
  const demography = (own = city, all = others) =>
    said((wording) => demographySentence(own, all, wording));
  expect(demography()).toMatchInlineSnapshot(`
    [
      "Inkwell has 120,000 inhabitants (2020), 8% of them born abroad (2020); of 5 other cities, 2 are larger; of 5 other cities whose share is known, 3 have a larger one.",
      "Inkwell compte 120 000 habitant·es (2020), dont 8 % né·es à l’étranger (2020) ; sur 5 autres villes, 2 sont plus peuplées ; sur 5 autres villes dont la part est connue, 3 en ont une plus grande.",
    ]
  `);
  expect(demography(makeCity("inkwell", 130_000, 20))).toMatchInlineSnapshot(`
    [
      "Inkwell has 130,000 inhabitants (2020), 20% of them born abroad (2020); of 5 other cities, 1 is larger; of 5 other cities whose share is known, none has a larger one.",
      "Inkwell compte 130 000 habitant·es (2020), dont 20 % né·es à l’étranger (2020) ; sur 5 autres villes, 1 est plus peuplée ; sur 5 autres villes dont la part est connue, aucune n’en a de plus grande.",
    ]
  `);
  expect(demography(makeCity("inkwell", 1_000_000, 17))).toMatchInlineSnapshot(`
    [
      "Inkwell has 1,000,000 inhabitants (2020), 17% of them born abroad (2020); of 5 other cities, none is larger; of 5 other cities whose share is known, 1 has a larger one.",
      "Inkwell compte 1 000 000 habitant·es (2020), dont 17 % né·es à l’étranger (2020) ; sur 5 autres villes, aucune n’est plus peuplée ; sur 5 autres villes dont la part est connue, 1 en a une plus grande.",
    ]
  `);
  expect(demography(city, others.slice(1))).toMatchInlineSnapshot(`
    [
      "Inkwell has 120,000 inhabitants (2020), 8% of them born abroad (2020).",
      "Inkwell compte 120 000 habitant·es (2020), dont 8 % né·es à l’étranger (2020).",
    ]
  `);
  expect(demography(makeCity("inkwell"))).toMatchInlineSnapshot(`
    [
      "Inkwell: the population is not known; the share of those born abroad is not known.",
      "Inkwell : la population n’est pas connue ; la part des personnes nées à l’étranger n’est pas connue.",
    ]
  `);
  const share = { value: 12.55, year: undefined };
  expect(
    demography(
      makeCity("inkwell", 2_000_000, undefined, { nonNationals: share }),
      [],
    ),
  ).toMatchInlineSnapshot(`
    [
      "Inkwell has 2,000,000 inhabitants (2020), 12.55% of them without the country’s citizenship (undated).",
      "Inkwell compte 2 000 000 habitant·es (2020), dont 12,55 % sans la nationalité du pays (sans date).",
    ]
  `);
  expect(
    demography(
      makeCity("inkwell", undefined, undefined, { migrantBackground: share }),
      [],
    ),
  ).toMatchInlineSnapshot(`
    [
      "Inkwell: the population is not known; 12.55% with a migration background (undated).",
      "Inkwell : la population n’est pas connue ; 12,55 % de personnes issues de la migration (sans date).",
    ]
  `);
});

test("similarity and reasons", () => {
  const similar = (other: ReturnType<typeof makeCity>, own = city) =>
    said((wording) => similarityText(similarityOf(own, other), wording));
  expect(similar(makeCity("a", 140_000, 12))).toMatchInlineSnapshot(`
    [
      "similar size: 120,000 and 140,000 inhabitants; both under 15% born abroad (8% and 12%)",
      "taille semblable : 120 000 et 140 000 habitant·es ; moins de 15 % de personnes nées à l’étranger dans les deux villes (8 % et 12 %)",
    ]
  `);
  expect(similar(makeCity("a", 140_000, 30), makeCity("own", 120_000, 15)))
    .toMatchInlineSnapshot(`
    [
      "similar size: 120,000 and 140,000 inhabitants; both at 15% or more born abroad (15% and 30%)",
      "taille semblable : 120 000 et 140 000 habitant·es ; 15 % ou plus de personnes nées à l’étranger dans les deux villes (15 % et 30 %)",
    ]
  `);
  expect(similar(makeCity("a", 1_400_000, 17))).toMatchInlineSnapshot(`
    [
      "another size: 120,000 and 1,400,000 inhabitants; 8% and 17% born abroad",
      "autre taille : 120 000 et 1 400 000 habitant·es ; 8 % et 17 % de personnes nées à l’étranger",
    ]
  `);
  expect(similar(makeCity("a", 140_000))).toMatchInlineSnapshot(`
    [
      "similar size: 120,000 and 140,000 inhabitants; diversity not known of both",
      "taille semblable : 120 000 et 140 000 habitant·es ; diversité non connue des deux villes",
    ]
  `);
  expect(similar(makeCity("a", undefined, 8))).toMatchInlineSnapshot(`
    [
      "size not known of both; both under 15% born abroad (8% and 8%)",
      "taille non connue des deux villes ; moins de 15 % de personnes nées à l’étranger dans les deux villes (8 % et 8 %)",
    ]
  `);
  expect(similar(makeCity("a"))).toMatchInlineSnapshot(`
    [
      "nothing known to compare the two cities by",
      "rien de connu qui permette de comparer les deux villes",
    ]
  `);

  const other = makeCity("a", 140_000, 12);
  const evaluation = makeEvaluation(other, "2020-11", { mediation: 90 });
  const similarity = similarityOf(city, other);
  if (!similarity) throw new Error("Both are known.");
  const inspiration = {
    city: other,
    similarity,
    evaluation,
    points: 90,
    practices: [],
  };
  expect(
    said((wording) =>
      inspirationReason(
        { ...inspiration, difference: 30 },
        "mediation",
        wording,
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "30 points more in “Mediation and conflict resolution” (November 2020); similar size: 120,000 and 140,000 inhabitants; both under 15% born abroad (8% and 12%)",
      "30 points de plus pour « Médiation » (novembre 2020) ; taille semblable : 120 000 et 140 000 habitant·es ; moins de 15 % de personnes nées à l’étranger dans les deux villes (8 % et 12 %)",
    ]
  `);
  expect(
    said((wording) =>
      inspirationReason(
        { ...inspiration, difference: undefined },
        "mediation",
        wording,
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "90 points in “Mediation and conflict resolution” (November 2020); similar size: 120,000 and 140,000 inhabitants; both under 15% born abroad (8% and 12%)",
      "90 points pour « Médiation » (novembre 2020) ; taille semblable : 120 000 et 140 000 habitant·es ; moins de 15 % de personnes nées à l’étranger dans les deux villes (8 % et 12 %)",
    ]
  `);
  const reasons = [
    "no-result",
    "other-questionnaire",
    "stronger-elsewhere",
    "theme",
  ] as const;
  expect(
    reasons.map((reason) =>
      said((wording) =>
        otherReason(
          { practice: {}, city: other, reason, similarity, difference: 30 },
          "mediation",
          wording,
        ),
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      [
        "similar size: 120,000 and 140,000 inhabitants; both under 15% born abroad (8% and 12%); no result in “Mediation and conflict resolution” is known",
        "taille semblable : 120 000 et 140 000 habitant·es ; moins de 15 % de personnes nées à l’étranger dans les deux villes (8 % et 12 %) ; aucun résultat connu pour « Médiation »",
      ],
      [
        "similar size: 120,000 and 140,000 inhabitants; both under 15% born abroad (8% and 12%); its result in “Mediation and conflict resolution” comes from another questionnaire",
        "taille semblable : 120 000 et 140 000 habitant·es ; moins de 15 % de personnes nées à l’étranger dans les deux villes (8 % et 12 %) ; son résultat pour « Médiation » vient d’un autre questionnaire",
      ],
      [
        "30 points more in “Mediation and conflict resolution”; similar size: 120,000 and 140,000 inhabitants; both under 15% born abroad (8% and 12%)",
        "30 points de plus pour « Médiation » ; taille semblable : 120 000 et 140 000 habitant·es ; moins de 15 % de personnes nées à l’étranger dans les deux villes (8 % et 12 %)",
      ],
      [
        "same theme; no comparable result in “Mediation and conflict resolution” is known; similar size: 120,000 and 140,000 inhabitants; both under 15% born abroad (8% and 12%)",
        "même thème ; aucun résultat comparable connu pour « Médiation » ; taille semblable : 120 000 et 140 000 habitant·es ; moins de 15 % de personnes nées à l’étranger dans les deux villes (8 % et 12 %)",
      ],
    ]
  `);
});
