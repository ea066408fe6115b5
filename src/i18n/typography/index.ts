import { en } from "./en.ts";
import { fr } from "./fr.ts";

type Typesetter = (text: string) => string;

/** Languages with typesetting rules of their own; text in any other language is left as it is. */
const typesetters: Readonly<Record<string, Typesetter>> = { en, fr };

const ADDRESS = /(?:https?:\/\/|www\.)\S+/g;

/**
 * Typesets a text in its language, so that editors can type straight quotes and plain spaces.
 * Addresses inside the text stay as they are. Typesetting twice changes nothing more.
 */
export function typeset(text: string, language: string): string {
  const rules = typesetters[language.split("-")[0] ?? ""];
  if (!rules) return text;
  const addresses: string[] = [];
  const withoutAddresses = text.replace(ADDRESS, (address) => {
    addresses.push(address);
    return "\ue000";
  });
  return rules(withoutAddresses).replaceAll(
    "\ue000",
    () => addresses.shift() ?? "",
  );
}

/** Typesets every text of a value: strings, lists and records of them. */
export function typesetAll<T>(value: T, language: string): T {
  if (typeof value === "string") return typeset(value, language) as T;
  if (Array.isArray(value))
    return value.map((item) => typesetAll(item, language)) as T;
  if (value && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        typesetAll(item, language),
      ]),
    ) as T;
  }
  return value;
}
