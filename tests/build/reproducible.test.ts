import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { expect, test } from "vitest";
import { makeWorld } from "../worlds/world.ts";
import { buildWorld } from "./site.ts";

/** Each file of a folder with the hash of its bytes. */
const fingerprint = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(folder.length),
        createHash("sha256").update(readFileSync(path)).digest("hex"),
      ]),
  );

test("two builds of the same content in two folders are the same, byte for byte, packs too", () => {
  const content = makeWorld("base");
  appendFileSync(join(content, "site.yml"), "packs: true\n");
  const elsewhere = join(
    mkdtempSync(join(tmpdir(), "another-place-")),
    "content",
  );
  cpSync(content, elsewhere, { recursive: true });
  // Each build has a checkout of its own, without history: both are told the commit's date.
  const date = { SOURCE_DATE_EPOCH: "1768435200" };
  const first = fingerprint(buildWorld(content, date));
  const second = fingerprint(
    buildWorld(elsewhere, { ...date, TZ: "Pacific/Auckland" }),
  );
  expect(Object.keys(first).length).toBeGreaterThan(50);
  const formats = Object.keys(first).flatMap((name) =>
    name.startsWith("/packs/") ? [extname(name)] : [],
  );
  expect(formats).toEqual(expect.arrayContaining([".zip", ".epub", ".json"]));
  expect(second).toEqual(first);
}, 240_000);
