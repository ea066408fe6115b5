import { expect, test } from "vitest";
import { localise } from "../../src/i18n/localise.ts";

interface Text {
  title: string;
}
interface Source extends Text {
  number: number;
}
const files = [
  { id: "en/bridge", data: { title: "The bridge", number: 1 } },
  { id: "fr/bridge", data: { title: "Le pont", follows: "0123abcd" } },
  { id: "fr/square", data: { title: "La place", number: 2 } },
];

test("text in the reader's language, facts from the source", () => {
  const [bridge, square] = localise<Source, Text, (typeof files)[number]>(
    files,
    "fr",
  );
  expect(bridge).toMatchObject({
    id: "bridge",
    source: { number: 1 },
    text: { title: "Le pont" },
    textLanguage: "fr",
    sourceLanguage: "en",
    isFallback: false,
    follows: "0123abcd",
    languages: ["en", "fr"],
  });
  expect(square).toMatchObject({
    isFallback: false,
    follows: undefined,
    languages: ["fr"],
  });
});

test("without a translation the source's text is shown, and said to be", () => {
  const [, square] = localise<Source, Text, (typeof files)[number]>(
    files,
    "en",
  );
  expect(square).toMatchObject({
    text: { title: "La place" },
    textLanguage: "fr",
    isFallback: true,
  });
});

test("an entry without a source is refused", () => {
  const orphan = [
    { id: "fr/orphan", data: { title: "Orpheline", follows: "0123abcd" } },
  ];
  expect(() =>
    localise<Source, Text, (typeof orphan)[number]>(orphan, "fr"),
  ).toThrow("No file of “orphan” holds its facts.");
});
