import i18next, { type TFunction } from "i18next";
import { z } from "astro/zod";
import { memoise } from "../site/memo.ts";
import {
  getLanguages,
  getSite,
  once,
  readContent,
} from "../site/site.build.ts";
import { typeset } from "./typography/index.ts";

const uiSchema: z.ZodType<UiTree> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), uiSchema])),
);
export interface UiTree {
  [key: string]: string | UiTree;
}

/** The interface text of a language, as its file holds it. */
export const readUi = (language: string): UiTree =>
  readContent(`ui/${language}.json`, uiSchema);

const instance = once(() => {
  const i18n = i18next.createInstance();
  void i18n.init({
    initAsync: false,
    fallbackLng: getSite().sourceLanguage,
    interpolation: { escapeValue: false }, // Astro escapes what it prints
    resources: Object.fromEntries(
      getLanguages().map(({ code }) => [code, { translation: readUi(code) }]),
    ),
  });
  return i18n;
});

/**
 * The interface text of one language, typeset. Keys are typed from `content/ui/en.json`;
 * a key missing in another language fails the check.
 */
export const getStrings: (language: string) => TFunction = memoise(
  (language) => {
    const t = instance().getFixedT(language);
    const read = (args: Parameters<TFunction>): unknown => {
      const text: unknown = t(...args);
      return typeof text === "string" ? typeset(text, language) : text;
    };
    // Pages say the same texts again and again, most with nothing to fill in.
    const plain = memoise((key: string) =>
      read([key] as Parameters<TFunction>),
    );
    const filled = memoise((args: string) =>
      read(JSON.parse(args) as Parameters<TFunction>),
    );
    return ((...args: Parameters<TFunction>) =>
      args.length === 1 && typeof args[0] === "string"
        ? plain(args[0])
        : filled(JSON.stringify(args))) as TFunction;
  },
);
