import { describe, expect, test } from "vitest";
import {
  analyse,
  compoundsOf,
  fold,
  formOf,
  formWithoutPrefix,
  indexForms,
  wholeForms,
} from "../../src/search/analysis/index.ts";

/** Texts that are found by the same forms, and these forms. */
const expectAll = (
  language: string,
  texts: readonly string[],
  ...forms: string[]
): void => {
  for (const text of texts)
    expect(indexForms(text, language), text).toEqual(forms);
};

describe("French", () => {
  test("apostrophes of both kinds and elisions do not matter", () => {
    expectAll(
      "fr",
      ["l'égalité", "l’égalité", "d’égalité", "L'ÉGALITÉ", "jusqu'à l'égalité"],
      "egalit",
    );
    expectAll("fr", ["qu'une", "Qu’est-ce que c’est ?", "n'est-il pas"]);
    expectAll("fr", ["test d'citoyenneté"], "test", "citoyennet");
  });

  test("an apostrophe inside a word joins it", () => {
    expect(wholeForms("aujourd’hui", "fr")).toEqual(["aujourdhui"]);
  });

  test("accents and ligatures do not matter", () => {
    expectAll("fr", ["réfugiés", "refugies", "re\u0301fugie\u0301s"], "refugi");
    expectAll("fr", ["évènement", "événements", "EVENEMENT"], "even");
    expectAll("fr", ["cœur", "coeur", "CŒUR"], "coeur");
    expectAll("fr", ["curriculum vitæ"], "curriculum", "vita");
    expectAll("fr", ["Łódź, Wrocław"], "lodz", "wroclaw");
  });

  test("plurals", () => {
    expectAll("fr", ["ville", "villes"], "vil");
    expectAll("fr", ["vidéo", "vidéos"], "video");
    expectAll("fr", ["bureau", "bureaux"], "bureau");
    expectAll(
      "fr",
      ["national", "nationale", "nationaux", "nationales"],
      "national",
    );
  });

  test("feminine and inclusive forms", () => {
    expectAll("fr", ["habitant", "habitantes", "habitant·es"], "habit");
    expectAll("fr", ["élu", "élue", "élu·es"], "elu");
    expectAll(
      "fr",
      ["praticien", "praticiennes", "praticien·nes"],
      "praticien",
    );
    expectAll(
      "fr",
      ["coordinateur", "coordinatrices", "coordinateur·rices"],
      "coordin",
    );
    expectAll("fr", ["entrepreneur", "entrepreneuses"], "entrepreneu");
    expectAll("fr", ["policier", "policière", "police"], "polic");
    expectAll("fr", ["public", "publique", "publics"], "publi");
    expectAll("fr", ["actif", "active", "actives"], "actif");
  });

  test("words of one family meet", () => {
    expectAll("fr", ["intégrer", "intégration", "intégrée"], "integr");
    expectAll("fr", ["accueil", "accueillir"], "accueil");
    expectAll("fr", ["écologie", "écologique"], "ecologi");
    expectAll("fr", ["racisme", "racistes"], "racism");
    expectAll("fr", ["gouverner", "gouvernance", "gouvernement"], "gouvern");
  });

  test("strangers do not meet", () => {
    for (const [one, other] of [
      ["logement", "logo"],
      ["commune", "communauté"],
      ["nation", "natif"],
      ["existe", "exil"],
      ["ville", "vie"],
      ["mission", "migration"],
      ["parti", "participation"],
    ] as const) {
      expect(formOf(one, "fr"), `${one}, ${other}`).not.toBe(
        formOf(other, "fr"),
      );
    }
  });

  test("a hyphen, nothing or a space after a prefix is the same", () => {
    expectAll(
      "fr",
      ["anti-rumeurs", "antirumeurs", "anti rumeurs", "l’anti‑rumeur"],
      "antirumeu",
      "rumeu",
    );
    expectAll("fr", ["Covid-19"], "covid19", "covid", "19");
    expect(wholeForms("covid19", "fr")).toEqual(["covid19"]);
    expect(wholeForms("multi-niveaux, multiniveaux", "fr")).toEqual([
      "multiniveau",
      "multiniveau",
    ]);
  });

  test("a compound is found as a whole and by its parts", () => {
    expectAll("fr", ["vivre-ensemble"], "vivreensembl", "vivr", "ensembl");
    expectAll("fr", ["main-d’œuvre"], "mainoeuvr", "main", "oeuvr");
  });

  test("two words that are hyphenated elsewhere make one compound", () => {
    const compounds = compoundsOf(["sans-papiers", "bien-être", "ville"], "fr");
    expect([...compounds]).toEqual(["sanspap", "bienetr"]);
    const [token] = analyse("sans papiers", "fr", compounds);
    expect(token).toEqual({
      start: 0,
      end: 12,
      whole: "sanspap",
      parts: ["papi"],
      isFixed: true,
      isStopWord: false,
    });
    expect(indexForms("le bien être", "fr", compounds)).toEqual([
      "bienetr",
      "bien",
    ]);
    expect(indexForms("bien. Être", "fr", compounds)).toEqual(["bien"]);
  });

  test("every word knows where it stands", () => {
    const text = "« L’accueil » des réfugié·es";
    expect(
      analyse(text, "fr").map(({ start, end }) => text.slice(start, end)),
    ).toEqual(["L’accueil", "des", "réfugié·es"]);
  });

  test("the rest of a word that begins with a prefix", () => {
    expect(formWithoutPrefix("autoentrepreneur", "fr")).toBe("entrepreneu");
    expect(formWithoutPrefix("antis", "fr")).toBeUndefined();
    expect(formWithoutPrefix("logement", "fr")).toBeUndefined();
  });
});

