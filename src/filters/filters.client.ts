/**
 * Filters a list in place. The filters are links to pages of their own; with script, ticking
 * several narrows the list at once: any of the values within a facet, all of the facets together.
 * The state is the address, so that a view can be sent to a colleague.
 */
import { countWithin, matches, type Selection } from "./selection.ts";

interface Strings {
  shown: Record<string, string>;
  none: string;
  reset: string;
}

class ListFilters extends HTMLElement {
  #rows: { element: HTMLElement; values: Selection }[] = [];
  #links: { element: HTMLAnchorElement; facet: string; value: string }[] = [];
  #facets: string[] = [];
  #strings!: Strings;

  connectedCallback(): void {
    this.#strings = JSON.parse(this.dataset["strings"] ?? "{}") as Strings;
    this.#facets = [...this.querySelectorAll<HTMLElement>("[data-facet]")].map(
      ({ dataset }) => dataset["facet"] ?? "",
    );
    this.#rows = [
      ...document.querySelectorAll<HTMLElement>("[data-section] li"),
    ].map((element) => ({
      element,
      values: new Map(
        this.#facets.map((facet) => [
          facet,
          new Set((element.dataset[facet] ?? "").split(" ")),
        ]),
      ),
    }));
    this.#links = [
      ...this.querySelectorAll<HTMLAnchorElement>("a[data-value]"),
    ].map((element) => ({
      element,
      facet:
        element.closest<HTMLElement>("[data-facet]")?.dataset["facet"] ?? "",
      value: element.dataset["value"] ?? "",
    }));
    this.addEventListener("click", (event) => this.#onClick(event));
    addEventListener("popstate", () => this.#apply());
    if (this.#selection().size > 0) this.#apply();
  }

  /** The values chosen, from the address. */
  #selection(): Selection {
    const parameters = new URLSearchParams(location.search);
    return new Map(
      this.#facets
        .map((facet) => [facet, new Set(parameters.getAll(facet))] as const)
        .filter(([, values]) => values.size > 0),
    );
  }

  #onClick(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0)
      return;
    const target = event.target instanceof Element ? event.target : null;
    const address = new URL(location.href);
    const link = this.#links.find(({ element }) => element.contains(target));
    if (link) {
      const { facet, value } = link;
      if (address.searchParams.has(facet, value))
        address.searchParams.delete(facet, value);
      else address.searchParams.append(facet, value);
    } else if (target?.closest("[data-reset]")) {
      for (const facet of this.#facets) address.searchParams.delete(facet);
    } else {
      return;
    }
    event.preventDefault();
    address.hash = "";
    history.pushState(null, "", address);
    this.#apply();
  }

  #apply(): void {
    const selection = this.#selection();
    const values = this.#rows.map((row) => row.values);
    let shown = 0;
    for (const row of this.#rows) {
      const isShown = matches(row.values, selection);
      row.element.hidden = !isShown;
      shown += Number(isShown);
    }
    for (const section of document.querySelectorAll<HTMLElement>(
      "[data-section]",
    )) {
      section.hidden = !section.querySelector("li:not([hidden])");
    }
    for (const { element, facet, value } of this.#links) {
      const isChosen = selection.get(facet)?.has(value) ?? false;
      if (isChosen) element.setAttribute("aria-current", "true");
      else element.removeAttribute("aria-current");
      const count = element.querySelector("[data-count]");
      if (count)
        count.textContent = String(
          countWithin(values, selection, facet, value),
        );
    }
    this.#say(shown, selection);
  }

  #say(shown: number, selection: Selection): void {
    const language = document.documentElement.lang;
    const status = this.querySelector<HTMLElement>("[role=status]");
    const reset = this.querySelector<HTMLElement>("[data-reset]");
    const category = new Intl.PluralRules(language).select(shown);
    const sentence =
      shown === 0 ? this.#strings.none : (this.#strings.shown[category] ?? "");
    const number = new Intl.NumberFormat(language).format(shown);
    if (status) {
      status.textContent =
        selection.size > 0 ? sentence.replace("{{count}}", number) : "";
    }
    if (reset) reset.hidden = selection.size === 0;
  }
}

customElements.define("list-filters", ListFilters);
