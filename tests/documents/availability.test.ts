import { describe, expect, test } from "vitest";
import {
  availabilityOf,
  languagesOf,
  resolveDocuments,
  stateOf,
} from "../../src/documents/availability.ts";
import type { Document, DocumentItem } from "../../src/documents/schema.ts";

const document = (
  languages: string[],
  more: Partial<Document> = {},
): Document => ({
  kind: "guide",
  state: "available",
  versions: languages.map((language) => ({ language })),
  ...more,
});
const SITE = ["fr", "en"];

test("an entry's documents are its own and those it borrows, without circles", () => {
  const entries: Record<string, DocumentItem[]> = {
    a: [document(["en"]), { entry: "b" }],
    b: [document(["fr"]), { entry: "a" }],
  };
  const resolved = resolveDocuments(
    entries["a"] ?? [],
    (id) => entries[id],
    new Set(["a"]),
  );
  expect(resolved.map(({ versions }) => versions[0]?.language)).toEqual([
    "en",
    "fr",
  ]);
});

describe("state", () => {
  const fresh = document(["en"], { state: "new", newUntil: "2027-06-30" });
  const coming = document([], { state: "in-preparation" });

  test("new up to and including the last day, then available", () => {
    expect(stateOf([fresh], "2027-06-30")).toBe("new");
    expect(stateOf([fresh], "2027-07-01")).toBe("available");
  });

  test("in preparation only while every document is", () => {
    expect(stateOf([coming], "2026-01-01")).toBe("in-preparation");
    expect(stateOf([coming, document(["en"])], "2026-01-01")).toBe("available");
  });
});

test("the reader's language comes first, then the site's, then the others; unknown ones not at all", () => {
  const documents = [document(["uk", "en", "fr"]), document(["es", "und"])];
  expect(languagesOf(documents, "fr", SITE)).toEqual(["fr", "en", "es", "uk"]);
  expect(languagesOf(documents, "en", SITE)).toEqual(["en", "fr", "es", "uk"]);
});

test("what a reader needs to know at once", () => {
  expect(availabilityOf(["fr", "en", "es"], "fr", SITE)).toEqual({
    main: ["fr", "en"],
    also: ["es"],
    missing: false,
    only: false,
  });
  expect(availabilityOf(["en", "es"], "fr", SITE)).toMatchObject({
    main: ["en", "es"],
    missing: true,
  });
  expect(availabilityOf(["en"], "fr", SITE)).toMatchObject({
    only: true,
    missing: true,
  });
});
