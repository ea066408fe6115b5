import { describe, expect, test } from "vitest";
import { correctQuery, readQuery } from "../../src/search/query.ts";
import { readVocabulary } from "../../src/search/vocabulary.ts";

const FRENCH = readVocabulary(
  {
    accueil: 20,
    "anti-rumeurs": 16,
    "bien-être": 2,
    cités: 60,
    entrepreneuriat: 3,
    entrepreneur: 4,
    habitant: 9,
    logement: 12,
    logos: 1,
    politique: 30,
    politicien: 2,
    réfugiés: 13,
    "vivre-ensemble": 4,
  },
  "fr",
);
const correct = (query: string) => correctQuery(query, "fr", FRENCH);
const read = (query: string) => readQuery(query, "fr", FRENCH);
const alternatives = (query: string) =>
  read(query).words.map((word) => word.alternatives);

describe("correcting", () => {
  test("unknown words are corrected, the rest stays as it was typed", () => {
    expect(correct("acceuil des réfugiés")).toBe("accueil des réfugiés");
    expect(correct("L’acceuil des Réfugiés !")).toBe(
      "L’accueil des Réfugiés !",
    );
    expect(correct("Logemant, refugiez")).toBe("logement, réfugiés");
    expect(correct("les anti-rumuers ici")).toBe("les anti-rumeurs ici");
  });

  test("known words, stop words, short words and numbers are left alone", () => {
    for (const query of [
      "accueil",
      "l'accueil d’une réfugiée",
      "antirumeurs",
      "comment pourquoi",
      "logo",
      "2015 12345",
      "",
      "?!",
    ]) {
      expect(correct(query), query).toBeUndefined();
    }
  });

  test("what no known word is near to is left alone", () => {
    expect(correct("xylophone accueil")).toBeUndefined();
  });

  test("the last word may be unfinished, the others may not", () => {
    expect(correct("politicie")).toBeUndefined();
    expect(correct("politicie accueil")).toBe("politicien accueil");
  });
});

describe("reading", () => {
  test("stop words are left out, unless there is nothing else", () => {
    expect(alternatives("l'accueil des réfugiés")).toEqual([
      [["accueil"]],
      [["refugi"]],
    ]);
    expect(alternatives("qui ?")).toEqual([[["qui"]]]);
    expect(alternatives("?!")).toEqual([]);
  });

  test("a word counts once, however often and in whatever form it was typed", () => {
    expect(read("cité, cités, Cité").words).toEqual([
      { text: "Cité", alternatives: [["cit"]] },
    ]);
  });

  test("a compound is looked for as a whole or by its parts", () => {
    for (const query of ["vivre-ensemble", "vivre ensemble"]) {
      expect(alternatives(query), query).toEqual([
        [["vivreensembl"], ["vivr", "ensembl"]],
      ]);
    }
  });

  test("not by its parts, where these mean something else", () => {
    expect(alternatives("bien être")).toEqual([[["bienetr"]]]);
    expect(alternatives("anti rumeurs")).toEqual([[["antirumeu"]]]);
  });

  test("unless the compound is unknown", () => {
    expect(alternatives("multi-cités")).toEqual([[["cit"]]]);
    expect(alternatives("autoentrepreneur ?")).toEqual([[["entrepreneu"]]]);
  });

  test("an unfinished word may become any known one, the most frequent first", () => {
    expect(alternatives("entrepren")).toEqual([
      [["entrepreneu"], ["entrepreneuriat"]],
    ]);
    expect(alternatives("l'accu")).toEqual([[["accueil"]]]);
    expect(alternatives("accu ?")).toEqual([[["accu"]]]);
  });

  test("the name of a page is asked for by its telling words in their order", () => {
    expect(read("La politique des Cités").name).toEqual(["politi", "cit"]);
  });

  test("a corrected query is read in place of the one typed", () => {
    const { words, correction } = read("acceuil logement");
    expect(correction).toBe("accueil logement");
    expect(words).toEqual([
      { text: "accueil", alternatives: [["accueil"]] },
      { text: "logement", alternatives: [["log"]] },
    ]);
  });
});
