/** What a well-kept host sends with the site, and what its pages allow themselves. */
import { parse, type HTMLElement } from "node-html-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inlineHash } from "../../src/layout/policy.build.ts";
import { paths } from "../../src/i18n/paths.ts";
import { languages, serveBuiltSite, visits, type ServedSite } from "./built.ts";

const [language = ""] = languages;

let site: ServedSite;
beforeAll(async () => {
  site = await serveBuiltSite();
});
afterAll(() => site.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.address + path, { headers });

/** Each directive of the policy that a page states, with its sources. */
function readPolicy(page: HTMLElement, path: string): Map<string, string[]> {
  const meta = page.querySelectorAll(
    'meta[http-equiv="content-security-policy"]',
  );
  expect(meta, `policies in the head of ${path}`).toHaveLength(1);
  return new Map(
    (meta[0]?.getAttribute("content") ?? "")
      .split(";")
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = "", ...sources]) => [name, sources] as const),
  );
}

describe("the server", () => {
  test.each([
    ["a page", paths.home(language)],
    ["an address that does not exist", `${paths.home(language)}nowhere/`],
  ])("sends the headers of _headers with %s", async (_, path) => {
    const { headers } = await get(path);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-security-policy": "frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "permissions-policy":
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
      "cross-origin-opener-policy": "same-origin",
      "strict-transport-security": "max-age=31536000; includeSubDomains",
      "cache-control": "no-cache",
      "content-type": expect.stringMatching(/^text\/html; ?charset=utf-8$/),
    });
  });

  test("lets files with a hash in their name be kept for good", async () => {
    const page = await (await get(paths.home(language))).text();
    const files = new Set(page.match(/\/_astro\/[\w.-]+/g));
    expect(files.size).toBeGreaterThan(0);
    for (const file of files) {
      const { status, headers } = await get(file);
      expect(status, file).toBe(200);
      expect(headers.get("cache-control"), file).toBe(
        "public, max-age=31536000, immutable",
      );
      expect(headers.get("x-content-type-options"), file).toBe("nosniff");
    }
  });

  test.each([
    ["br", "br"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["identity", null],
  ])("sends, to who accepts “%s”, encoding %s", async (accepted, sent) => {
    const { headers } = await get(paths.dossier(language), {
      "accept-encoding": accepted,
    });
    expect(headers.get("content-encoding")).toBe(sent);
    expect(headers.get("vary")).toBe("Accept-Encoding");
  });

  test("answers a page that has not changed with 304", async () => {
    const etag = (await get(paths.home(language))).headers.get("etag") ?? "";
    expect(etag).not.toBe("");
    const again = await get(paths.home(language), { "if-none-match": etag });
    expect(again.status).toBe(304);
  });
});

test.each(visits)("$name allows itself little", async ({ template, path }) => {
  const page = parse(await (await get(path)).text());
  const policy = readPolicy(page, path);
  const sources = [...policy.values()].flat();
  const scripts = policy.get("script-src") ?? [];
  expect(policy.get("default-src")).toEqual(["'none'"]);
  expect(policy.get("base-uri")).toEqual(["'none'"]);
  expect(sources).not.toContain("'unsafe-inline'");
  expect(sources).not.toContain("'unsafe-eval'");
  expect(sources).not.toContain("'unsafe-hashes'");
  expect(
    sources.filter((source) => !source.startsWith("'")),
    "other hosts and schemes",
  ).toEqual([]);
  expect(scripts.includes("'wasm-unsafe-eval'")).toBe(
    template.startsWith("search"),
  );
  // Every hash is of something that stands in the page, and everything that stands in it has one.
  const standing = page
    .querySelectorAll(
      'style, script:not([src]):not([type="application/ld+json"])',
    )
    .map(({ innerHTML }) => `'${inlineHash(innerHTML)}'`);
  expect(
    new Set(sources.filter((source) => source.startsWith("'sha256-"))),
  ).toEqual(new Set(standing));
});
