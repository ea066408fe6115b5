import { stemmer } from "stemmer";
import { words, type LanguageRules } from "./rules.ts";

/** American spellings become British ones the short way: both end the same. */
const respell = (word: string): string =>
  word
    .replace(
      /([a-z]{2,})our(?=(?:s|ed|ing|ly|hood|hoods|able|ful|er|ers|ite|al)?$)/,
      "$1or",
    )
    .replace(/is(?=(?:e|es|ed|er|ers|ing|ations?|ational)$)/, "iz")
    .replace(/^programme(?=s?$)/, "program")
    .replace(/^(cent|theat|met)re(?=s?$)/, "$1er")
    .replace(/^(catal|dial|anal)ogue(?=s?$)/, "$1og")
    .replace(/^(defen|offen|licen)se(?=s?$)/, "$1ce")
    .replace(/^(travel|model|label|counsel|cancel)l(?=ed$|ers?$|ing$)/, "$1");

/** Families the stemmer takes for one another: a community is not a communication. */
const STRANGERS =
  /^(?:communicat|internation|naturali[sz]|universit|generation|news$)/;

/** The stemmer does not bring gentrified and gentrification together. */
const IFY = /^(.{3,}if)(?:y|ies|ied|ying|ications?)$/;

const stem = (word: string): string =>
  STRANGERS.exec(word)?.[0] ?? IFY.exec(word)?.[1] ?? stemmer(word);

export const en: LanguageRules = {
  elisions: new Set(),
  stopWords: words(`
    a about after all also am an and any are as at be been being but by can cannot could did do
    does doing for from get had has have having he her here hers him his how i if in into is it
    its just many may me might more most much must my no nor not of off on once only or other
    our ours out over own same she should so some such than that the their theirs them then
    there these they this those through to too under until up us very was we were what when
    where which while who whom why will with would you your yours e s t
  `),
  prefixes: words(
    "anti e inter intra multi co socio micro macro trans pre post mini semi non extra",
  ),
  respell,
  stem,
};
