import { expect, test } from "vitest";
import {
  capitalise,
  formatDate,
  formatList,
  formatMegabytes,
  formatNumber,
  languageName,
} from "../../src/i18n/format.ts";

test("dates are written as far as they are known", () => {
  expect(formatDate("2018", "fr")).toBe("2018");
  expect(formatDate("2020-11", "fr")).toBe("novembre\u00a02020");
  expect(formatDate("2024-02-01", "fr")).toBe("1er\u00a0février\u00a02024");
  expect(formatDate("2024-02-11", "fr")).toBe("11\u00a0février\u00a02024");
  expect(formatDate("2024-02-01", "en")).toBe("1\u00a0February\u00a02024");
});

test("bytes stand with their unit, and are never none", () => {
  expect(formatMegabytes(9_949_000, "en")).toBe("9.9\u00a0MB");
  expect(formatMegabytes(23_000_000, "fr")).toBe("23\u202fMo");
  expect(formatMegabytes(12, "en")).toBe("0.1\u00a0MB");
});

test("numbers, lists and languages follow the reader's language", () => {
  expect(formatNumber(3626, "en")).toBe("3,626");
  expect(formatNumber(3626, "fr")).toBe("3\u202f626");
  expect(formatList(["a", "b", "c"], "fr")).toBe("a, b et c");
  expect(formatList(["a", "b", "c"], "en")).toBe("a, b and c");
  expect(languageName("uk", "fr")).toBe("ukrainien");
  expect(capitalise("état", "fr")).toBe("État");
});
