import { getLanguage } from "../site/site.build.ts";

export interface TextAttributes {
  lang?: string;
  dir?: "ltr" | "rtl";
}

/**
 * The attributes of an element whose text is not in the language of the page: its own language
 * and direction. None where they are the same. They are written one by one: what Astro spreads on
 * an element gets that element's class, and hands it on to the next.
 */
export const textAttributes = (
  textLanguage: string,
  pageLanguage: string,
): TextAttributes =>
  textLanguage === pageLanguage
    ? {}
    : { lang: textLanguage, dir: getLanguage(textLanguage).direction };
