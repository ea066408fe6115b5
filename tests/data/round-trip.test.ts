import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { toRows } from "../../src/data/columns.ts";
import {
  RESULT_COLUMNS,
  toResultRecord,
  toResultRows,
} from "../../src/data/results.ts";
import { toCsv } from "../../src/i18n/csv.ts";
import { resultSchema } from "../../src/scores/schema.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const RESULTS = join(ROOT, "content", "index-results");

test("the table of open data is read back without a change: all 69 evaluations", () => {
  const areas = Object.keys(
    parse(
      readFileSync(join(ROOT, "content", "vocab", "areas.yml"), "utf8"),
    ) as object,
  );
  const records = globSync("*/*.json", { cwd: RESULTS })
    .sort()
    .map((path) =>
      toResultRecord(
        path.replace(".json", ""),
        resultSchema.parse(
          JSON.parse(readFileSync(join(RESULTS, path), "utf8")),
        ),
        (text) => text,
      ),
    );
  const rows = records.flatMap((record) => toResultRows(record, areas));
  const table = join(mkdtempSync(join(tmpdir(), "round-trip-")), "results.csv");
  writeFileSync(
    table,
    toCsv(
      toRows(RESULT_COLUMNS, rows, ({ id }) => id, String),
      ",",
    ),
  );
  const { stdout, status } = spawnSync(
    process.execPath,
    ["src/commands/import-index.ts", table, "--dry-run"],
    {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, CHECK_LANGUAGE: "en" },
    },
  );
  const gaps = rows.filter(
    ({ value, average }) => value === null && average === null,
  );
  expect(stdout)
    .toBe(`results.csv – rows: ${rows.length}; evaluations: 69; rows without points (gaps): ${gaps.length}.
Unchanged files: 69.
Nothing to change.
`);
  expect(status).toBe(0);
});