describe("English", () => {
  test("British and American spellings are the same", () => {
    for (const [british, american] of [
      ["rumours", "rumors"],
      ["neighbourhood", "neighborhoods"],
      ["labour", "labor"],
      ["behaviour", "behavior"],
      ["programmes", "program"],
      ["centres", "center"],
      ["organisation", "organization"],
      ["organising", "organizing"],
      ["radicalised", "radicalized"],
      ["dialogues", "dialog"],
      ["defence", "defense"],
      ["travelling", "traveling"],
    ] as const) {
      expect(formOf(british, "en"), british).toBe(formOf(american, "en"));
    }
  });

  test("short words in -our are left alone", () => {
    expectAll("en", ["four hours"], "four", "hour");
  });

  test("plurals and possessives", () => {
    expectAll(
      "en",
      ["city", "cities", "city's", "city’s", "cities'", "CITIES’"],
      "citi",
    );
    expectAll("en", ["women's", "women’s"], "women");
    expectAll("en", ["everybody’s business"], "everybodi", "busi");
  });

  test("words of one family meet, strangers do not", () => {
    expectAll("en", ["gentrified", "gentrify", "gentrification"], "gentrif");
    for (const [one, other] of [
      ["community", "communication"],
      ["nature", "naturalisation"],
      ["university", "universal"],
      ["intern", "international"],
      ["generation", "general"],
      ["news", "new"],
    ] as const) {
      expect(formOf(one, "en"), `${one}, ${other}`).not.toBe(
        formOf(other, "en"),
      );
    }
  });

  test("joined, hyphenated, apart", () => {
    expectAll(
      "en",
      ["anti-rumours", "antirumour", "anti rumors"],
      "antirumor",
      "rumor",
    );
    for (const [hyphenated, joined] of [
      ["start-ups", "startup"],
      ["well-being", "wellbeing"],
      ["e-learning", "elearning"],
      ["multi-level", "multilevel"],
    ] as const) {
      expect(wholeForms(hyphenated, "en")).toEqual(wholeForms(joined, "en"));
    }
  });

  test("stop words tell nothing", () => {
    expectAll("en", ["how can we do that", "What is it?"]);
  });
});

describe("other scripts", () => {
  test("Japanese and Chinese are parted into words", () => {
    expectAll("fr", ["日本の都市"], "日本", "の", "都市");
    expectAll("en", ["中国城市"], "中国", "城市");
    const text = "(日本の都市)";
    expect(
      analyse(text, "ja").map(({ start, end }) => text.slice(start, end)),
    ).toEqual(["日本", "の", "都市"]);
  });

  test("Arabic is left as it is, vowels included", () => {
    expectAll("en", ["أوروبا مُدُن"], "أوروبا", "مُدُن");
    expect(fold("آفاق")).toBe("آفاق");
  });

  test("Greek and Cyrillic lose case and accents only", () => {
    expectAll("fr", ["Αθήνα, Мелітополь"], "αθηνα", "мелітополь");
  });
});

test("a language without rules is folded", () => {
  expectAll("es", ["Los NIÑOS de Málaga"], "los", "ninos", "de", "malaga");
});

test("signs, emoji and nothing hold no word", () => {
  expectAll("fr", ["", "  ", "?! … «»", "🙂👍", "-'’·"]);
});
