/** The rows of the list in the browser: made from the page's own template, and used again. */
import { readRow, type BrowseData } from "./columns.ts";
import { periodText } from "./period.ts";
import { arrange } from "./nodes.client.ts";
import type { BrowseStrings } from "./strings.ts";

/** What rows are filled with. */
export interface RowSource {
  data: BrowseData;
  /** By row; undefined while they are not there yet. */
  summaries: readonly string[] | undefined;
  strings: BrowseStrings;
  label: (facet: "theme" | "city" | "country", value: string) => string;
  path: (id: string) => string;
}

/** The parts of a row that change: texts are written into the nodes that are there. */
interface RowParts {
  element: HTMLElement;
  link: HTMLAnchorElement;
  summary: HTMLElement;
  figures: HTMLElement;
  texts: Record<"title" | "summary" | "themes" | "place" | "period", Text>;
  /** What it is filled with: to ask the page would take longer. */
  row: number;
  hasSummary: boolean;
  hasFigures: boolean | undefined;
  language: string | undefined;
}

export class RowList {
  readonly #list: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #made: RowParts[] = [];

  constructor(list: HTMLElement, template: HTMLTemplateElement) {
    this.#list = list;
    this.#template = template;
  }

  /** Shows these rows and no others. */
  show(rows: readonly number[], source: RowSource): void {
    rows.forEach((row, place) => {
      const parts = (this.#made[place] ??= this.#make());
      const hasSummary = source.summaries !== undefined;
      if (parts.row !== row || parts.hasSummary !== hasSummary)
        fill(parts, row, source);
    });
    const shown = this.#made.slice(0, rows.length);
    arrange(
      this.#list,
      shown.map(({ element }) => element),
    );
  }

  focus(place: number): void {
    this.#made[place]?.link.focus();
  }

  #make(): RowParts {
    const copy = this.#template.content.cloneNode(true) as DocumentFragment;
    const part = <T extends HTMLElement>(selector: string): T => {
      const element = copy.querySelector<T>(selector);
      if (!element) throw new Error(`A row has no ${selector}.`);
      return element;
    };
    const link = part<HTMLAnchorElement>(".title a");
    const summary = part(".summary");
    return {
      element: part(".row"),
      link,
      summary,
      figures: part(".figures"),
      texts: {
        title: textIn(link),
        summary: textIn(summary),
        themes: textIn(part(".themes")),
        place: textIn(part(".place")),
        period: textIn(part(".period")),
      },
      row: -1,
      hasSummary: false,
      hasFigures: undefined,
      language: undefined,
    };
  }
}

/** The one text of an element, to be written. */
function textIn(element: HTMLElement): Text {
  const text = new Text();
  element.replaceChildren(text);
  return text;
}

function fill(
  parts: RowParts,
  row: number,
  { data, summaries, strings, label, path }: RowSource,
): void {
  const { id, title, city, country, themes, period, hasFigures, language } =
    readRow(data, row);
  const { texts } = parts;
  parts.row = row;
  parts.hasSummary = summaries !== undefined;
  parts.link.href = path(id);
  texts.title.data = title;
  texts.summary.data = summaries?.[row] ?? "";
  texts.themes.data = themes
    .map((theme) => label("theme", theme))
    .join("\u00a0· ");
  texts.place.data = `${label("city", city)}, ${label("country", country)}`;
  texts.period.data = periodText(period, strings);
  if (parts.language !== language) {
    parts.language = language;
    for (const element of [parts.link, parts.summary]) {
      if (language) element.lang = language;
      else element.removeAttribute("lang");
    }
  }
  if (parts.hasFigures !== hasFigures) {
    parts.hasFigures = hasFigures;
    parts.figures.hidden = !hasFigures;
  }
}
