import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { markdownToMdast } from "satteri";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { checkContent } from "../../src/check/check.ts";
import { toText } from "../../src/check/report.ts";
import { levelOf } from "../../src/findings/finding.ts";
import { wordsIn } from "../../src/findings/messages.ts";
import type { Draft } from "../../src/practices/propose/draft.ts";
import {
  cityFile,
  cityOf,
  practiceFile,
  type ContentFile,
  type Setting,
} from "../../src/practices/propose/file.ts";
import {
  blocksOf,
  itemsOf,
  linesOf,
  oneLine,
  toText as plainText,
} from "../../src/practices/propose/plain.ts";
import { sectionsOf } from "../../src/practices/propose/sections.ts";
import {
  findContactProblems,
  findProblems,
  type Problem,
} from "../../src/practices/propose/validate.ts";
import { worldForProposals } from "../worlds/proposals.ts";
import {
  CONTACT_WORDS,
  makeDraft,
  PIECES,
  REFUSED_PIECES,
  SOUND,
} from "./drafts.ts";

const HEADINGS = {
  en: {
    context: "Context",
    process: "How it was done",
    results: "Results",
    success: "What helped",
    difficulties: "What was hard",
    "cross-cutting": "Cross-cutting aspects",
  },
  fr: {
    context: "Contexte",
    process: "Mise en œuvre",
    results: "Résultats",
    success: "Ce qui a aidé",
    difficulties: "Ce qui a été difficile",
    "cross-cutting": "Aspects transversaux",
  },
} as const;
const ASPECTS = {
  gender: "Gender equality",
  youth: "Youth",
  intersectionality: "Intersectionality",
  sustainability: "Sustainability",
};

const setting = (
  language: "en" | "fr",
  changes: Partial<Setting> = {},
): Setting => ({
  language,
  headings: HEADINGS[language],
  aspects: ASPECTS,
  cities: [
    {
      id: "bridgetown",
      name: "Bridgetown-on-Ink",
      country: "FR",
      label: "Bridgetown-on-Ink (France)",
    },
  ],
  taken: [],
  source: "proposal",
  ...changes,
});

const problemsOf = (draft: Draft, language: "en" | "fr" = "en"): Problem[] =>
  findProblems(draft, setting(language), {
    findings: wordsIn(language),
    labels: { title: language === "fr" ? "Titre" : "Title" },
  });

/** Writes files into a world as an editor would, and says what the check has against them. */
function errorsOf(files: readonly ContentFile[]): string {
  const world = worldForProposals();
  const before = new Set(
    checkContent(world).findings.map(({ file, kind }) => `${file} ${kind}`),
  );
  for (const { path, text } of files) {
    const file = join(world, "..", path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text, { flag: "wx" });
  }
  const report = checkContent(world);
  const findings = report.findings.filter(
    ({ file, kind }) =>
      levelOf(kind) === "error" && !before.has(`${file} ${kind}`),
  );
  return toText({ ...report, findings }, "en");
}

/** The files of many drafts, none of which takes the name of another. */
function filesOf(
  drafts: readonly Draft[],
  language: "en" | "fr",
): ContentFile[] {
  const taken: string[] = [];
  const cities = new Map<string, ContentFile>();
  const practices = drafts.map((draft) => {
    const own = setting(language, { taken });
    const file = practiceFile(draft, own);
    taken.push(file.name.replace(/\.md$/, ""));
    const city = cityFile(draft, own);
    if (city) cities.set(city.path, city);
    return file;
  });
  return [...practices, ...cities.values()];
}

