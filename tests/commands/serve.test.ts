import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  headersFor,
  readHeaders,
  serve,
  toFileAddress,
} from "../../src/commands/serve.ts";

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

test("a page is the index.html of its folder, whatever the address looks like", () => {
  expect(
    [
      "/",
      "/fr/",
      "/fr/index/",
      "/fr/index",
      "/fr/search/?q=a.b",
      "/a/b.csv",
    ].map(toFileAddress),
  ).toEqual([
    "/index.html",
    "/fr/index.html",
    "/fr/index/index.html",
    "/fr/index/index.html",
    "/fr/search/index.html?q=a.b",
    "/a/b.csv",
  ]);
});

test("the page of the Index is not answered with the home page beside its folder", async () => {
  const folder = mkdtempSync(join(tmpdir(), "serve-"));
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("_headers", "");
  write("fr/index.html", "home");
  write("fr/index/index.html", "the Index");
  write("fr/404/index.html", "not here");
  const { address, server } = await serve(folder, 0);
  try {
    const read = async (path: string) => {
      const answer = await fetch(`${address}${path}`);
      return [answer.status, await answer.text()];
    };
    expect(await read("/fr/index/")).toEqual([200, "the Index"]);
    expect(await read("/fr/index")).toEqual([200, "the Index"]);
    expect(await read("/fr/")).toEqual([200, "home"]);
    expect(await read("/fr/index/nothing/")).toEqual([404, "not here"]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
