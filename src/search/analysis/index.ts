/**
 * The language analysis both the index and the query pass through, on the site and in the file
 * pack alike. It knows apostrophes of both kinds, elisions, accents, œ and æ, plurals and other
 * endings, inclusive middle dots, hyphens.
 */
import { memoise } from "../../site/memo.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { PLAIN_RULES, type LanguageRules } from "./rules.ts";

const RULES: Readonly<Record<string, LanguageRules>> = { en, fr };

const rulesFor = (language: string): LanguageRules =>
  RULES[language.split("-")[0] ?? ""] ?? PLAIN_RULES;

/** A word of a text, or a compound: where it stands, and the forms it is found by. */
export interface Token {
  start: number;
  end: number;
  /** The form of the whole: `anti-rumeurs` → `antirumeur`. */
  whole: string;
  /** The forms of the parts that tell something: `vivre-ensemble` → `vivr`, `ensembl`. */
  parts: string[];
  /** The parts alone mean something else: `bien-être`, `anti-rumeurs`. */
  isFixed: boolean;
  isStopWord: boolean;
}

// Marks belong to the letter before them: an accent typed on its own, an Arabic vowel.
const RUN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’·\-‐‑][\p{L}\p{N}\p{M}]+)*/gu;
const HYPHEN = /[-‐‑]/;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const LETTERS: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
const NO_COMPOUNDS: ReadonlySet<string> = new Set();

/** Lower case, without accents, ligatures spelt out. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[œæßłøđðþı]/g, (letter) => LETTERS[letter] ?? letter);

/**
 * Reads a text as the words it is found by.
 * @param compounds forms of the compounds that are hyphenated somewhere on the site: two words
 *   written apart that make one of them are read as that compound
 */
export function analyse(
  text: string,
  language: string,
  compounds = NO_COMPOUNDS,
): Token[] {
  const rules = rulesFor(language);
  const tokens = [...text.matchAll(RUN)].flatMap((match) =>
    UNSPACED.test(match[0])
      ? segment(match[0], match.index, language)
      : [readRun(match[0], match.index, rules)],
  );
  return joinPairs(tokens, text, rules, compounds);
}

/** The forms a token stands under in the index. */
export const formsOf = ({ whole, parts }: Token): string[] => [
  ...new Set([whole, ...parts]),
];

/** All forms of a text for the index, stop words left out. */
export const indexForms = (
  text: string,
  language: string,
  compounds = NO_COMPOUNDS,
): string[] =>
  analyse(text, language, compounds).flatMap((token) =>
    token.isStopWord ? [] : formsOf(token),
  );

/** One form for each word or compound of a text, stop words left out. */
export const wholeForms = (
  text: string,
  language: string,
  compounds = NO_COMPOUNDS,
): string[] =>
  analyse(text, language, compounds).flatMap(({ isStopWord, whole }) =>
    isStopWord ? [] : [whole],
  );

/** The form of a single word, as the index holds it. */
export const formOf = (word: string, language: string): string =>
  toForm(fold(word), rulesFor(language));

/** The forms of all hyphenated words among these. */
export const compoundsOf = (
  words: readonly string[],
  language: string,
): Set<string> =>
  new Set(
    words
      .filter((word) => HYPHEN.test(word))
      .flatMap((word) => analyse(word, language).map(({ whole }) => whole)),
  );

/** `autoentrepreneur` → the form of `entrepreneur`; undefined without such a beginning. */
export function formWithoutPrefix(
  word: string,
  language: string,
): string | undefined {
  const rules = rulesFor(language);
  const folded = fold(word);
  const prefix = [...rules.prefixes].find(
    (beginning) =>
      folded.startsWith(beginning) && folded.length > beginning.length + 3,
  );
  return prefix && toForm(folded.slice(prefix.length), rules);
}

const toForm = (folded: string, rules: LanguageRules): string =>
  rules.stem(rules.respell(folded));

