/** From the rows of a table to evaluations: every cell is measured, and everything wrong is kept. */
import { suggestion } from "../../findings/fields.ts";
import { addressSchema, partialDateSchema } from "../../documents/schema.ts";
import { OVERALL } from "../evaluation.ts";
import { DATINGS } from "../schema.ts";
import type { Problem, ProblemKind } from "./problem.ts";
import { COLUMNS, readTable, type Column, type Row } from "./table.ts";

/** Something of a list: its id, and what else it may be called in a table. */
export interface Named {
  id: string;
  names: readonly string[];
}

/** What tables may speak of. */
export interface Known {
  cities: readonly Named[];
  areas: readonly Named[];
  questionnaires: readonly Named[];
}

/** What a table says of one evaluation; what it leaves empty is not there. */
export interface Draft {
  city: string;
  date: string | undefined;
  dating: string | undefined;
  questionnaire: string | undefined;
  questions: number | undefined;
  overall: number | undefined;
  /** In the questionnaire's order. */
  areas: Record<string, number>;
  sampleCities: number | undefined;
  sampleOverall: number | undefined;
  sampleAreas: Record<string, number>;
  population: number | undefined;
  populationYear: number | undefined;
  bornAbroad: number | undefined;
  bornAbroadYear: number | undefined;
  report: string | undefined;
  sources: string[];
  /** Whether a source is named at all, be it wrong. */
  namesSource: boolean;
  /** Whether any points or average are named, be they wrong. */
  namesValue: boolean;
  /** Where it begins, for what is found wrong later. */
  row: Row;
}

export interface Drafts {
  drafts: Draft[];
  problems: Problem[];
  rows: number;
  /** Rows that name an area and give neither points nor an average: they stay gaps. */
  gaps: number;
}

