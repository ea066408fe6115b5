/**
 * The words of the button that saves to a list are the same on every page: a pack has them once.
 * They are set before the button is defined.
 */
import { REGISTRY, SAVE_STRINGS } from "./data.ts";

const data = (globalThis as Record<string, unknown>)[REGISTRY] as
  Record<string, string> | undefined;
const strings = data?.[SAVE_STRINGS];

if (strings !== undefined)
  for (const button of document.querySelectorAll<HTMLElement>("save-button"))
    button.dataset["strings"] = strings;
