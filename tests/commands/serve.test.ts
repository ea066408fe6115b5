import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { headersFor, readHeaders } from "../../src/commands/serve.ts";

const ROOT = join(import.meta.dirname, "..", "..");

test("a later rule of _headers replaces a header of an earlier one", () => {
  const rules = readHeaders(`# A comment
/*
  Cache-Control: no-cache
  X-Content-Type-Options: nosniff
/_astro/*
  Cache-Control: immutable
`);
  expect(Object.fromEntries(headersFor("/fr/", rules))).toEqual({
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  expect(headersFor("/_astro/a.js", rules).get("Cache-Control")).toBe(
    "immutable",
  );
});

test("nginx.conf and _headers say the same", () => {
  const nginx = readFileSync(join(ROOT, "src", "site", "nginx.conf"), "utf8");
  const rules = readHeaders(
    readFileSync(join(ROOT, "public", "_headers"), "utf8"),
  );
  for (const [name, value] of headersFor("/fr/", rules)) {
    if (name !== "Cache-Control")
      expect(nginx).toContain(`add_header ${name} "${value}" always;`);
  }
  const data = "/data/good-practices.fr.json";
  expect(nginx).toContain(
    `"${headersFor(data, rules).get("Access-Control-Allow-Origin") ?? ""}";`,
  );
  for (const path of ["/fr/", "/_astro/a.js"]) {
    expect(nginx).toContain(
      `"${headersFor(path, rules).get("Cache-Control") ?? ""}";`,
    );
  }
});
