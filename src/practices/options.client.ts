/** The values of the facets in the browser: links that have become ticks, with their counts. */
import { countOf, type Scan, type Selection, type Table } from "./scan.ts";
import { FACETS, type Facet } from "./practice.ts";

/** The values of a facet that stand together. */
interface List {
  options: readonly Option[];
  /** What hides them where it is closed. */
  folds: readonly HTMLDetailsElement[];
}

interface Option {
  element: HTMLAnchorElement;
  counter: HTMLElement;
  facet: Facet;
  value: string;
  label: string;
  count: number | undefined;
  isChosen: boolean;
}

/** What the options are counted in. */
interface State {
  table: Table;
  counts: Scan["counts"];
}

export class FacetOptions {
  readonly #lists: readonly List[];
  readonly #byElement: ReadonlyMap<Element, Option>;
  readonly #labels: ReadonlyMap<Facet, ReadonlyMap<string, string>>;
  readonly #write: (count: number) => string;
  #state: State | undefined;

  /**
   * @param write writes a number as the page's language does
   * @param choose what to do when a value is ticked or unticked
   */
  constructor(
    root: HTMLElement,
    write: (count: number) => string,
    choose: (facet: Facet, value: string) => void,
  ) {
    this.#write = write;
    this.#lists = [...root.querySelectorAll("[data-facet] ul")].map((list) => ({
      options: [...list.querySelectorAll("a")].flatMap(toOption),
      folds: foldsOf(list),
    }));
    const options = this.#lists.flatMap((list) => list.options);
    this.#byElement = new Map(
      options.map((option) => [option.element, option]),
    );
    this.#labels = new Map(
      FACETS.map((facet) => [
        facet,
        new Map(
          options.flatMap(({ facet: own, value, label }) =>
            own === facet ? [[value, label]] : [],
          ),
        ),
      ]),
    );
    root.addEventListener("click", (event) => {
      const option = this.#find(event.target);
      const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!option || !isPlain || event.button !== 0) return;
      event.preventDefault();
      choose(option.facet, option.value);
    });
    // A tick answers to the space bar; a link does not.
    root.addEventListener("keydown", (event) => {
      const option = event.key === " " && this.#find(event.target);
      if (!option) return;
      event.preventDefault();
      if (!event.repeat) choose(option.facet, option.value);
    });
    // What was closed is brought up to date when it opens.
    root.addEventListener("toggle", () => this.#update(), true);
  }

  /** What a value is called on the page; itself where the page does not know it. */
  label(facet: Facet, value: string): string {
    return this.#labels.get(facet)?.get(value) ?? value;
  }

  /** Ticks what is chosen: at once, whether its rows are there or not. */
  tick(chosen: Selection): void {
    for (const option of this.#byElement.values()) {
      const isChosen = chosen.get(option.facet)?.has(option.value) ?? false;
      if (isChosen === option.isChosen) continue;
      option.isChosen = isChosen;
      option.element.ariaChecked = String(isChosen);
    }
  }

  /** Shows how many rows each value has. */
  show(table: Table, counts: Scan["counts"]): void {
    this.#state = { table, counts };
    this.#update();
  }

  /** Opens what hides a chosen value. */
  reveal(chosen: Selection): void {
    for (const { element, facet, value } of this.#byElement.values()) {
      if (!chosen.get(facet)?.has(value)) continue;
      for (const fold of foldsOf(element)) fold.open = true;
    }
  }

  /** Long lists wait while they are closed: a tick has to be quick. */
  #update(): void {
    if (!this.#state) return;
    for (const { options, folds } of this.#lists) {
      if (folds.some(({ open }) => !open)) continue;
      for (const option of options) update(option, this.#state, this.#write);
    }
  }

  #find(target: EventTarget | null): Option | undefined {
    const link = target instanceof Element && target.closest("a[data-value]");
    return link ? this.#byElement.get(link) : undefined;
  }
}

/** The parts that open and close around an element. */
function foldsOf(element: Element): HTMLDetailsElement[] {
  const fold = element.parentElement?.closest("details");
  return fold ? [fold, ...foldsOf(fold)] : [];
}

/** Makes a tick of a link; it still opens its page in a tab of its own. */
function toOption(element: HTMLAnchorElement): Option[] {
  const name = element.closest<HTMLElement>("[data-facet]")?.dataset["facet"];
  const facet = FACETS.find((known) => known === name);
  const counter = element.querySelector<HTMLElement>(".count");
  const label = element.querySelector(".label")?.textContent;
  const value = element.dataset["value"];
  if (!facet || !counter || !label || value === undefined) return [];
  element.role = "checkbox";
  element.ariaChecked = "false";
  return [
    {
      element,
      counter,
      facet,
      value,
      label,
      count: undefined,
      isChosen: false,
    },
  ];
}

/** Writes what has changed and nothing else. */
function update(
  option: Option,
  { table, counts }: State,
  write: (count: number) => string,
): void {
  const count = countOf(table, counts, option.facet, option.value);
  if (count === option.count) return;
  option.count = count;
  option.counter.textContent = write(count);
  option.element.classList.toggle("is-empty", count === 0);
}
