/** The drafts of this browser: what is kept where, and the list of them. */
import { fill } from "../../findings/explain.ts";
import { formatMoment } from "../../i18n/format.ts";
import { isEmpty, textOf, type Draft } from "./draft.ts";
import {
  exportText,
  newKey,
  readShelf,
  toStored,
  writeDraft,
  type Kept,
  type Shelf,
  type Store,
  type Trouble,
} from "./drafts.ts";
import { download, element } from "./dom.client.ts";
import type { ProposeStrings } from "./strings.ts";

/** What a list of drafts can be asked for. */
interface Wishes {
  open: (draft: Kept) => void;
  remove: (draft: Kept) => void;
}

export class DraftShelf {
  /** The draft on the page. */
  key: string;
  /** Why the draft on the page is not kept. */
  trouble: Trouble | undefined;
  /** The draft as it was kept last. */
  #last = "";
  readonly #language: string;
  readonly #strings: ProposeStrings;
  readonly #store: Store | undefined;

  constructor(language: string, strings: ProposeStrings) {
    this.#language = language;
    this.#strings = strings;
    this.#store = openStore();
    this.key = newKey(language, new Date());
  }

  read(): Shelf {
    return this.#store
      ? readShelf(this.#store, this.#language)
      : { drafts: [], unreadable: [] };
  }

  /** Goes on with a draft of its own. */
  begin(): void {
    this.key = newKey(this.#language, new Date());
    this.#last = "";
  }

  /** Goes on with a stored draft. */
  open({ key, draft }: Kept): void {
    this.key = key;
    this.#last = JSON.stringify(draft);
  }

  /**
   * Keeps a draft that has changed; nothing is kept of one that nobody has begun.
   * @returns whether it was written
   */
  keep(draft: Draft): boolean {
    const now = JSON.stringify(draft);
    if (now === this.#last && !this.trouble) return false;
    if (isEmpty(draft) && this.#last === "") return false;
    this.#last = now;
    this.trouble = this.#store
      ? writeDraft(this.#store, this.key, this.#stored(draft))
      : "denied";
    return this.trouble === undefined;
  }

  /** Puts a draft back as it was. */
  restore({ key, ...stored }: Kept): void {
    if (this.#store) this.trouble = writeDraft(this.#store, key, stored);
  }

  remove(key: string): void {
    this.#store?.removeItem(key);
  }

  #stored = (draft: Draft) => toStored(draft, this.#language, new Date());

  export(draft: Draft): void {
    download("draft.json", exportText(this.#stored(draft)), "application/json");
  }

  titleOf = (draft: Draft): string =>
    textOf(draft, "title").trim() || this.#strings.untitled;

  date = (changed: string): string =>
    formatMoment(new Date(changed), this.#language);

  /** Lists what there is; the draft on the page is only named. */
  show(list: HTMLElement, wishes: Wishes): void {
    const { drafts, unreadable } = this.read();
    const { untitled, rescue } = this.#strings;
    list.replaceChildren(
      ...drafts.map((draft) => this.#row(draft, wishes)),
      ...unreadable.map(({ text }) =>
        row(
          this.#strings.unreadable,
          this.#button(rescue, untitled, () =>
            download("unreadable-draft.txt", text, "text/plain"),
          ),
        ),
      ),
    );
  }

  #row(draft: Kept, { open, remove }: Wishes): HTMLElement {
    const title = this.titleOf(draft.draft);
    const { current, changed } = this.#strings;
    const date = fill(changed, { date: this.date(draft.changed) });
    if (draft.key === this.key) return row(`${title} – ${current}`);
    return row(
      `${title} – ${date}`,
      this.#button(this.#strings.open, title, () => open(draft)),
      this.#button(this.#strings.remove, title, () => remove(draft)),
    );
  }

  #button(label: string, title: string, act: () => void): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = label;
    button.setAttribute(
      "aria-label",
      fill(this.#strings.actionOf, { action: label, title }),
    );
    button.addEventListener("click", act);
    return button;
  }
}

/** The browser's storage; undefined where it is denied. */
function openStore(): Store | undefined {
  try {
    return localStorage;
  } catch {
    // Blocked by the reader or by a policy: the form says so once something is typed.
    return undefined;
  }
}

function row(text: string, ...buttons: HTMLElement[]): HTMLElement {
  const item = element("li", element("p", text));
  if (buttons.length === 0) return item;
  const actions = element("div", ...buttons);
  actions.className = "actions";
  item.append(actions);
  return item;
}
