/**
 * Browses the practices in place: ticks, words and order, all of them in the address, so that any
 * view can be sent to a colleague.
 */
import { fill } from "../i18n/fill.ts";
import { formatList } from "../i18n/format.ts";
import {
  nearest,
  readView,
  ROWS_AT_ONCE,
  scan,
  SORTS,
  sortRows,
  toggle,
  withQuery,
  without,
  writeView,
  type Constraint,
  type Scan,
  type View,
} from "./browse.ts";
import { RowList } from "./list.client.ts";
import { FacetOptions } from "./options.client.ts";
import { BrowseSource, type Addresses, type Columns } from "./source.client.ts";
import type { BrowseStrings } from "./strings.ts";
import { chip, viewLink } from "./ways.client.ts";

/** Milliseconds without a keystroke before the words typed are looked for. */
const PAUSE = 120;
/** Milliseconds before waiting is worth a word. */
const PATIENCE = 300;
/** Views offered where nothing is found. */
const NEAR_VIEWS = 4;

/** What the history keeps of a view beside its address. */
interface Place {
  /** Rows shown. */
  shown: number;
  /** Pixels scrolled. */
  top: number;
}

/** The parts of the page that a view changes, beside the facets and the rows. */
interface Parts {
  list: HTMLElement;
  input: HTMLInputElement;
  sort: HTMLSelectElement;
  status: HTMLElement;
  chosen: HTMLElement;
  chips: HTMLElement;
  nearest: HTMLElement;
  nearViews: HTMLElement;
  more: HTMLElement;
  /** The button that leads from the filters back to the list, on a phone. */
  show: HTMLElement;
  /** The link to the next page, for those without script. */
  older: HTMLElement | null;
}

class PracticeBrowser extends HTMLElement {
  readonly #language = document.documentElement.lang;
  readonly #numbers = new Intl.NumberFormat(this.#language);
  readonly #plurals = new Intl.PluralRules(this.#language);
  #source!: BrowseSource;
  #addresses!: Addresses;
  #strings!: BrowseStrings;
  #parts!: Parts;
  #options!: FacetOptions;
  #list!: RowList;
  /** The rows of the view, and how many of them are shown. */
  #rows: readonly number[] | undefined;
  #shown = ROWS_AT_ONCE;
  /** Counts the views asked for: an answer that comes late is dropped. */
  #turn = 0;
  #timer = 0;

