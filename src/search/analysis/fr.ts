import { words, type LanguageRules } from "./rules.ts";

/**
 * Endings and what they become, first match wins. After J. Savoy, “A stemming procedure and
 * stopword list for general French corpora” (1999): light, so that words of one family meet
 * (intégrer, intégration, intégré) and strangers do not. Words come folded, without accents.
 */
const ENDINGS: readonly (readonly [
  ending: string,
  becomes: string,
  shortestStem: number,
])[] = [
  ["issement", "", 4],
  ["ement", "", 3],
  ["atoire", "", 4],
  ["atrice", "", 4],
  ["ateur", "", 4],
  ["ation", "", 4],
  ["ative", "", 4],
  ["atif", "", 4],
  ["ition", "", 4],
  ["ante", "", 4],
  ["ant", "", 4],
  ["ance", "", 4],
  ["ique", "i", 3],
  ["ic", "i", 3],
  ["euse", "eu", 3],
  ["eur", "eu", 3],
  ["ive", "if", 3],
  ["iste", "ism", 3],
  ["isme", "ism", 3],
  ["iere", "", 4],
  ["ier", "", 4],
  ["er", "", 3],
  ["ir", "", 4],
  ["ee", "", 3],
  ["e", "", 3],
];

function stem(word: string): string {
  if (word.length < 4) return word;
  const singular = word.endsWith("aux")
    ? word.endsWith("eaux")
      ? word.slice(0, -1)
      : `${word.slice(0, -3)}al`
    : word.replace(/[sx]$/, "");
  const rule = ENDINGS.find(
    ([ending, , shortest]) =>
      singular.endsWith(ending) && singular.length - ending.length >= shortest,
  );
  const stemmed = rule
    ? singular.slice(0, -rule[0].length) + rule[1]
    : singular;
  return stemmed.replace(/([b-df-hj-np-tv-z])\1$/, "$1");
}

export const fr: LanguageRules = {
  elisions: words(
    "l d j m t s n c qu jusqu lorsqu puisqu quelqu quoiqu presqu entr",
  ),
  stopWords: words(`
    a ai au aux avec ce ces cet cette ca comme comment dans de des donc dont du elle elles en
    entre es est et etre eu eux faire fait faut ils il je la le les leur leurs lui ma mais me
    mes moi mon ne nos notre nous on ont ou par pas peut plus pour pourquoi qu quand que quel
    quelle quelles quels qui quoi sa sans se ses si son sont sous sur ta te tes toi ton tout
    toute toutes tous tu un une vers vos votre vous y d l s n c j m t afin aussi chez lors tres
    avoir sera cela ceux combien doit dois peuvent puis e
  `),
  prefixes: words(
    "anti inter intra multi pluri co socio micro macro auto trans pre post mini semi extra",
  ),
  respell: (word) => word,
  stem,
};
