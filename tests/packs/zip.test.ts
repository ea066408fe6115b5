import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { folderOf } from "../../src/packs/pack.ts";
import { toZip } from "../../src/packs/zip.build.ts";

test("the same files make the same archive, in whatever order they come", async () => {
  const one = new Map([
    ["b/é.txt", "b"],
    ["a.txt", "a"],
    ["first", "stored"],
  ]);
  const other = new Map([...one].reverse());
  const zip = await toZip(one, "2026-11-21", "first");
  expect(await toZip(other, "2026-11-21", "first")).toEqual(zip);
  const files = unzipSync(zip);
  expect(Object.keys(files)).toEqual(["first", "a.txt", "b/é.txt"]);
  expect(strFromU8(files["b/é.txt"] ?? new Uint8Array())).toBe("b");
  // Stored as it is, right behind its name: so readers of books know the kind of the file.
  expect(strFromU8(zip.slice(30, 41))).toBe("firststored");
});

test("the date of the archive's files is the day of the site", async () => {
  const zip = await toZip(new Map([["a", "a"]]), "2026-11-21");
  const view = new DataView(zip.buffer, zip.byteOffset);
  const date = view.getUint16(12, true);
  expect([1980 + (date >> 9), (date >> 5) & 15, date & 31]).toEqual([
    2026, 11, 21,
  ]);
  expect(view.getUint16(10, true) >> 11).toBe(12);
});

test("folders are named as every system can write it", () => {
  expect(folderOf({ title: "Culture : l’ouverture / “Roma”?" })).toBe(
    "Culture - l'ouverture - “Roma”-",
  );
});
