import { expect, test } from "vitest";
import {
  formatCell,
  toData,
  toSpreadsheet,
  toTable,
} from "../../src/charts/table.ts";
import type { Figure } from "../../src/charts/figure.ts";
import { BARS, FIGURES } from "./figures.ts";

const find = (id: string): Figure => {
  const figure = FIGURES.find((known) => known.id === id);
  if (!figure) throw new Error(`No figure ${id}.`);
  return figure;
};
const spreadsheet = (figure: Figure): string[] =>
  toSpreadsheet(figure).slice(1).split("\r\n");

test("bars: rows in the order of the picture, with their reference", () => {
  const { caption, columns, rows } = toTable(find("bars-partial"));
  expect(caption).toBe("Les domaines de Pont-sur-Aire (partial)");
  expect(columns.map(({ label }) => label)).toEqual([
    "Domaine",
    "Pont-sur-Aire",
    "moyenne de 14 villes semblables",
  ]);
  expect(rows[0]).toEqual(["Politiques de quartier", 88, null]);
  expect(rows.slice(-3).map(([label, value]) => [label, value])).toEqual([
    ["Éducation", null],
    ["Politiques appliquées aux entreprises et au marché du travail", null],
    ["Médiation", null],
  ]);
});

test("groups have a column of their own", () => {
  const { columns, rows } = toTable(find("bars-groups"));
  expect(columns.map(({ key }) => key)).toEqual([
    "label",
    "group",
    "value",
    "reference",
  ]);
  expect(rows[0]?.[1]).toBe("Prisme interculturel");
});

test("progress: dates are data in the table, and words for the reader", () => {
  const figure = find("progress-complete");
  const { columns, rows } = toTable(figure);
  expect(rows[2]).toEqual([
    "Pont-sur-Aire",
    "2016-11-20",
    "Questionnaire de 2008 (66 questions)",
    55,
  ]);
  const [, date] = columns;
  if (!date) throw new Error("There is no column of dates.");
  expect(formatCell("2016-11-20", date, figure)).toBe(
    "20\u00a0novembre\u00a02016",
  );
});

test("comparison: one value a row", () => {
  const { columns, rows } = toTable(find("comparison-six"));
  expect(columns.map(({ label }) => label)).toEqual([
    "Domaine",
    "Ville",
    "Résultat",
  ]);
  expect(rows).toHaveLength(18);
  expect(rows[4]).toEqual(["Politiques de service public", "Vallombre", null]);
});

test("context: each share with its year", () => {
  expect(toTable(find("context-partial")).rows).toEqual([
    ["nées à l'étranger", 17.4, "2021"],
    ["de nationalité étrangère", null, "2021"],
    [
      "issues de la migration, avec au moins un parent né à l'étranger",
      8.25,
      "2021",
    ],
    ["du premier groupe minoritaire", null, ""],
  ]);
});

test("what is missing is said in the page, empty in a spreadsheet, null as data, never 0", () => {
  for (const figure of FIGURES.filter(({ id }) => id.endsWith("-none"))) {
    const { columns, rows } = toTable(figure);
    for (const row of rows)
      for (const [index, column] of columns.entries())
        if (column.key === "value")
          expect(formatCell(row[index] ?? null, column, figure)).toBe(
            figure.missing,
          );
    for (const item of toData(figure).items) expect(item["value"]).toBeNull();
    expect(toSpreadsheet(figure)).not.toMatch(/(^|;)0(;|\r)/);
  }
});

test("a spreadsheet in the way of its language", () => {
  expect(spreadsheet(find("context-ends")).slice(0, 3)).toEqual([
    "Part;Pont-sur-Aire;Année",
    "nées à l'étranger;0;2021",
    "de nationalité étrangère;100;2021",
  ]);
});

test("no label runs as a formula", () => {
  const [bars] = BARS;
  if (!bars) throw new Error("There are no bars.");
  const figure: Figure = {
    ...bars,
    rows: [{ label: "=HYPERLINK(1)", value: 1 }],
  };
  expect(spreadsheet(figure)[1]).toBe("'=HYPERLINK(1);1;");
});

test("data: the figure, its columns and its items", () => {
  expect(toData(find("distribution-ends"))).toMatchObject({
    id: "distribution-ends",
    n: 14,
    years: ["2023"],
    source: "Index de démonstration",
    columns: { label: "Ville", value: "Médiation" },
    items: [
      { label: "Ville fictive 1", value: 0 },
      { label: "Ville fictive 2", value: 0 },
      { label: "Ville fictive 3", value: 0 },
      { label: "Unione dei Comuni del Rubicone", value: 100 },
      { label: "Ville fictive 5", value: 100 },
      { label: "Ville fictive 6", value: 50 },
    ],
  });
});
