import { expect, test } from "vitest";
import { checkContent } from "../../src/check/check.ts";
import { makeLargeWorld } from "./large.ts";

test("the world of measurements has nothing to mend", () => {
  const { findings } = checkContent(makeLargeWorld(40));
  expect(findings).toEqual([]);
});
