/**
 * Marks of scoped styles (`data-astro-cid-…`) stand on every element of a component, and most of
 * them for no rule. They are a twelfth of a compressed page. Pure.
 */

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
function readWanted(css: string): Map<string, Wanted[]> {
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
}
