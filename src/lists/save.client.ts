/** “Save to my list”: adds the entry of this page to the list, or takes it out again. */
import { fillCount } from "../i18n/fill.ts";
import { isSomethingKept, onChange } from "./key.client.ts";
import type { Item, Ref } from "./list.ts";

/** What is said after a change; counted sentences in every plural form of the language. */
export interface SaveStrings {
  saved: Record<string, string>;
  unsaved: string;
  full: string;
  unkept: string;
  failed: string;
}

/** What reads and changes a list is fetched when it is needed. */
const openList = async () => ({
  ...(await import("./store.client.ts")),
  ...(await import("./list.ts")),
});

class SaveButton extends HTMLElement {
  #strings!: SaveStrings;
  /** What was taken out: it comes back with its note, should that have been a mistake. */
  #removed: Item | undefined;

  connectedCallback(): void {
    this.#strings = JSON.parse(this.dataset["strings"] ?? "{}") as SaveStrings;
    this.#button?.addEventListener("click", () => {
      this.#toggle().catch((error: unknown) => {
        console.error(error);
        this.#say(this.#strings.failed);
      });
    });
    onChange(() => void this.#show());
    if (isSomethingKept()) void this.#show();
  }

  get #button(): HTMLButtonElement | null {
    return this.querySelector("button");
  }

  /** The entry of this page, as the build named it. */
  get #ref(): Ref {
    return this.dataset["ref"] as Ref;
  }

  async #show(): Promise<void> {
    const { has, readList } = await openList();
    const isIn = has(readList().list, this.#ref);
    this.#button?.setAttribute("aria-pressed", String(isIn));
  }

  async #toggle(): Promise<void> {
    const { add, changeList, has, readList, remove } = await openList();
    const ref = this.#ref;
    const item = readList().list.items.find((other) => other.ref === ref);
    const { list, trouble } = changeList((now) =>
      item ? remove(now, ref) : add(now, this.#removed ?? { ref, note: "" }),
    );
    this.#removed = item;
    if (trouble) this.#say(this.#strings.unkept);
    else if (item) this.#say(this.#strings.unsaved);
    else if (!has(list, ref)) this.#say(this.#strings.full);
    else this.#say(fillCount(this.#strings.saved, list.items.length));
  }

  #say(text: string): void {
    const status = this.querySelector("[role=status]");
    if (status) status.textContent = text;
  }
}

customElements.define("save-button", SaveButton);
