import { expect, test } from "vitest";
import { footStyle, readableAddress } from "../../src/layout/printed.build.ts";

test("an address reads without its scheme, its letters as they are", () => {
  const site = "https://cities.example";
  expect(readableAddress("/fr/dossier/", site)).toBe(
    "cities.example/fr/dossier/",
  );
  expect(readableAddress("/fr/caf%C3%A9/", site)).toBe(
    "cities.example/fr/café/",
  );
});

test("the foot of a sheet cannot end its string or its style element", () => {
  expect(footStyle("cities.example/en/")).toBe(
    '@page{@bottom-left{content:"cities.example/en/"}}',
  );
  expect(footStyle('a"}</style>\\')).toBe(
    '@page{@bottom-left{content:"a\\22 }\\3c /style>\\5c "}}',
  );
});
