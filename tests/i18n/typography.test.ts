import { describe, expect, test } from "vitest";
import { typeset, typesetAll } from "../../src/i18n/typography/index.ts";

/** No-break spaces are shown so that they can be read: narrow ones as “_”, others as “~”. */
const visible = (text: string) =>
  text.replaceAll("\u202f", "_").replaceAll("\u00a0", "~");

describe("French", () => {
  test.each([
    ["L'égalité d'accès", "L’égalité d’accès"],
    ["Pourquoi ? Comment !", "Pourquoi_? Comment_!"],
    ["Pourquoi?", "Pourquoi_?"],
    ["Quoi ?!", "Quoi_?!"],
    ["Un guide : le pont ; la place", "Un guide_: le pont_; la place"],
    ['Le mot "pont" ici', "Le mot «_pont_» ici"],
    ["Le mot « pont » ici", "Le mot «_pont_» ici"],
    ["(«pont»)", "(«_pont_»)"],
    ["3 626 abonné·es, 10 %", "3_626~abonné·es, 10_%"],
    ["2016-2022 ; 27-30 septembre", "2016–2022_; 27-30~septembre"],
    ["ISBN 978-92-871-7640-0", "ISBN 978-92-871-7640-0"],
    ["avance de 26 points", "avance de 26~points"],
    ["1 an, 2,5 millions", "1~an, 2,5~millions"],
    ["120 000 habitant·es, 50 €", "120_000~habitant·es, 50~€"],
    ["le 24 novembre, le 2 mai", "le 24~novembre, le 2~mai"],
    ["{{count}} villes", "{{count}}~villes"],
    [
      "en 2016 quatre villes sur 12 et 3 sur 5",
      "en 2016 quatre villes sur 12 et 3 sur 5",
    ],
    ["l'année 12 : {{city}} avance", "l’année 12_: {{city}} avance"],
    [
      "à 10:30, voir https://example.org/a?b=c;d",
      "à 10:30, voir https://example.org/a?b=c;d",
    ],
    ["n° 12 ...", "n°_12 …"],
    ['"oui" ; "non"!', "«_oui_»_; «_non_»_!"],
    [" : après un lien ; et", "_: après un lien_; et"],
    ["? après un lien", "_? après un lien"],
  ])("%s", (typed, set) => {
    expect(visible(typeset(typed, "fr"))).toBe(set);
  });
});

describe("English", () => {
  test.each([
    ["It's the cities' guide", "It’s the cities’ guide"],
    ['The word "bridge" here', "The word “bridge” here"],
    ["'Anti-rumour agents' speak", "‘Anti-rumour agents’ speak"],
    ["in the '90s", "in the ’90s"],
    ["What? Yes!", "What? Yes!"],
    ["2016-2022...", "2016–2022…"],
  ])("%s", (typed, set) => {
    expect(typeset(typed, "en")).toBe(set);
  });
});

test("typesetting twice changes nothing more", () => {
  const once = typeset(`L'accueil : "oui" ; non ?`, "fr");
  expect(typeset(once, "fr")).toBe(once);
});

test("a language without rules is left as it is", () => {
  expect(typeset(`"Straight" 'quotes' : here`, "qaa")).toBe(
    `"Straight" 'quotes' : here`,
  );
});

test("all texts of a value are set", () => {
  expect(
    typesetAll({ a: "l'eau", b: ["d'ici", 3], c: undefined }, "fr"),
  ).toEqual({
    a: "l’eau",
    b: ["d’ici", 3],
    c: undefined,
  });
});