describe("a sound draft", () => {
  test("becomes this file", async () => {
    await expect(practiceFile(SOUND, setting("en")).text).toMatchFileSnapshot(
      "proposal.md",
    );
  });

  test.each(["en", "fr"] as const)("passes the check in %s", (language) => {
    expect(problemsOf(SOUND, language)).toEqual([]);
    expect(errorsOf(filesOf([SOUND], language))).toBe("");
  });

  test("gives its file the name of city and title", () => {
    expect(practiceFile(SOUND, setting("en"))).toMatchObject({
      name: "bridgetown-soup-on-the-bridge.md",
      path: "content/good-practices/en/bridgetown-soup-on-the-bridge.md",
    });
    const taken = ["bridgetown-soup-on-the-bridge"];
    expect(practiceFile(SOUND, setting("en", { taken })).name).toBe(
      "bridgetown-soup-on-the-bridge-2.md",
    );
  });

  test("keeps its text on a site with fewer headings", () => {
    const { text } = practiceFile(
      SOUND,
      setting("en", { headings: { context: "Context", results: "Results" } }),
    );
    expect(text).toContain("Rain.");
    expect(text.match(/^## .*/gm)).toEqual(["## Context", "## Results"]);
  });
});

describe("a city that the site does not know", () => {
  const draft: Draft = {
    ...SOUND,
    texts: { ...SOUND.texts, city: "Sankt Łukasz-Ufer", country: "AT" },
  };

  test("gets a file of its own", () => {
    const files = filesOf([draft], "en");
    expect(files.map(({ path }) => path)).toEqual([
      "content/good-practices/en/sankt-lukasz-ufer-soup-on-the-bridge.md",
      "content/cities/en/sankt-lukasz-ufer.md",
    ]);
    expect(files[1]?.text).toBe(
      '---\nname: "Sankt Łukasz-Ufer"\ncountry: "AT"\n---\n',
    );
    expect(errorsOf(files)).toBe("");
  });

  test("needs its country", () => {
    const [problem] = problemsOf({
      ...draft,
      texts: { ...draft.texts, country: "" },
    });
    expect(problem?.field).toBe("country");
  });

  test.each([["Київ"], ["東京"]])("may be called %s", (city) => {
    expect(
      errorsOf(
        filesOf(
          [{ ...SOUND, texts: { ...SOUND.texts, city, country: "UA" } }],
          "en",
        ),
      ),
    ).toBe("");
  });
});

test("what is missing is said in the words of the check, with the names of the fields", () => {
  const draft: Draft = {
    texts: { start: "soon", title: "x".repeat(141) },
    themes: [],
    sdgs: [1, 2, 3, 4],
    ongoing: false,
    documentation: [{ title: "", language: "en", url: "http://example.org" }],
  };
  expect(problemsOf(draft).map(({ field, found }) => [field, found])).toEqual([
    ["city", "The field “city” is missing."],
    ["themes", "The list is empty."],
    ["title", "The text has 141 characters."],
    ["summary", "The text is empty."],
    ["start", "“soon” is not a date."],
    ["origin", "The section “context” has no text."],
    ["timeline", "The section “process” has no text."],
    ["figures", "The section “results” has no text."],
    ["gender", "The section “aspects” has no text."],
    ["documentation.0.title", "The text is empty."],
    ["documentation.0.url", "“http://example.org” is not a secure address."],
    ["sdgs", "The list has 4 items."],
  ]);
  expect(problemsOf(draft, "fr")[2]?.found).toBe(
    "Le texte compte 141 caractères.",
  );
});

test("three goals may be named, and no more", () => {
  const withGoals = (...sdgs: number[]) => problemsOf({ ...SOUND, sdgs });
  expect(withGoals(17, 1, 10)).toEqual([]);
  expect(withGoals(17, 1, 10, 5)).toMatchObject([
    { field: "sdgs", found: "The list has 4 items." },
  ]);
  expect(
    errorsOf(filesOf([{ ...SOUND, sdgs: [17, 1, 10, 5] }], "en")),
  ).toContain("sdgs");
});

test("the contact part is asked for where it is needed", () => {
  const words = { findings: wordsIn("en"), labels: {} };
  expect(findContactProblems(SOUND, words)).toEqual([]);
  expect(
    findContactProblems({ ...SOUND, texts: { email: "nobody" } }, words).map(
      ({ field }) => field,
    ),
  ).toEqual(["person", "role", "department", "email"]);
});

describe("what people type", () => {
  const inField =
    (field: "challenge" | "title" | "figures") =>
    (piece: string): Draft => ({
      ...SOUND,
      texts: {
        ...SOUND.texts,
        [field]:
          field === "title"
            ? `Soup ${piece}`.slice(0, 140)
            : `${piece}\nand then ${piece}`,
      },
    });

  test("passes the check, whatever it is", () => {
    const drafts = PIECES.flatMap((piece) => [
      inField("challenge")(piece),
      inField("title")(piece),
      inField("figures")(piece),
    ]);
    const sound = drafts.filter((draft) => problemsOf(draft).length === 0);
    expect(sound.length).toBeGreaterThan(drafts.length - 9);
    expect(errorsOf(filesOf(sound, "en"))).toBe("");
  });

  test.each(REFUSED_PIECES)(
    "is refused where the check would refuse it: %s",
    (piece) => {
      const draft = inField("challenge")(piece);
      expect(problemsOf(draft).map(({ field }) => field)).toEqual([
        "challenge",
      ]);
      expect(errorsOf(filesOf([draft], "en"))).not.toBe("");
    },
  );

  test("is refused in the title as the check would", () => {
    const draft = inField("title")("someone@example.org");
    expect(problemsOf(draft)[0]?.found).toBe(
      "“someone@example.org” is an e-mail address.",
    );
    expect(errorsOf(filesOf([draft], "en"))).toContain("[e-mail]");
  });
});

describe.each(["en", "fr"] as const)(
  "200 generated drafts in %s",
  (language) => {
    const pieces = [...PIECES, ...REFUSED_PIECES.slice(0, 2)];
    let drafts: Draft[] = [];
    let files: ContentFile[] = [];
    beforeAll(() => {
      const seeds = Array.from(
        { length: 200 },
        (_, index) => index + (language === "fr" ? 10_000 : 0),
      );
      drafts = seeds
        .map((seed) => makeDraft(seed, seed % 4 === 0 ? pieces : PIECES))
        .filter((draft) => problemsOf(draft, language).length === 0);
      files = filesOf(drafts, language);
    });

    test("pass the check where the form has nothing against them", () => {
      expect(drafts.length).toBeGreaterThan(100);
      expect(errorsOf(files)).toBe("");
    });

    test("say in Markdown what was typed, and nothing else", () => {
      const own = setting(language);
      for (const draft of drafts) {
        const typed = sectionsOf(draft, own).flatMap(({ title, parts }) => [
          title,
          ...parts.flatMap((part) => [
            ...(part.title === undefined ? [] : [part.title]),
            ...plainText(part.blocks).split("\n"),
          ]),
        ]);
        expect(readBody(practiceFile(draft, own).text)).toEqual(typed);
      }
    });

    test("hold what was typed in their fields, as text and nothing else", () => {
      const own = setting(language);
      for (const draft of drafts) {
        const { text } = practiceFile(draft, own);
        const { sources, ...front } = readFields(text);
        expect(sources).toEqual(["proposal"]);
        expect(front).toEqual(fieldsTyped(draft, own));
        expect(squeeze(String(front["title"]))).toBe(
          squeeze(draft.texts["title"] ?? ""),
        );
      }
    });

    test("lead nowhere but where somebody typed a secure address", () => {
      for (const draft of drafts) {
        const typed = Object.values(draft.texts).flatMap(linesOf).join("\n");
        for (const url of linksIn(
          practiceFile(draft, setting(language)).text,
        )) {
          expect(url).toMatch(/^https:\/\//);
          expect(typed).toContain(url);
        }
      }
    });

    test("never hold anything of the contact part", () => {
      for (const { text } of files) {
        for (const word of Object.values(CONTACT_WORDS))
          expect(text).not.toContain(word);
      }
    });
  },
);

/** The fields at the head of a file, as YAML has them. */
function readFields(file: string): Record<string, unknown> {
  const [, head = ""] = /^---\n([\s\S]*?\n)---\n/.exec(file) ?? [];
  return parse(head) as Record<string, unknown>;
}

/** What the fields of a file have to be; those that nothing was typed for are not there. */
function fieldsTyped(draft: Draft, own: Setting): Record<string, unknown> {
  const texts = (name: "title" | "summary" | "start" | "end") =>
    oneLine(draft.texts[name] ?? "");
  const items = (name: "audience" | "partners" | "figures") =>
    itemsOf(draft.texts[name] ?? "").map(oneLine);
  const fields = {
    title: texts("title"),
    summary: texts("summary"),
    audience: items("audience"),
    city: cityOf(draft, own)?.id,
    themes: draft.themes,
    start: texts("start"),
    end: texts("end"),
    ongoing: draft.ongoing || "",
    sdgs: draft.sdgs.toSorted((a, b) => a - b),
    partners: items("partners"),
    figures: items("figures"),
    documentation: draft.documentation.map((document) => ({
      ...document,
      title: oneLine(document.title),
    })),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value?.toString() !== ""),
  );
}

/** A text without spaces and without what no file can hold. */
const squeeze = (text: string): string =>
  text.replaceAll(/[\s\p{Cc}\p{Cs}\p{Cn}\ufeff]/gu, "");

interface Node {
  type: string;
  value?: string;
  url?: string;
  children?: Node[];
}

/** What a text may be made of: words, and addresses as they stand. */
const INLINE = ["text", "link"];

/** Where the links of a file lead. */
function linksIn(file: string): string[] {
  const collect = (node: Node): string[] => [
    ...(node.url === undefined ? [] : [node.url]),
    ...(node.children ?? []).flatMap(collect),
  ];
  return collect(markdownToMdast(file) as Node);
}

/** The lines that a parser reads in the body of a file: headings, paragraphs, items. */
function readBody(file: string): string[] {
  const lines: string[] = [];
  const textOf = (node: Node): string => {
    for (const child of node.children ?? [])
      expect(INLINE, file).toContain(child.type);
    return (node.value ?? "") + (node.children ?? []).map(textOf).join("");
  };
  const visit = (node: Node): void => {
    if (node.type === "heading" || node.type === "paragraph")
      lines.push(textOf(node));
    else if (node.type !== "yaml") {
      expect(["root", "list", "listItem"]).toContain(node.type);
      (node.children ?? []).forEach(visit);
    }
  };
  visit(markdownToMdast(file) as Node);
  return lines;
}

test("lines that begin as lists do become lists", () => {
  expect(
    blocksOf(
      "Two things:\n- one\n- two\n1. first\n2. second\n2019. A year",
    ).map((block) =>
      block.kind === "list"
        ? [block.isNumbered, block.items.length]
        : block.kind,
    ),
  ).toEqual(["paragraph", [false, 2], [true, 2], "paragraph"]);
});
