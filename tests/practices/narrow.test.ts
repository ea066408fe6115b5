import { expect, test } from "vitest";
import { readRow, toBrowseData } from "../../src/practices/columns.ts";
import { narrowData, narrowTexts } from "../../src/practices/narrow.ts";
import { toBrowseTexts } from "../../src/practices/texts.ts";
import { makePractices, SMALL } from "./world.ts";

const compare = new Intl.Collator("en").compare;
const practices = makePractices(120, SMALL);
const rows = practices.map((_, row) => row).filter((row) => row % 7 < 2);
const some = practices.filter((_, row) => row % 7 < 2);

test("the columns of a part say of its practices what the columns of all do", () => {
  const part = narrowData(toBrowseData(practices, "en", compare), rows);
  const made = toBrowseData(some, "en", compare);
  expect(some.map((_, row) => readRow(part, row))).toEqual(
    some.map((_, row) => readRow(made, row)),
  );
  expect(part.id).toHaveLength(some.length);
  expect(part.full).toBe(made.full);
  expect(part.figures).toBe(made.figures);
});

test("the texts of a part are those that would be made of it", () => {
  expect(narrowTexts(toBrowseTexts(practices, "en"), rows)).toEqual(
    toBrowseTexts(some, "en"),
  );
});

test("nothing of it is left", () => {
  expect(narrowTexts(toBrowseTexts(practices, "en"), [])).toEqual(
    toBrowseTexts([], "en"),
  );
});
