/** What there is to read without a network: on the page that stands in for one that is not kept. */
import { readRecords, readVisited } from "./store.client.ts";

/** Pages named at most: a list to choose from, not a history. */
const MOST = 30;

class KeptPages extends HTMLElement {
  connectedCallback(): void {
    this.#reveal(".again", true);
    // A browser that denies this has nothing.
    this.#show().catch(() => this.#reveal(".nothing", true));
    this.querySelector("button")?.addEventListener("click", () =>
      location.reload(),
    );
    addEventListener("online", () => location.reload());
  }

  async #show(): Promise<void> {
    const language = document.documentElement.lang;
    const records = await readRecords("kept");
    for (const item of this.querySelectorAll<HTMLElement>("[data-of]")) {
      item.hidden = !records.some(
        (record) =>
          record.language === item.dataset["language"] &&
          (record.collection === item.dataset["of"] ||
            record.collection === "everything"),
      );
    }
    this.#reveal(".kept", records.length > 0);
    const visited = await readVisited(language, MOST);
    this.querySelector(".visited ul")?.replaceChildren(
      ...visited.map(({ path, title }) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = path;
        link.textContent = title;
        item.append(link);
        return item;
      }),
    );
    this.#reveal(".visited", visited.length > 0);
    this.#reveal(".nothing", records.length === 0 && visited.length === 0);
  }

  #reveal(selector: string, isThere: boolean): void {
    const part = this.querySelector<HTMLElement>(selector);
    if (part) part.hidden = !isThere;
  }
}

customElements.define("kept-pages", KeptPages);
