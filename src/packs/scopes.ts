/**
 * Marks of scoped styles (`data-astro-cid-…`) stand on every element of a component, and most of
 * them for no rule. They are a twelfth of a compressed page. Pure.
 */
import { memoise } from "../site/memo.ts";

const MARK = /data-astro-cid-[a-z0-9]+/g;
const START_TAG =
  /<([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/g;

/** What an element has to be for a rule to want its mark. */
interface Wanted {
  tag: string | undefined;
  classes: readonly string[];
}

/** Takes out the marks that no rule of the page's styles could match. */
export function pruneScopes(html: string, css: string): string {
  const wanted = readWanted(css);
  return html
    .replace(
      START_TAG,
      (tag, name: string, attributes: string, end: string) => {
        const classes = new Set(
          /\sclass="([^"]*)"/.exec(attributes)?.[1]?.split(/\s+/),
        );
        const kept = attributes.replace(
          /\s+(data-astro-cid-[a-z0-9]+)(?:="true")?/g,
          (_, mark: string) =>
            (wanted.get(mark) ?? []).some(
              (one) =>
                (one.tag === undefined || one.tag === name) &&
                one.classes.every((className) => classes.has(className)),
            )
              ? ` ${mark}`
              : "",
        );
        return kept === attributes
          ? tag
          : `<${name}${kept}${end && ` ${end}`}>`;
      },
    )
    .replace(/\sclass="astro-[a-z0-9]+(?:\sastro-[a-z0-9]+)*"/g, (classes) =>
      css.includes(".astro-") ? classes : "",
    );
}

/** For each mark, what the parts of selectors that carry it ask for besides. */
const readWanted = memoise((css: string): ReadonlyMap<string, Wanted[]> => {
  const wanted = new Map<string, Wanted[]>();
  for (const compound of css.match(
    /[^\s,{}>+~()]*data-astro-cid-[^\s,{}>+~()]*/g,
  ) ?? []) {
    // States and attributes may come and go while the page is read: they ask for nothing.
    const plain = compound
      .replace(/\[[^\]]*\]/g, "")
      .replace(/::?[\w-]+|\.is-[\w-]+/g, "");
    const one = {
      tag: /^[a-z][\w-]*/.exec(plain)?.[0],
      classes: [...plain.matchAll(/\.([\w-]+)/g)].map(([, name = ""]) => name),
    };
    for (const mark of compound.match(MARK) ?? [])
      wanted.set(mark, [...(wanted.get(mark) ?? []), one]);
  }
  return wanted;
});

/**
 * Gives marks short names, the same one wherever a mark stands: they are letters by chance, which
 * no compression makes smaller.
 * @returns what shortens a text; one for all pages and styles that belong together
 */
export function shortMarks(): (text: string) => string {
  const names = new Map<string, string>();
  return (text) =>
    text.replace(MARK, (mark) => {
      const name = names.get(mark) ?? `data-s${names.size.toString(36)}`;
      names.set(mark, name);
      return name;
    });
}
