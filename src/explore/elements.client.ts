/** Elements of the explorer that a reader's choice makes. */
import type { Figure } from "../charts/figure.ts";
import { formatCell, toTable } from "../charts/table.ts";
import { fill } from "../i18n/fill.ts";
import type { CityColumn } from "./columns.ts";
import type { ExploreStrings } from "./strings.ts";

/** An element with a class and a text. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = "",
  text = "",
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

/**
 * A city's row: its tick, its name as a link, and what else is known.
 * @param cells the name first, then the others
 * @param labels the columns' names, for phones: of the cells after the name
 */
export function toRowElement(
  city: Pick<CityColumn, "id" | "name">,
  [name = "", ...cells]: readonly string[],
  {
    isChosen,
    isDisabled,
    href,
    labels,
  }: {
    isChosen: boolean;
    isDisabled: boolean;
    href: string;
    labels: readonly string[];
  },
  { compareCity, unknown, most }: ExploreStrings,
): HTMLTableRowElement {
  const input = make("input");
  input.type = "checkbox";
  input.value = city.id;
  input.checked = isChosen;
  input.disabled = isDisabled;
  input.ariaLabel = fill(compareCity, { city: city.name });
  if (isDisabled) input.title = most;
  const tick = make("td", "tick");
  tick.append(input);
  const link = make("a", "", name);
  link.href = href;
  const heading = make("th");
  heading.scope = "row";
  heading.append(link);
  const row = make("tr");
  row.append(
    tick,
    heading,
    ...cells.map((cell, index) => {
      const element = make("td", cell === unknown ? "missing" : "", cell);
      element.dataset["label"] = labels[index] ?? "";
      return element;
    }),
  );
  return row;
}

/** A city that is compared, as a button that takes it away. */
export function toChip(
  id: string,
  city: string,
  { remove }: ExploreStrings,
): HTMLLIElement {
  const button = make("button", "button compact", city);
  button.type = "button";
  button.dataset["city"] = id;
  button.ariaLabel = fill(remove, { city });
  const item = make("li");
  item.append(button);
  return item;
}

/** A figure with its sentence, its table and its files. @param picture where it is drawn */
export function toBlock(
  figure: Figure,
  picture: HTMLElement,
  { csv, png, svg, table }: ExploreStrings,
): HTMLElement {
  const block = make("figure", "chart");
  const details = make("details");
  details.append(make("summary", "small", table), toTableElement(figure));
  const files = make("p", "files no-print");
  for (const [format, sentence] of Object.entries({ svg, png, csv })) {
    const button = make("button", "button compact", format.toUpperCase());
    button.type = "button";
    button.ariaLabel = fill(sentence, { title: figure.title });
    button.dataset["figure"] = figure.id;
    button.dataset["format"] = format;
    files.append(button);
  }
  block.append(
    make("figcaption", "", figure.description),
    picture,
    make("p", "small note", figure.note),
    details,
    files,
  );
  return block;
}

/** The rows of a figure, as its picture has them. */
function toTableElement(figure: Figure): HTMLTableElement {
  const { caption, columns, rows } = toTable(figure);
  const table = make("table");
  table.append(make("caption", "visually-hidden", caption));
  const head = table.createTHead().insertRow();
  for (const { label } of columns) {
    const cell = make("th", "", label);
    cell.scope = "col";
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const [index, column] of columns.entries()) {
      const cell = row[index] ?? null;
      const element = make(
        index === 0 ? "th" : "td",
        cell === null ? "missing" : "",
        formatCell(cell, column, figure),
      );
      if (index === 0) element.scope = "row";
      line.append(element);
    }
  }
  return table;
}
