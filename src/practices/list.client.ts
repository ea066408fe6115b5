/** The rows of the list in the browser: made from the page's own template, and used again. */
import { readRow, type BrowseData } from "./columns.ts";
import { periodText } from "./period.ts";
import { arrange, write } from "./nodes.client.ts";
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

/** The parts of a row that change. */
interface RowParts {
  element: HTMLElement;
  link: HTMLAnchorElement;
  summary: HTMLElement;
  themes: HTMLElement;
  place: HTMLElement;
  period: HTMLElement;
  figures: HTMLElement;
  /** What it is filled with. */
  row: number;
  hasSummary: boolean;
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
    return {
      element: part(".row"),
      link: part<HTMLAnchorElement>(".title a"),
      summary: part(".summary"),
      themes: part(".themes"),
      place: part(".place"),
      period: part(".period"),
      figures: part(".figures"),
      row: -1,
      hasSummary: false,
    };
  }
}

function fill(
  parts: RowParts,
  row: number,
  { data, summaries, strings, label, path }: RowSource,
): void {
  const { id, title, city, country, themes, period, hasFigures, language } =
    readRow(data, row);
  parts.row = row;
  parts.hasSummary = summaries !== undefined;
  parts.link.href = path(id);
  write(parts.link, title);
  write(parts.summary, summaries?.[row] ?? "");
  for (const element of [parts.link, parts.summary]) {
    if (language) element.lang = language;
    else if (element.lang) element.removeAttribute("lang");
  }
  write(
    parts.themes,
    themes.map((theme) => label("theme", theme)).join("\u00a0· "),
  );
  write(parts.place, `${label("city", city)}, ${label("country", country)}`);
  write(parts.period, periodText(period, strings));
  if (parts.figures.hidden === hasFigures) parts.figures.hidden = !hasFigures;
}
