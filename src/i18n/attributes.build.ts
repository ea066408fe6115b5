import { getLanguage } from "../site/site.build.ts";

/**
 * The attributes of an element whose text is not in the language of the page: its own language
 * and direction. None where they are the same.
 */
export const textAttributes = (
  textLanguage: string,
  pageLanguage: string,
): { lang?: string; dir?: "ltr" | "rtl" } =>
  textLanguage === pageLanguage
    ? {}
    : { lang: textLanguage, dir: getLanguage(textLanguage).direction };
