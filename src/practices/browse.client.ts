/**
 * Browses the practices in place: ticks, words and order, all of them in the address, so that any
 * view can be sent to a colleague.
 */
import { fill, fillCount } from "../i18n/fill.ts";
import { RowList } from "./list.client.ts";
import { FacetOptions } from "./options.client.ts";
import {
  beginView,
  hurry,
  keepPlace,
  placeIn,
  readPlace,
  stayAt,
  type Place,
} from "./place.client.ts";
import { scan } from "./scan.ts";
import { BrowseSource, type Addresses, type Columns } from "./source.client.ts";
import type { BrowseStrings } from "./strings.ts";
import {
  addressOf,
  isWhole,
  readView,
  ROWS_AT_ONCE,
  SORTS,
  sortRows,
  toggle,
  withQuery,
  without,
  writeView,
  type View,
} from "./view.ts";
import { Ways } from "./ways.client.ts";

/** Milliseconds without a keystroke before the words typed are looked for. */
const PAUSE = 120;
/** Milliseconds before waiting is worth a word. */
const PATIENCE = 300;

/** The parts of the page that a view changes, beside the facets, the rows and the ways on. */
interface Parts {
  list: HTMLElement;
  input: HTMLInputElement;
  sort: HTMLSelectElement;
  status: HTMLElement;
  retry: HTMLElement;
  more: HTMLElement;
  /** The button that leads from the filters back to the list, on a phone. */
  show: HTMLElement;
  /** The link to the next page, for those without script. */
  older: HTMLElement | null;
}

