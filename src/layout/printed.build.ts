/** What a page says of itself on paper. */

/** An address as one would read it out: host and path, without the scheme. */
export function readableAddress(path: string, site: string): string {
  const { host, pathname } = new URL(path, site);
  return host + decodeURI(pathname);
}

/**
 * The style that puts a text at the foot of each printed sheet, so that a loose sheet leads back.
 * A style of its own, because margin boxes of `@page` take their text from CSS alone.
 */
export const footStyle = (text: string): string =>
  `@page{@bottom-left{content:${cssString(text)}}}`;

/** A text as a CSS string, which cannot end its style element early either. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
