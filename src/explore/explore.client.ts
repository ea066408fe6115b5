/**
 * Compares cities in place: what is chosen is in the address, so that any view can be sent to a
 * colleague. The results arrive when something is chosen, Chart.js with the first city to compare.
 */
import type { Figure } from "../charts/figure.ts";
import { fill, fillCount } from "../i18n/fill.ts";
import { saveAs } from "../lists/file.client.ts";
import { loadJson } from "../site/json.client.ts";
import { untilLoaded } from "../site/memo.ts";
import { drawBlocks, saveFigure } from "./charts.client.ts";
import { labelOf, type ExploreData } from "./columns.ts";
import { make, toChip, toRowElement } from "./elements.client.ts";
import { figuresOf } from "./figures.ts";
import { fillForm, readForm } from "./form.client.ts";
import { keepPlace } from "./place.client.ts";
import {
  MOST_CITIES,
  readState,
  toggleCity,
  withoutFilters,
  writeState,
  type State,
} from "./state.ts";
import type { ExploreStrings } from "./strings.ts";
import { basisText, cellsOf, shownText, toFileText } from "./table.ts";
import { basisOf, rowsOf, type Row } from "./view.ts";

/** Before the facts of a row stand its tick and its name. */
const CELLS_BEFORE_FACTS = 2;