class PracticeBrowser extends HTMLElement {
  readonly #language = document.documentElement.lang;
  readonly #numbers = new Intl.NumberFormat(this.#language);
  #source!: BrowseSource;
  #addresses!: Addresses;
  #strings!: BrowseStrings;
  #parts!: Parts;
  #options!: FacetOptions;
  #ways!: Ways;
  #list!: RowList;
  /** The rows of the view, and how many of them are shown. */
  #rows: readonly number[] | undefined;
  #shown = ROWS_AT_ONCE;
  /** Counts the views asked for: an answer that comes late is dropped. */
  #turn = 0;
  #timer = 0;
  /** The view that is shown, or on its way; the address follows it. */
  #view!: View;
  /** Writes the address of the view, where that is still to be done. */
  #write: (() => void) | undefined;
  /** The same list in the other languages. */
  readonly #translations =
    document.querySelectorAll<HTMLAnchorElement>("header a[hreflang]");

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
      retry: this.#part(".retry"),
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
    this.#ways = new Ways(
      {
        chosen: this.#part(".chosen"),
        chips: this.#part(".chips"),
        nearest: this.#part(".nearest"),
        nearViews: this.#part(".nearest ul"),
      },
      this.#strings,
      (facet, value) => this.#options.label(facet, value),
      (view) => this.#goFrom(view),
    );
    this.#readAddress();
    this.#listen();
    const place = readPlace();
    if (location.search || place) void this.#restore(place);
  }

  #part<T extends HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`The list of practices has no ${selector}.`);
    return element;
  }

  #listen(): void {
    const { input, sort, more, retry } = this.#parts;
    // Whoever reaches for the filters will want the columns. A failure is told when they are
    // needed: see `#apply`.
    const warm = () => void this.#source.columns().catch(() => undefined);
    for (const event of ["pointerover", "focusin"])
      this.addEventListener(event, warm, { once: true });
    addEventListener("popstate", () => void this.#restore(readPlace()));
    addEventListener("pagehide", () => {
      this.#writeAddress();
      this.#keepPlace();
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
    retry.addEventListener("click", () => {
      this.#parts.status.focus();
      void this.#apply();
    });
    addEventListener("online", () => {
      if (!retry.hidden) void this.#apply();
    });
    this.#part(".reset").addEventListener("click", () =>
      this.#goFrom(without(this.#view, ["q", ...this.#view.chosen.keys()])),
    );
  }

  /** Goes to a view: its rows first, then its address, for which browsers take their time. */
  #go(view: View, how: "push" | "replace" = "push"): void {
    this.#writeAddress();
    const place =
      how === "push" && this.#rows
        ? placeIn(this.#parts.list, this.#shown)
        : undefined;
    this.#view = view;
    this.#shown = ROWS_AT_ONCE;
    hurry(this.#parts.list);
    void this.#apply();
    const address = addressOf(view, location.pathname);
    this.#write = () => {
      if (place) keepPlace(place);
      if (how === "push") beginView(address);
      else history.replaceState(null, "", address);
      this.#keepInLanguages(view);
    };
    setTimeout(() => this.#writeAddress());
  }

  #writeAddress(): void {
    this.#write?.();
    this.#write = undefined;
  }

  #readAddress(): void {
    this.#write = undefined;
    this.#view = readView(new URLSearchParams(location.search));
    this.#keepInLanguages(this.#view);
  }

  /** Goes to a view from something that goes away with it: the focus moves to what is said of it. */
  #goFrom(view: View): void {
    clearTimeout(this.#timer);
    this.#parts.input.value = view.query;
    this.#go(view);
    this.#parts.status.focus();
  }

  #keepPlace(): void {
    if (this.#rows) keepPlace(placeIn(this.#parts.list, this.#shown));
  }

  /** Shows the view somebody comes back to, or was sent, where it was left. */
  async #restore(place: Place | undefined): Promise<void> {
    clearTimeout(this.#timer);
    this.#readAddress();
    this.#shown = place?.shown ?? ROWS_AT_ONCE;
    this.#parts.input.value = this.#view.query;
    this.#options.reveal(this.#view.chosen);
    const applied = this.#apply();
    const turn = this.#turn;
    if (!(await applied) || !place) return;
    // Rows without their summaries, or in another typeface, are not as high as they were.
    await this.#source.loadSummaries().catch(() => undefined);
    await document.fonts.ready;
    if (turn === this.#turn) stayAt(this.#parts.list, place);
  }

  /**
   * Shows the view that is asked for: what is chosen at once, its rows when they are there.
   * @returns whether they are shown; another view may have been asked for since
   */
  async #apply(): Promise<boolean> {
    const turn = ++this.#turn;
    const view = this.#view;
    const { list, retry } = this.#parts;
    this.#options.tick(view.chosen);
    this.#ways.showChosen(view);
    const waiting = setTimeout(() => {
      list.ariaBusy = "true";
      this.#say(this.#strings.loading);
    }, PATIENCE);
    try {
      const columns = await this.#source.columns();
      const hits = await this.#source.find(view.query);
      if (turn !== this.#turn) return false;
      retry.hidden = true;
      list.hidden = false;
      this.#show(view, columns, hits);
      return true;
    } catch {
      if (turn === this.#turn) this.#fail(view);
      return false;
    } finally {
      clearTimeout(waiting);
      if (turn === this.#turn) list.ariaBusy = null;
    }
  }

  /** Says that the rows cannot be had. Those of another view would stand under the wrong ticks. */
  #fail(view: View): void {
    const { list, retry, more, older } = this.#parts;
    const isOwn = isWhole(view) && this.#rows === undefined;
    list.hidden = !isOwn;
    if (older) older.hidden = !isOwn;
    more.hidden = true;
    this.#ways.showNearest(view, undefined);
    retry.hidden = false;
    this.#say(this.#strings.failed);
  }

  #show(
    view: View,
    { data, table }: Columns,
    hits: Uint8Array | undefined,
  ): void {
    const { rows, counts, failing } = scan(table, view.chosen, hits);
    this.#rows = sortRows(rows, view.sort, data, hits);
    this.#options.show(table, counts);
    this.#showRows(data);
    this.#ways.showNearest(view, rows.length > 0 ? undefined : failing);
    this.#showOrder(view);
    const { none, shown, show } = this.#strings;
    this.#say(rows.length > 0 ? fillCount(shown, rows.length) : none);
    this.#parts.show.textContent = fillCount(show, rows.length);
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
      more.textContent = fillCount(this.#strings.more, next);
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
  }

  #showOrder({ sort, query }: View): void {
    const { options } = this.#parts.sort;
    for (const option of options)
      option.hidden = option.value === "relevance" && !query;
    this.#parts.sort.value = sort;
  }

  #say(text: string): void {
    const { status } = this.#parts;
    if (status.textContent !== text) status.textContent = text;
  }

  /** The same view in another language: its values mean the same there, its words do not. */
  #keepInLanguages(view: View): void {
    const parameters = writeView(without(view, ["q"])).toString();
    for (const link of this.#translations) link.search = parameters;
  }
}

customElements.define("practice-browser", PracticeBrowser);
