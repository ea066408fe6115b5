/** Ways on from a view: what is chosen, to be taken away, and the nearest views that find something. */
import { fill, fillCount } from "../i18n/fill.ts";
import { formatList } from "../i18n/format.ts";
import { arrange } from "./nodes.client.ts";
import type { Facet } from "./practice.ts";
import { nearest, type Constraint, type Scan } from "./scan.ts";
import type { BrowseStrings } from "./strings.ts";
import { addressOf, toggle, without, type View } from "./view.ts";

/** Views offered where nothing is found. */
const NEAR_VIEWS = 4;

/** The parts of the page that show them. */
interface Parts {
  chosen: HTMLElement;
  chips: HTMLElement;
  nearest: HTMLElement;
  nearViews: HTMLElement;
}

export class Ways {
  readonly #parts: Parts;
  readonly #strings: BrowseStrings;
  readonly #label: (facet: Facet, value: string) => string;
  readonly #go: (view: View) => void;
  /** Made once for each choice: a tick adds one and leaves the others. */
  readonly #chips = new Map<string, HTMLElement>();
  #view: View | undefined;

  /**
   * @param label what a value is called on the page
   * @param go goes to a view; what was pressed for it may be gone then
   */
  constructor(
    parts: Parts,
    strings: BrowseStrings,
    label: (facet: Facet, value: string) => string,
    go: (view: View) => void,
  ) {
    this.#parts = parts;
    this.#strings = strings;
    this.#label = label;
    this.#go = go;
  }

  /** What is chosen, over the list, each to be taken away. */
  showChosen(view: View): void {
    this.#view = view;
    const chips = [...view.chosen].flatMap(([facet, values]) =>
      Array.from(values, (value) =>
        this.#chip(this.#label(facet, value), `${facet}=${value}`, (latest) =>
          toggle(latest, facet, value),
        ),
      ),
    );
    if (view.query)
      chips.push(
        this.#chip(this.#quoted(view), `q=${view.query}`, (latest) =>
          without(latest, ["q"]),
        ),
      );
    arrange(this.#parts.chips, chips);
    this.#parts.chosen.hidden = chips.length === 0;
  }

  /** @param rest what is left of a view without the choice */
  #chip(label: string, key: string, rest: (view: View) => View): HTMLElement {
    const known = this.#chips.get(key);
    if (known) return known;
    const made = chip(label, fill(this.#strings.remove, { label }), () => {
      if (this.#view) this.#go(rest(this.#view));
    });
    this.#chips.set(key, made);
    return made;
  }

  /** @param failing what the rows fail, where none is left; undefined where some are */
  showNearest(view: View, failing: Scan["failing"] | undefined): void {
    const views = failing ? nearest(failing, NEAR_VIEWS) : [];
    const links = views.map(({ without: constraints, count }) => {
      const names = this.#names(view, constraints);
      const what = formatList(names, document.documentElement.lang);
      const rest = without(view, constraints);
      const label = fillCount(this.#strings.without, count, { what });
      return viewLink(label, addressOf(rest, location.pathname), () =>
        this.#go(rest),
      );
    });
    this.#parts.nearViews.replaceChildren(...links);
    this.#parts.nearest.hidden = links.length === 0;
  }

  /** What a view asks for under some constraints: “Malta”, ““choir””. */
  #names(view: View, constraints: readonly Constraint[]): string[] {
    return constraints.flatMap((constraint) =>
      constraint === "q"
        ? [this.#quoted(view)]
        : Array.from(view.chosen.get(constraint) ?? [], (value) =>
            this.#label(constraint, value),
          ),
    );
  }

  #quoted({ query }: View): string {
    return fill(this.#strings.words, { query });
  }
}

/** A button that takes a choice away. */
function chip(
  label: string,
  description: string,
  remove: () => void,
): HTMLLIElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button compact";
  button.textContent = label;
  button.ariaLabel = description;
  button.addEventListener("click", remove);
  return item(button);
}

/** A link to another view of this page, followed in place. */
function viewLink(
  label: string,
  address: string,
  follow: () => void,
): HTMLLIElement {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = label;
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    follow();
  });
  return item(link);
}

function item(content: HTMLElement): HTMLLIElement {
  const element = document.createElement("li");
  element.append(content);
  return element;
}
