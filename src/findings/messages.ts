/** The languages findings are told in, and their words. */
import type { Words } from "./explain.ts";
import en from "./messages/en.json" with { type: "json" };
import fr from "./messages/fr.json" with { type: "json" };

export type Messages = typeof en;

const MESSAGES: Readonly<Record<string, Messages>> = { en, fr };

/** The language of findings for a locale as systems name them (`fr_FR.UTF-8`); English for others. */
export const messageLanguage = (locale: string | undefined): string =>
  locale && Object.hasOwn(MESSAGES, locale.slice(0, 2))
    ? locale.slice(0, 2)
    : "en";

/** All messages of a language; of English for one that findings do not speak. */
export const messagesIn = (language: string): Messages =>
  MESSAGES[language] ?? en;

/** The words for every kind of finding. */
export const wordsIn = (language: string): Words => {
  const { labels, types, reasons, kinds } = messagesIn(language);
  return { nearest: labels.nearest, types, reasons, kinds };
};
