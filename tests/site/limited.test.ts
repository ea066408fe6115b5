import { expect, test } from "vitest";
import { mapLimited } from "../../src/site/limited.ts";

test("so many are made at once, and come in the order of their items", async () => {
  let running = 0;
  let most = 0;
  const made = await mapLimited([30, 10, 20, 1], 2, async (milliseconds) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    running--;
    return milliseconds;
  });
  expect(made).toEqual([30, 10, 20, 1]);
  expect(most).toBe(2);
});

test("after a failure nothing new is begun", async () => {
  const begun: number[] = [];
  const making = mapLimited([1, 2, 3, 4, 5, 6], 2, async (item) => {
    begun.push(item);
    await new Promise((resolve) => setTimeout(resolve, item));
    if (item === 1) throw new Error("The disk is full.");
  });
  await expect(making).rejects.toThrow("The disk is full.");
  const known = [...begun];
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(begun.length).toBeLessThan(6);
  expect(begun).toEqual(known);
});
