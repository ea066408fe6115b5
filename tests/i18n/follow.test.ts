import { expect, test } from "vitest";
import { textHash } from "../../src/i18n/follow.build.ts";

const fields = {
  title: "The bridge",
  summary: "A guide.",
  themes: ["housing"],
};

test("the hash is of the text: facts, search words and line ends do not count", () => {
  const hash = textHash(fields, "A text.\n");
  expect(hash).toMatch(/^[0-9a-f]{8}$/);
  expect(
    textHash({ ...fields, themes: ["youth"], keywords: ["x"] }, "A text."),
  ).toBe(hash);
  expect(textHash(fields, "A text.\r\n")).toBe(hash);
  expect(textHash(fields, "Another text.")).not.toBe(hash);
  expect(textHash({ ...fields, title: "A bridge" }, "A text.")).not.toBe(hash);
});
