import { expect, test } from "vitest";
import { inlineHash, narrowPolicy } from "../../src/layout/policy.build.ts";

const page = (policy: string, content: string) =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"></head>${content}`;
const named = (...texts: string[]) =>
  texts.map((text) => ` '${inlineHash(text)}'`).join("");

test("a style is named by the hash of its bytes", () => {
  expect(inlineHash("")).toBe(
    "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
  );
});

test("a page keeps the hashes of what stands in it, and all else of its policy", () => {
  const content =
    '<style data-x>a{}</style><script>run()</script><script src="/a.js"></script>';
  const before = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'${named("other()", "run()")}; style-src 'self'${named("a{}", "b{}")};`;
  const after = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'${named("run()")}; style-src 'self'${named("a{}")};`;
  expect(narrowPolicy(page(before, content))).toBe(page(after, content));
});

test("what the policy did not allow stays forbidden", () => {
  const html = page(
    "script-src 'self'; style-src 'self'",
    '<script>evil()</script><style>b{}</style><script type="application/ld+json">{}</script>',
  );
  expect(narrowPolicy(html)).toBe(html);
});

test("a page without a policy is as it was", () => {
  expect(narrowPolicy("<p>’é</p>")).toBe("<p>’é</p>");
});