/** One run of letters, hyphens and apostrophes: `l'anti-rumeurs`, `habitant·es`, `city's`. */
const readRun = (run: string, start: number, rules: LanguageRules): Token => ({
  start,
  end: start + run.length,
  ...readings(rules)(run),
});

/** Texts say the same words again and again: each is read once. */
const readings = memoise((rules: LanguageRules) =>
  memoise((run: string) => toReading(run, rules)),
);

function toReading(
  run: string,
  rules: LanguageRules,
): Omit<Token, "start" | "end"> {
  const parts = partsOf(run, rules);
  const whole = parts.join("");
  const [first] = parts;
  const begins = parts.length > 1 && rules.prefixes.has(first ?? "");
  const telling = parts.filter(
    (part, index) => !rules.stopWords.has(part) && !(begins && index === 0),
  );
  return {
    whole: toForm(whole, rules),
    parts: (parts.length === 1 ? withoutAnti(whole) : telling).map((part) =>
      toForm(part, rules),
    ),
    isFixed: parts.length === 1 || telling.length < parts.length,
    isStopWord: telling.length === 0,
  };
}

/** The folded words a run is made of: `l'anti-rumeurs` → `anti`, `rumeurs`. */
const partsOf = (run: string, rules: LanguageRules): readonly string[] =>
  partings(rules)(run);

const partings = memoise((rules: LanguageRules) =>
  memoise((run: string) => toParts(run, rules)),
);

const toParts = (run: string, rules: LanguageRules): string[] =>
  run
    .split(HYPHEN)
    .flatMap((part) => withoutElisions(part, rules))
    // Inclusive writing: “habitant·es” is found as “habitant”.
    .map((part) => part.split("·")[0] ?? part)
    .map(fold)
    .filter((part) => part.length > 0);

/** “antirumeurs” is also about “rumeurs”. */
const withoutAnti = (word: string): string[] =>
  word.startsWith("anti") && word.length > 8 ? [word.slice(4)] : [];

/** `l'égalité` → `égalité`, `city's` → `city`; other apostrophes part words. */
function withoutElisions(part: string, rules: LanguageRules): string[] {
  const pieces = part.split(/['’]/);
  if (pieces.length > 1 && pieces.at(-1)?.toLowerCase() === "s") pieces.pop();
  return pieces.filter(
    (piece, index) =>
      index === pieces.length - 1 || !rules.elisions.has(piece.toLowerCase()),
  );
}

/** “anti rumeurs” and “bien être”, written apart, are found as with a hyphen. */
function joinPairs(
  tokens: readonly Token[],
  text: string,
  rules: LanguageRules,
  compounds: ReadonlySet<string>,
): Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const before = result.at(-1);
    const joined =
      before &&
      /^\s$/u.test(text.slice(before.end, token.start)) &&
      joinPair(
        text.slice(before.start, before.end),
        text.slice(token.start, token.end),
        before.start,
        rules,
        compounds,
      );
    if (joined) result.splice(-1, 1, joined);
    else result.push(token);
  }
  return result;
}

/** Two neighbouring words as one compound, if they make one. */
function joinPair(
  left: string,
  right: string,
  start: number,
  rules: LanguageRules,
  compounds: ReadonlySet<string>,
): Token | undefined {
  if (/[-‐‑\s]/u.test(left + right)) return undefined;
  const [beginning, ...others] = partsOf(left, rules);
  const isJoined =
    (others.length === 0 && rules.prefixes.has(beginning ?? "")) ||
    (compounds.size > 0 &&
      compounds.has(
        toForm(
          [beginning, ...others, ...partsOf(right, rules)].join(""),
          rules,
        ),
      ));
  return isJoined ? readRun(`${left}-${right}`, start, rules) : undefined;
}

/** Scripts without spaces between words. */
const segment = (run: string, start: number, language: string): Token[] =>
  [...new Intl.Segmenter(language, { granularity: "word" }).segment(run)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
      whole: fold(word),
      parts: [],
      isFixed: true,
      isStopWord: false,
    }));
