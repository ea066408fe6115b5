/** “My list (3)”: shown on every page as long as the list is not empty. */
import { fill } from "../i18n/fill.ts";
import { isSomethingKept, onChange } from "./key.client.ts";

class ListLink extends HTMLElement {
  connectedCallback(): void {
    onChange(() => void this.#show());
    if (isSomethingKept()) void this.#show();
  }

  async #show(): Promise<void> {
    const link = this.querySelector("a");
    if (!link) return;
    // Only who has a list fetches what reads it.
    const { readList } = await import("./store.client.ts");
    const { encode } = await import("./list.ts");
    const { list, trouble } = readList();
    const count = list.items.length;
    this.hidden = count === 0;
    link.textContent = fill(this.dataset["label"] ?? "", {
      total: new Intl.NumberFormat(document.documentElement.lang).format(count),
    });
    // A list that could not be stored travels in the address.
    link.hash = trouble ? encode(list).parameters : "";
  }
}

customElements.define("list-link", ListLink);