  connectedCallback(): void {
    this.#strings = JSON.parse(
      this.dataset["strings"] ?? "{}",
    ) as BrowseStrings;
    this.#addresses = JSON.parse(
      this.dataset["addresses"] ?? "{}",
    ) as Addresses;
    this.#source = new BrowseSource(this.#addresses, this.#language);
    this.#parts = {
      list: this.#part(".practices"),
      input: this.#part("input[type=search]"),
      sort: this.#part("select"),
      status: this.#part(".status"),
      chosen: this.#part(".chosen"),
      chips: this.#part(".chips"),
      nearest: this.#part(".nearest"),
      nearViews: this.#part(".nearest ul"),
      more: this.#part(".more"),
      show: this.#part(".show"),
      older: this.querySelector(".older"),
    };
    this.#list = new RowList(this.#parts.list, this.#part("template"));
    this.#options = new FacetOptions(
      this,
      (count) => this.#numbers.format(count),
      (facet, value) => this.#go(toggle(this.#view, facet, value)),
    );
    this.#listen();
    const place = readPlace();
    if (location.search || place) void this.#restore(place);
  }

  #part<T extends HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`The list of practices has no ${selector}.`);
    return element;
  }

  /** The view the address names. */
  get #view(): View {
    return readView(new URLSearchParams(location.search));
  }

  #listen(): void {
    const { input, sort, more, chosen } = this.#parts;
    // Whoever reaches for the filters will want the columns. A failure is told when they are
    // needed: see `#apply`.
    const warm = () => void this.#source.columns().catch(() => undefined);
    for (const event of ["pointerover", "focusin"])
      this.addEventListener(event, warm, { once: true });
    addEventListener("popstate", () => void this.#restore(readPlace()));
    addEventListener("pagehide", () => {
      if (this.#rows) keepPlace({ shown: this.#shown, top: scrollY });
    });
    const search = () => {
      clearTimeout(this.#timer);
      this.#go(withQuery(this.#view, input.value.trim()), "replace");
    };
    input.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(search, PAUSE);
    });
    input.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      search();
    });
    sort.addEventListener("change", () => {
      const order = SORTS.find((known) => known === sort.value);
      if (order) this.#go({ ...this.#view, sort: order });
    });
    more.addEventListener("click", () => void this.#showMore());
    chosen
      .querySelector(".reset")
      ?.addEventListener("click", () =>
        this.#goFrom(without(this.#view, ["q", ...this.#view.chosen.keys()])),
      );
  }

  /** Goes to a view: its address first, then its rows. */
  #go(view: View, how: "push" | "replace" = "push"): void {
    const address = addressOf(view);
    if (how === "push") history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    this.#shown = ROWS_AT_ONCE;
    void this.#apply();
  }

  /** Goes to a view from something that goes away with it: the focus moves to what is said of it. */
  #goFrom(view: View): void {
    this.#parts.input.value = view.query;
    this.#go(view);
    this.#parts.status.focus();
  }

  /** Shows the view somebody comes back to, or was sent, where it was left. */
  async #restore(place: Place | undefined): Promise<void> {
    this.#shown = place?.shown ?? ROWS_AT_ONCE;
    this.#parts.input.value = this.#view.query;
    await this.#apply();
    this.#options.reveal(this.#view.chosen);
    if (place) scrollTo({ top: place.top, behavior: "instant" });
  }

  /** Shows the view that the address names. */
  async #apply(): Promise<void> {
    const turn = ++this.#turn;
    const view = this.#view;
    const { list } = this.#parts;
    const waiting = setTimeout(() => {
      list.ariaBusy = "true";
      this.#say(this.#strings.loading);
    }, PATIENCE);
    try {
      const columns = await this.#source.columns();
      const hits = await this.#source.find(view.query);
      if (turn === this.#turn) this.#show(view, columns, hits);
    } catch {
      if (turn === this.#turn) this.#say(this.#strings.failed);
    } finally {
      clearTimeout(waiting);
      if (turn === this.#turn) list.ariaBusy = null;
    }
  }

  #show(
    view: View,
    { data, table }: Columns,
    hits: Uint8Array | undefined,
  ): void {
    const { rows, counts, failing } = scan(table, view.chosen, hits);
    this.#rows = sortRows(rows, view.sort, data, hits);
    this.#options.show({ chosen: view.chosen, table, counts });
    this.#showRows(data);
    this.#showChosen(view);
    this.#showNearest(view, rows.length > 0 ? undefined : failing);
    this.#showOrder(view);
    keepInLanguages(view);
    const { none, shown, show } = this.#strings;
    this.#say(rows.length > 0 ? this.#count(shown, rows.length) : none);
    this.#parts.show.textContent = this.#count(show, rows.length);
  }

  #showRows(data: Columns["data"]): void {
    const { more, older } = this.#parts;
    const rows = this.#rows ?? [];
    const rest = rows.length - this.#shown;
    this.#list.show(rows.slice(0, this.#shown), {
      data,
      summaries: this.#source.summaries,
      strings: this.#strings,
      label: (facet, value) => this.#options.label(facet, value),
      path: (id) => fill(this.#addresses.practice, { id }),
    });
    more.hidden = rest <= 0;
    if (rest > 0) {
      const next = Math.min(rest, ROWS_AT_ONCE);
      more.textContent = this.#count(this.#strings.more, next);
    }
    if (older) older.hidden = true;
    if (!this.#source.summaries) void this.#addSummaries(data);
  }

  /** Rows are shown at once; their summaries follow, and rows do without where they cannot. */
  async #addSummaries(data: Columns["data"]): Promise<void> {
    try {
      await this.#source.loadSummaries();
    } catch {
      return;
    }
    this.#showRows(data);
  }

  async #showMore(): Promise<void> {
    const { data } = await this.#source.columns();
    const first = this.#shown;
    this.#shown += ROWS_AT_ONCE;
    this.#showRows(data);
    this.#list.focus(first);
    // Whoever ticks next and comes back finds as many rows again.
    keepPlace({ shown: this.#shown, top: scrollY });
  }

  /** What is chosen, over the list, each to be taken away. */
  #showChosen(view: View): void {
    const add = (label: string, rest: () => View) =>
      chip(label, fill(this.#strings.remove, { label }), () =>
        this.#goFrom(rest()),
      );
    const chips = [...view.chosen].flatMap(([facet, values]) =>
      Array.from(values, (value) =>
        add(this.#options.label(facet, value), () =>
          toggle(this.#view, facet, value),
        ),
      ),
    );
    if (view.query)
      chips.push(add(this.#quoted(view), () => without(this.#view, ["q"])));
    this.#parts.chips.replaceChildren(...chips);
    this.#parts.chosen.hidden = chips.length === 0;
  }

  /** @param failing what the rows fail, where none is left; undefined where some are */
  #showNearest(view: View, failing: Scan["failing"] | undefined): void {
    const views = failing ? nearest(failing, NEAR_VIEWS) : [];
    const links = views.map(({ without: constraints, count }) => {
      const what = formatList(this.#names(view, constraints), this.#language);
      const rest = without(view, constraints);
      const label = this.#count(this.#strings.without, count, { what });
      return viewLink(label, addressOf(rest), () => this.#goFrom(rest));
    });
    this.#parts.nearViews.replaceChildren(...links);
    this.#parts.nearest.hidden = links.length === 0;
  }

  #showOrder({ sort, query }: View): void {
    const { options } = this.#parts.sort;
    for (const option of options)
      option.hidden = option.value === "relevance" && !query;
    this.#parts.sort.value = sort;
  }

  /** What a view asks for under some constraints: “Malta”, ““choir””. */
  #names(view: View, constraints: readonly Constraint[]): string[] {
    return constraints.flatMap((constraint) =>
      constraint === "q"
        ? [this.#quoted(view)]
        : Array.from(view.chosen.get(constraint) ?? [], (value) =>
            this.#options.label(constraint, value),
          ),
    );
  }

  #quoted({ query }: View): string {
    return fill(this.#strings.words, { query });
  }

  /** A counted sentence, in the plural its number has. */
  #count(
    sentences: Readonly<Record<string, string>>,
    count: number,
    values: Readonly<Record<string, string>> = {},
  ): string {
    return fill(sentences[this.#plurals.select(count)] ?? "", {
      count: this.#numbers.format(count),
      ...values,
    });
  }

  #say(text: string): void {
    const { status } = this.#parts;
    if (status.textContent !== text) status.textContent = text;
  }
}

/** The address of a view, within the page. */
const addressOf = (view: View): string => {
  const parameters = writeView(view).toString();
  return parameters ? `?${parameters}` : location.pathname;
};

/** The same view in another language: its values mean the same there, its words do not. */
function keepInLanguages(view: View): void {
  const parameters = writeView(without(view, ["q"])).toString();
  const links =
    document.querySelectorAll<HTMLAnchorElement>("header a[hreflang]");
  for (const link of links) link.search = parameters;
}

function readPlace(): Place | undefined {
  const state = history.state as Partial<Place> | null;
  return typeof state?.shown === "number" && typeof state.top === "number"
    ? { shown: state.shown, top: state.top }
    : undefined;
}

const keepPlace = (place: Place): void => history.replaceState(place, "");

customElements.define("practice-browser", PracticeBrowser);
