/** The form that proposes a practice, as somebody fills it in. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { SOUND } from "../practices/drafts.ts";

const TEXTS = [
  "title",
  "summary",
  "challenge",
  "steps",
  "figures",
  "gender",
] as const;

/** Waits until what was typed last has been kept: drafts are stored once somebody pauses. */
export const kept = (page: Page, typed: string): Promise<unknown> =>
  page.waitForFunction(
    (text) =>
      Object.values(localStorage).some((stored) =>
        String(stored).includes(text),
      ),
    typed,
  );

/** Fills in what a proposal needs, for the first city that is offered. */
export async function fillIn(page: Page): Promise<void> {
  const city = await page
    .locator("#cities option")
    .first()
    .getAttribute("value");
  await page.fill("#f-city", city ?? "");
  for (const name of TEXTS)
    await page.fill(`#f-${name}`, SOUND.texts[name] ?? "");
  await page.locator('input[name="themes"]').first().check();
  await kept(page, '"themes":["');
}

/** The text of the file that a button hands out. */
export async function download(
  page: Page,
  selector: string,
): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.click(selector),
  ]);
  return {
    name: file.suggestedFilename(),
    text: readFileSync(await file.path(), "utf8"),
  };
}
