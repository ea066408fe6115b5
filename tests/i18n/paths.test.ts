import { expect, test } from "vitest";
import {
  inLanguage,
  languageOf,
  languageOfFile,
  paths,
  readReference,
  referencePath,
  splitFileId,
} from "../../src/i18n/paths.ts";

test("addresses differ between languages by their first segment only", () => {
  expect(paths.resource("fr", "anti-rumours")).toBe(
    "/fr/resources/anti-rumours/",
  );
  expect(inLanguage("/fr/resources/anti-rumours/", "en")).toBe(
    "/en/resources/anti-rumours/",
  );
  expect(languageOf("/fr/dossier/")).toBe("fr");
  expect(languageOf("/")).toBeUndefined();
});

test("social pictures lie beside their page", () => {
  expect(paths.social("/fr/")).toBe("/fr/social.png");
  expect(paths.social("/fr/dossier/")).toBe("/fr/dossier/social.png");
});

test("ids and languages of files", () => {
  expect(splitFileId("fr/anti-rumours")).toEqual({
    language: "fr",
    id: "anti-rumours",
  });
  expect(
    languageOfFile("/any/where/content/resources/fr/anti-rumours.md"),
  ).toBe("fr");
});

test("references in content", () => {
  expect(readReference("brief:the-square")).toEqual({
    kind: "brief",
    id: "the-square",
  });
  expect(readReference("https://example.org")).toBeUndefined();
  expect(referencePath("en", "brief", "the-square")).toBe(
    "/en/policy-briefs/the-square/",
  );
});
