import { describe, expect, test } from "vitest";
import { neutralise, separatorOf, toCsv } from "../../src/i18n/csv.ts";

/** The table without its byte order mark. */
const csv = (...rows: (string | number | null)[][]) =>
  toCsv(rows, ",").slice(1);

test("a table begins with a byte order mark, its lines end with CR LF", () => {
  expect(toCsv([["Ville"], ["Évreux"]], ",")).toBe("\uFEFFVille\r\nÉvreux\r\n");
});

describe("a cell", () => {
  test("stands as it is where it can", () => {
    expect(csv(["plain", 12, 0.5, null, ""])).toBe("plain,12,0.5,,\r\n");
  });

  test("is quoted where it has a quotation mark, any separator, or blanks at its ends", () => {
    expect(csv(['say "yes"'])).toBe('"say ""yes"""\r\n');
    expect(csv(["a,b", "a;b", "a\tb"])).toBe('"a,b","a;b","a\tb"\r\n');
    expect(csv([" a", "b "])).toBe('" a","b "\r\n');
  });

  test("may hold lines", () => {
    expect(csv(["one\ntwo", "three\r\nfour"])).toBe(
      '"one\ntwo","three\r\nfour"\r\n',
    );
  });

  test("never runs as a formula", () => {
    for (const text of [
      "=1+1",
      "+1",
      "-1",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      "\n=1",
      "＝1",
    ]) {
      expect(neutralise(text)).toBe(`'${text}`);
    }
    expect(csv(["=1+1", '=HYPERLINK("https://example.org";"a")'])).toBe(
      `'=1+1,"'=HYPERLINK(""https://example.org"";""a"")"\r\n`,
    );
  });

  test("is left alone where it only contains such signs, or is a number", () => {
    expect(neutralise("1 + 1 = 2")).toBe("1 + 1 = 2");
    expect(csv([-1])).toBe("-1\r\n");
  });
});

test("the separator is the one spreadsheets of the language expect", () => {
  expect(separatorOf("en")).toBe(",");
  expect(separatorOf("fr")).toBe(";");
  expect(toCsv([["a", "b,c"]], ";")).toBe('\uFEFFa;"b,c"\r\n');
});

test("a number has the decimal sign that goes with the separator", () => {
  expect(toCsv([[41.39, -0.5, 12]], ",").slice(1)).toBe("41.39,-0.5,12\r\n");
  expect(toCsv([[41.39, -0.5, 12]], ";").slice(1)).toBe(
    '"41,39";"-0,5";12\r\n',
  );
});
