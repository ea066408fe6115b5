/** The contact sheet: all pictures of a template in a row, to be looked at side by side. */
import type { Visit } from "../templates.ts";

/** One picture. */
export interface Shot {
  visit: Visit;
  width: number;
  colorScheme: string;
  /** Beside the sheet. */
  file: string;
}

/** A page of its own, for a browser on this machine. */
export function toContactSheet(shots: readonly Shot[]): string {
  const byTemplate = Map.groupBy(shots, ({ visit }) => visit.template);
  const rows = [...byTemplate].map(
    ([template, own]) =>
      `<h2 id="${template}">${template}</h2>\n<div class="row">${own.map(toFigure).join("\n")}</div>`,
  );
  const links = [...byTemplate.keys()].map(
    (template) => `<a href="#${template}">${template}</a>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Contact sheet</title>
<style>
  body { margin: 2rem; background: #888; color: #000; font: 14px system-ui, sans-serif; }
  nav { display: flex; flex-wrap: wrap; gap: 1rem; }
  a { color: inherit; }
  .row { display: flex; align-items: start; gap: 1rem; overflow-x: auto; }
  figure { flex: none; margin: 0; }
  figcaption { padding-block: 0.25rem; }
  img { display: block; block-size: auto; }
</style>
<nav>${links.join(" ")}</nav>
${rows.join("\n")}
</html>
`;
}

/** Wide pictures at half their size: a row is to fit a screen as far as it can. */
function toFigure({ visit, width, colorScheme, file }: Shot): string {
  const caption = [visit.language, `${width} px`, colorScheme]
    .filter(Boolean)
    .join(", ");
  return `<figure><figcaption>${caption}: ${visit.path}</figcaption><a href="${file}"><img src="${file}" width="${width > 600 ? width / 2 : width / 1.5}" loading="lazy" alt="${visit.name}, ${caption}"></a></figure>`;
}
