/** Collections to keep, on the page about reading without a network. */
import { fill, fillCount } from "../i18n/fill.ts";
import { formatDate, formatMegabytes } from "../i18n/format.ts";
import type { Catalogue, CollectionId } from "./collections.ts";
import {
  askToStay,
  fetchCatalogue,
  keep,
  remove,
  use,
  type Outcome,
} from "./keep.client.ts";
import { CHANGED, tellAll } from "./news.client.ts";
import { stateOf, type State } from "./state.ts";
import { readRecord } from "./store.client.ts";
import type { PanelStrings } from "./strings.ts";

/** Which buttons a state offers. */
const ACTIONS: Readonly<Record<State["name"], readonly string[]>> = {
  none: ["keep"],
  part: ["go-on", "remove"],
  kept: ["remove"],
  outdated: ["update", "remove"],
  ready: ["use", "remove"],
};

class KeptCollections extends HTMLElement {
  readonly #language = document.documentElement.lang;
  #strings!: PanelStrings;
  #catalogue: Catalogue | undefined;
  /** What stops the download of a row that is under way. */
  readonly #stoppers = new WeakMap<HTMLElement, AbortController>();

  connectedCallback(): void {
    this.#strings = JSON.parse(this.dataset["strings"] ?? "{}") as PanelStrings;
    this.addEventListener("click", (event) => void this.#onClick(event));
    for (const happening of ["online", "offline"])
      addEventListener(happening, () => void this.#begin());
    addEventListener(CHANGED, () => void this.#refresh());
    void this.#begin();
  }

  async #begin(): Promise<void> {
    this.#say("");
    await this.#refresh();
    if (!this.#catalogue && !this.#part("ul").hidden)
      this.#say(this.#strings.noNetwork);
  }

  /** Reads again what the site has and what is here, and shows it. */
  async #refresh(): Promise<void> {
    if (!("serviceWorker" in navigator) || !("caches" in globalThis)) {
      this.#part("ul").hidden = true;
      this.#say(this.#strings.unsupported);
      return;
    }
    this.#catalogue = await fetchCatalogue(this.#language).catch(
      () => undefined,
    );
    try {
      for (const row of this.#rows) await this.#show(row);
    } catch {
      this.#part("ul").hidden = true;
      this.#say(this.#strings.outcomes.denied);
    }
  }

  get #rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("[data-collection]")];
  }

  #part<T extends HTMLElement>(selector: string, of: Element = this): T {
    const element = of.querySelector<T>(selector);
    if (!element) throw new Error(`The collections have no ${selector}.`);
    return element;
  }

  #say(text: string): void {
    this.#part("[role=status]").textContent = text;
  }

  #id(row: HTMLElement): { collection: CollectionId; language: string } {
    return {
      collection: row.dataset["collection"] as CollectionId,
      language: this.#language,
    };
  }

  /** Shows the state of a collection, and what can be done. */
  async #show(row: HTMLElement): Promise<void> {
    const id = this.#id(row);
    const offer = this.#catalogue?.collections[id.collection];
    const state = stateOf(
      offer,
      await readRecord(id, "kept"),
      await readRecord(id, "next"),
    );
    const isBusy = row.dataset["busy"] !== undefined;
    row.dataset["state"] = state.name;
    // Without a network there is nothing to say of what is not here.
    row.hidden = !offer && state.name === "none";
    this.#part(".state", row).textContent = this.#describe(state);
    const what = this.#part(".offer", row);
    what.hidden = !offer;
    what.textContent = offer
      ? fillCount(this.#strings.offer, offer.pages, {
          size: this.#size(offer.download),
          device: this.#size(offer.bytes),
        })
      : "";
    this.#part<HTMLProgressElement>("progress", row).hidden = !isBusy;
    for (const button of row.querySelectorAll("button")) {
      const action = button.dataset["do"] ?? "";
      const isOffered = isBusy
        ? action === "stop"
        : ACTIONS[state.name].includes(action);
      const needsNetwork = ["keep", "go-on", "update"].includes(action);
      button.hidden = !isOffered || (needsNetwork && !offer);
    }
  }

  #describe(state: State): string {
    if (state.name === "none") return "";
    const text = this.#strings.states[state.name];
    return "date" in state
      ? fill(text, {
          date: formatDate(state.date, this.#language),
          size: this.#size(state.bytes),
        })
      : text;
  }

  #size(bytes: number): string {
    return formatMegabytes(bytes, this.#language);
  }

  async #onClick({ target }: Event): Promise<void> {
    const button = target instanceof Element && target.closest("button");
    const row = button && button.closest<HTMLElement>("[data-collection]");
    if (!row) return;
    const { collection, language } = this.#id(row);
    switch (button.dataset["do"]) {
      case "keep":
      case "go-on":
      case "update":
        return this.#keep(row, button.dataset["do"] === "update");
      case "stop":
        return this.#stoppers.get(row)?.abort();
      case "use":
        await use({ collection, language });
        return this.#changed(row, this.#strings.used);
      case "remove":
        return this.#changed(
          row,
          (await remove(collection, language)) === "busy"
            ? this.#strings.outcomes.busy
            : this.#strings.removed,
        );
    }
  }

  async #keep(row: HTMLElement, isUpdate: boolean): Promise<void> {
    const { collection, language } = this.#id(row);
    const progress = this.#part<HTMLProgressElement>("progress", row);
    const text = this.#part(".state", row);
    const stopper = new AbortController();
    this.#stoppers.set(row, stopper);
    row.dataset["busy"] = "";
    await this.#show(row);
    this.#part('[data-do="stop"]', row).focus();
    this.#say("");
    askToStay();
    const outcome: Outcome = await keep(collection, language, {
      wait: true,
      signal: stopper.signal,
      onProgress: ({ done, total }) => {
        progress.max = total;
        progress.value = done;
        text.textContent = fill(this.#strings.progress, {
          done: this.#size(done),
          total: this.#size(total),
        });
      },
    });
    // Whoever asks for an update has been offered it.
    if (isUpdate && outcome === "whole") await use({ collection, language });
    delete row.dataset["busy"];
    await this.#changed(row, this.#strings.outcomes[outcome]);
  }

  /** Shows what has become of a collection; the focus stays in its row. */
  async #changed(row: HTMLElement, sentence: string): Promise<void> {
    await this.#show(row);
    this.#say(sentence);
    row.querySelector<HTMLElement>("button:not([hidden])")?.focus();
    tellAll();
  }
}

customElements.define("kept-collections", KeptCollections);