/** A spreadsheet's formula, or what is left of one that failed. */
const FORMULA =
  /^([=@＝＠]|[+\-＋－](?![\d.,])|#(REF|N\/A|DIV|VALUE|NAME|NUM|NULL|SPILL))/i;
const POINTS = /^\d{1,3}([.,]\d{1,2})?$/;
const COUNT = /^\d{1,3}(?:[ \u00a0\u202f]\d{3})+$|^\d+$/;
const YEAR = /^(19|20)\d{2}$/;

/** Columns that speak of the whole evaluation: each row may repeat them, none may differ. */
const OF_EVALUATION = [
  "dating",
  "questionnaire",
  "questions",
  "sample_cities",
  "population",
  "population_year",
  "born_abroad",
  "born_abroad_year",
  "report",
] as const satisfies readonly Column[];

/** Reads a table to the end, whatever is wrong with it. */
export function readDrafts(text: string, known: Known): Drafts {
  const { rows, problems } = readTable(text);
  const reader = new Reader(known, problems);
  const groups = Map.groupBy(
    rows.flatMap((row) => reader.place(row) ?? []),
    ({ city, date }) => `${city}/${date ?? ""}`,
  );
  const drafts = [...groups.values()].map((group) => reader.evaluation(group));
  return {
    drafts,
    problems: reader.problems,
    rows: rows.length,
    gaps: reader.gaps,
  };
}

interface Placed {
  row: Row;
  city: string;
  date: string | undefined;
}

class Reader {
  readonly problems: Problem[];
  readonly #known: Known;
  gaps = 0;

  constructor(known: Known, problems: readonly Problem[]) {
    this.#known = known;
    this.problems = [...problems];
  }

  /** Which evaluation a row is about; undefined where that cannot be told. */
  place(row: Row): Placed | undefined {
    const before = this.problems.length;
    for (const column of COLUMNS) {
      if (FORMULA.test(row.cell(column))) {
        this.#say(row, "formula", column, { found: row.cell(column) });
      }
    }
    if (this.problems.length > before) return undefined;
    const city = this.#listed(row, "city", this.#known.cities, true);
    const date = row.cell("date");
    const isDate = date === "" || partialDateSchema.safeParse(date).success;
    if (!isDate) this.#say(row, "bad-date", "date", { found: date });
    if (city === undefined || !isDate) {
      // The other cells are looked at all the same, so that nothing is found only next time.
      this.#cells([{ row, city: "", date: date || undefined }]);
      return undefined;
    }
    return { row, city, date: date || undefined };
  }

  evaluation(group: readonly Placed[]): Draft {
    const [first] = group;
    if (!first) throw new Error("An evaluation has a row.");
    const draft = this.#cells(group);
    const values = [draft.overall, ...Object.values(draft.areas)].filter(
      (value) => value !== undefined,
    );
    if (
      values.length > 1 &&
      values.every((value) => value <= 1) &&
      values.some((value) => value % 1 > 0)
    )
      this.#say(first.row, "fractions", "value");
    return draft;
  }

  #cells(group: readonly Placed[]): Draft {
    const [first] = group;
    if (!first) throw new Error("An evaluation has a row.");
    const { row, city, date } = first;
    const said = new Map<Column, Row>();
    for (const { row: other } of group) {
      for (const column of OF_EVALUATION) {
        const cell = other.cell(column);
        const before = said.get(column);
        if (cell === "") continue;
        if (!before) said.set(column, other);
        else if (before.cell(column) !== cell) {
          this.#say(other, "differs", column, {
            found: cell,
            other: before.cell(column),
            row: String(before.number),
          });
        }
      }
    }
    const read = <T>(
      column: Column,
      parse: (row: Row, column: Column) => T,
    ) => {
      const where = said.get(column);
      return where && parse(where, column);
    };
    const count = (column: Column) =>
      read(column, (at) => this.#count(at, column));
    const year = (column: Column) =>
      read(column, (at) => this.#year(at, column));
    const draft: Draft = {
      city,
      date,
      dating: read("dating", (at) => this.#dating(at)),
      questionnaire: read("questionnaire", (at) =>
        this.#listed(at, "questionnaire", this.#known.questionnaires),
      ),
      questions: count("questions"),
      overall: undefined,
      areas: {},
      sampleCities: count("sample_cities"),
      sampleOverall: undefined,
      sampleAreas: {},
      population: count("population"),
      populationYear: year("population_year"),
      bornAbroad: read("born_abroad", (at) => this.#points(at, "born_abroad")),
      bornAbroadYear: year("born_abroad_year"),
      report: read("report", (at) =>
        this.#address(at, "report", at.cell("report")),
      ),
      sources: this.#sources(group),
      namesSource: group.some((placed) => placed.row.cell("source") !== ""),
      namesValue: group.some(
        (placed) =>
          placed.row.cell("value") + placed.row.cell("sample_average") !== "",
      ),
      row,
    };
    this.#areas(group, draft);
    this.#together(group, said, date);
    return draft;
  }

  /** The points of each row, in the questionnaire's order. */
  #areas(group: readonly Placed[], draft: Draft): void {
    const options = [{ id: OVERALL, names: [] }, ...this.#known.areas];
    const seen = new Map<string, Row>();
    const found = new Map<string, { value?: number; average?: number }>();
    for (const { row } of group) {
      const area = this.#listed(row, "area", options, true);
      const value = this.#points(row, "value");
      const average = this.#points(row, "sample_average");
      if (row.cell("value") === "" && row.cell("sample_average") === "")
        this.gaps++;
      if (area === undefined) continue;
      const before = seen.get(area);
      if (before) {
        this.#say(row, "row-twice", "area", {
          found: row.cell("area"),
          row: String(before.number),
        });
        continue;
      }
      seen.set(area, row);
      found.set(area, {
        ...(value !== undefined && { value }),
        ...(average !== undefined && { average }),
      });
    }
    for (const { id } of options) {
      const { value, average } = found.get(id) ?? {};
      if (id === OVERALL) {
        draft.overall = value;
        draft.sampleOverall = average;
      } else {
        if (value !== undefined) draft.areas[id] = value;
        if (average !== undefined) draft.sampleAreas[id] = average;
      }
    }
  }

  /** Cells that need another one. */
  #together(
    group: readonly Placed[],
    said: ReadonlyMap<Column, Row>,
    date: string | undefined,
  ): void {
    for (const [year, figure] of [
      ["population_year", "population"],
      ["born_abroad_year", "born_abroad"],
    ] as const) {
      const at = said.get(year);
      if (at && !said.has(figure))
        this.#say(at, "year-alone", year, { found: at.cell(year), figure });
    }
    const dating = said.get("dating");
    const unknown = dating?.cell("dating") === "unknown";
    const [first] = group;
    if (dating && unknown !== (date === undefined))
      this.#say(dating, "date-and-dating", "dating", {
        found: dating.cell("dating"),
      });
    else if (!dating && date === undefined && first)
      this.#say(first.row, "no-date", "date");
  }

  #sources(group: readonly Placed[]): string[] {
    const found = group.flatMap(({ row }) =>
      row
        .cell("source")
        .split(/\s+/)
        .filter(Boolean)
        .map((text) => ({ row, text })),
    );
    const addresses = found.flatMap(
      ({ row, text }) => this.#address(row, "source", text) ?? [],
    );
    return [...new Set(addresses)];
  }

  #listed(
    row: Row,
    column: Column,
    list: readonly Named[],
    needed = false,
  ): string | undefined {
    const cell = row.cell(column).normalize("NFC");
    if (cell === "") {
      if (needed) this.#say(row, "empty-cell", column);
      return undefined;
    }
    const byId = list.find(({ id }) => id === cell);
    if (byId) return byId.id;
    const named = list.filter(({ names }) =>
      names.some((name) => name.normalize("NFC") === cell),
    );
    if (named.length === 1) return named[0]?.id;
    if (named.length > 1) {
      this.#say(row, "ambiguous-name", column, {
        found: cell,
        ids: named.map(({ id }) => id).join(", "),
      });
      return undefined;
    }
    const kind = ({ city: "unknown-city", area: "unknown-area" } as const)[
      column as "city" | "area"
    ] as ProblemKind | undefined;
    this.#say(row, kind ?? "unknown-questionnaire", column, {
      found: cell,
      options: list.map(({ id }) => id).join(", "),
      ...nearestOf(cell, list),
    });
    return undefined;
  }

  #dating(row: Row): string | undefined {
    const cell = row.cell("dating");
    if ((DATINGS as readonly string[]).includes(cell)) return cell;
    this.#say(row, "bad-dating", "dating", {
      found: cell,
      options: DATINGS.join(", "),
      ...suggestion(cell, DATINGS),
    });
    return undefined;
  }

  #points(row: Row, column: Column): number | undefined {
    const cell = row.cell(column);
    if (cell === "") return undefined;
    const value = Number(cell.replace(",", "."));
    if (POINTS.test(cell) && value <= 100) return value;
    this.#say(row, "not-points", column, { found: cell });
    return undefined;
  }

  #count(row: Row, column: Column): number | undefined {
    const cell = row.cell(column);
    const value = Number(cell.replace(/\s/g, ""));
    if (COUNT.test(cell) && value > 0 && Number.isSafeInteger(value))
      return value;
    this.#say(row, "not-count", column, { found: cell });
    return undefined;
  }

  #year(row: Row, column: Column): number | undefined {
    const cell = row.cell(column);
    if (YEAR.test(cell)) return Number(cell);
    this.#say(row, "not-year", column, { found: cell });
    return undefined;
  }

  #address(row: Row, column: Column, text: string): string | undefined {
    if (addressSchema.safeParse(text).success) return text;
    this.#say(row, "not-https", column, { found: text });
    return undefined;
  }

  #say(row: Row, kind: ProblemKind, column: Column, params = {}): void {
    this.problems.push(row.problem(kind, column, params));
  }
}

/** The nearest id or name, when it is near enough to have been meant. */
function nearestOf(cell: string, list: readonly Named[]): { nearest?: string } {
  const byId = suggestion(
    cell,
    list.map(({ id }) => id),
  );
  return byId.nearest === undefined
    ? suggestion(
        cell,
        list.flatMap(({ names }) => names),
      )
    : byId;
}