class IndexExplorer extends HTMLElement {
  readonly #language = document.documentElement.lang;
  #strings!: ExploreStrings;
  /** The results, asked for once; after a failure, again. */
  readonly #load = untilLoaded(() =>
    loadJson<ExploreData>(this.dataset["source"] ?? ""),
  );
  #areResultsHere = false;
  /** The part of the address that is shown. */
  #search = "";
  /** What to do, as long as nothing is chosen. */
  #hint = "";
  /** Counts the views asked for: charts that come late are dropped. */
  #turn = 0;

  connectedCallback(): void {
    this.#strings = JSON.parse(
      this.dataset["strings"] ?? "{}",
    ) as ExploreStrings;
    this.#hint = this.#part(".status").textContent;
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      if (this.#form.contains(target)) void this.#choose();
      else if (target instanceof HTMLInputElement) void this.#tick(target);
    });
    this.addEventListener("click", ({ target }) => {
      const button =
        target instanceof Element ? target.closest("button") : null;
      if (button) void this.#press(button);
    });
    addEventListener("popstate", () => {
      // A link within the page changes nothing that is chosen.
      if (location.search !== this.#search) void this.#show();
    });
    // On a phone the results are not to wait below every filter.
    if (matchMedia("(width < 60rem)").matches)
      for (const facet of this.#form.querySelectorAll("details"))
        facet.open = false;
    // A form that the browser fills in again after a reload would say something else than the address.
    this.#form.reset();
    if (location.search) void this.#show();
  }

  #part<T extends HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`The explorer has no ${selector}.`);
    return element;
  }

  get #form(): HTMLFormElement {
    return this.#part("form");
  }

  /** The results; undefined, and said, where they cannot be had. */
  async #data(): Promise<ExploreData | undefined> {
    try {
      if (!this.#areResultsHere) this.#say(this.#strings.loading);
      const data = await this.#load();
      this.#areResultsHere = true;
      return data;
    } catch {
      this.#say(this.#strings.failed);
      return undefined;
    }
  }

  #say(text: string): void {
    this.#part(".status").textContent = text;
  }

  /** Takes over what the form says; the cities stay. */
  async #choose(): Promise<void> {
    const parameters = readForm(this.#form);
    const data = await this.#data();
    if (!data) return;
    for (const city of this.#state(data).cities)
      parameters.append("city", city);
    this.#go(readState(parameters, data), data);
  }

  /** Adds or takes away a city; from the tables of all, with their questionnaire. */
  async #tick(input: HTMLInputElement): Promise<void> {
    const data = await this.#data();
    if (!data) {
      input.checked = !input.checked;
      return;
    }
    const state = this.#state(data);
    const generation = input.dataset["generation"] ?? state.generation;
    this.#go(toggleCity({ ...state, generation }, input.value), data);
  }

  async #press(button: HTMLButtonElement): Promise<void> {
    const data = await this.#data();
    if (!data) return;
    const state = this.#state(data);
    const { city } = button.dataset;
    if (city !== undefined) this.#go(toggleCity(state, city), data);
    else if (button.matches(".clear")) this.#go({ ...state, cities: [] }, data);
    else if (button.matches(".reset")) this.#go(withoutFilters(state), data);
    else if (button.matches(".save")) this.#saveTable(state, data);
    else {
      const { figure: id, format } = button.dataset;
      const figure = figuresOf(
        this.#setting(state, data),
        rowsOf(data, state),
      ).find((known) => known.id === id);
      if (figure && format) await saveFigure(figure, format);
    }
  }

  /** The state the address names. */
  #state(data: ExploreData): State {
    return readState(new URLSearchParams(location.search), data);
  }

  #setting(state: State, data: ExploreData) {
    return {
      state,
      data,
      language: this.#language,
      words: this.#strings.figure,
      strings: this.#strings,
    };
  }

  #go(state: State, data: ExploreData): void {
    const address = new URL(location.href);
    // The newest questionnaire needs no word; an address without any shows the tables of all.
    const parameters = writeState(state, data);
    if (parameters.size === 0) parameters.set("generation", state.generation);
    address.search = parameters.toString();
    address.hash = "";
    if (address.href !== location.href) history.pushState(null, "", address);
    void this.#show();
  }

  /** Shows what the address names: without a word in it, the tables of all. */
  async #show(): Promise<void> {
    this.#search = location.search;
    const isChosen = this.#search !== "";
    const data = await this.#data();
    if (!data) return;
    const state = this.#state(data);
    const rows = rowsOf(data, state);
    const keep = keepPlace(this);
    this.#part(".latest").hidden = isChosen;
    // Where nothing is found, the status says so.
    this.#part(".shown").hidden = !isChosen || rows.length === 0;
    for (const input of this.querySelectorAll<HTMLInputElement>(
      ".latest input",
    ))
      input.checked = false;
    fillForm(this.#form, state, data, this.#language);
    this.#fillTable(state, data, rows);
    this.#fillCompared(state, data);
    keep();
    if (isChosen) this.#announce(state, data, rows);
    else this.#say(this.#hint);
    await this.#draw(figuresOf(this.#setting(state, data), rows), state);
  }

  #fillTable(state: State, data: ExploreData, rows: readonly Row[]): void {
    const { noPoints } = this.#strings;
    this.#part("#shown").textContent = shownText(
      rows,
      this.#setting(state, data),
    );
    this.#part(".shown caption").textContent =
      basisOf(rows).n === 0
        ? noPoints
        : basisText(rows, this.#setting(state, data));
    this.#part("[data-measure]").textContent = labelOf(
      data.measures,
      state.measure,
    );
    const labels = [...this.querySelectorAll(".shown thead th")]
      .map(({ textContent }) => textContent.trim())
      .slice(CELLS_BEFORE_FACTS);
    const isFull = state.cities.length >= MOST_CITIES;
    this.#part(".shown tbody").replaceChildren(
      ...rows.map((row) => {
        const isChosen = state.cities.includes(row.city.id);
        return toRowElement(
          row.city,
          cellsOf(row, this.#setting(state, data)),
          {
            isChosen,
            isDisabled: isFull && !isChosen,
            href: fill(this.dataset["city"] ?? "", { id: row.city.id }),
            labels,
          },
          this.#strings,
        );
      }),
    );
  }

  #fillCompared(state: State, data: ExploreData): void {
    this.#part(".compared").hidden = state.cities.length === 0;
    this.#part(".chips").replaceChildren(
      ...state.cities.map((id) =>
        toChip(
          id,
          data.cities.find((city) => city.id === id)?.name ?? id,
          this.#strings,
        ),
      ),
    );
  }

  #announce(state: State, data: ExploreData, rows: readonly Row[]): void {
    const { none, ticked, most } = this.#strings;
    const parts = [
      rows.length === 0
        ? none
        : `${shownText(rows, this.#setting(state, data))}.`,
      ...(state.cities.length >= MOST_CITIES
        ? [most]
        : state.cities.length > 0
          ? [`${fillCount(ticked, state.cities.length)}.`]
          : rows.length > 0
            ? [this.#hint]
            : []),
    ];
    this.#say(parts.join(" "));
  }

  async #draw(figures: readonly Figure[], state: State): Promise<void> {
    const turn = ++this.#turn;
    const charts = this.#part(".charts");
    charts.hidden = state.cities.length === 0;
    if (state.cities.length === 0) {
      charts.replaceChildren();
      return;
    }
    const blocks = await drawBlocks(charts, figures, this.#strings);
    if (turn !== this.#turn) return;
    const hasAreas = figures.some(({ kind }) => kind === "comparison");
    const keep = keepPlace(this);
    charts.replaceChildren(
      ...(hasAreas ? [] : [make("p", "", this.#strings.noAreas)]),
      ...blocks,
    );
    keep();
  }

  #saveTable(state: State, data: ExploreData): void {
    saveAs(
      "explore-index.csv",
      "text/csv",
      toFileText(rowsOf(data, state), this.#setting(state, data)),
    );
  }
}

customElements.define("index-explorer", IndexExplorer);
