/** The draft on the page, and its life: kept, left, opened, deleted, brought back, sent to and fro. */
import { fill } from "../../findings/explain.ts";
import { formatTime, languageName } from "../../i18n/format.ts";
import { part } from "./dom.client.ts";
import { EMPTY_DRAFT, type Draft } from "./draft.ts";
import { isDraftKey, parseStored, type Kept } from "./drafts.ts";
import type { FormView } from "./form.client.ts";
import { DraftShelf } from "./shelf.client.ts";
import type { ProposeStrings } from "./strings.ts";

export class DraftDesk {
  readonly #root: HTMLElement;
  readonly #form: FormView;
  readonly #language: string;
  readonly #strings: ProposeStrings;
  readonly #shelf: DraftShelf;
  /** Told when another draft comes to the page. */
  readonly #onOther: () => void;
  /** What was just deleted, until something else is done. */
  #removed: Kept | undefined;

  constructor(
    root: HTMLElement,
    form: FormView,
    language: string,
    strings: ProposeStrings,
    onOther: () => void,
  ) {
    this.#root = root;
    this.#form = form;
    this.#language = language;
    this.#strings = strings;
    this.#shelf = new DraftShelf(language, strings);
    this.#onOther = onOther;
  }

  /** Whether the draft on the page is safe only while the page is open. */
  get isUnsafe(): boolean {
    return this.#shelf.trouble !== undefined;
  }

  /** Goes on with the draft that was changed last. */
  restore(): void {
    const { drafts, unreadable } = this.#shelf.read();
    const [latest] = drafts;
    const { restored, unreadable: spoilt } = this.#strings;
    if (latest) this.#shelf.open(latest);
    this.#write(latest?.draft ?? EMPTY_DRAFT);
    const sentences = [
      ...(latest
        ? [fill(restored, { date: this.#shelf.date(latest.changed) })]
        : []),
      ...(unreadable.length > 0 ? [spoilt] : []),
    ];
    this.#say(sentences.join(" "));
  }

  /** Keeps the draft on the page, and says so. */
  keep(): void {
    const before = this.#shelf.trouble;
    const isKept = this.#shelf.keep(this.#form.read());
    const { trouble } = this.#shelf;
    if (trouble) part(this.#root, "[data-saved]").textContent = "";
    else if (isKept) {
      part(this.#root, "[data-saved]").textContent = fill(this.#strings.saved, {
        time: formatTime(new Date(), this.#language),
      });
    }
    if (trouble && trouble !== before) this.#say(this.#strings[trouble]);
    else if (before && !trouble) this.#say("");
    this.#list();
  }

  /** Leaves the draft on the page and begins an empty one. */
  begin(): void {
    this.keep();
    this.#shelf.begin();
    this.#removed = undefined;
    this.#write(EMPTY_DRAFT);
    this.#say(this.#strings.begun);
    this.#form.controlOf("city").focus();
  }

  /** Another tab has changed this draft: here it becomes another one. */
  onStorage({ key, newValue }: StorageEvent): void {
    if (!isDraftKey(key, this.#language)) return;
    if (key === this.#shelf.key && newValue !== null) {
      this.#shelf.begin();
      this.#say(this.#strings.otherTab);
      this.keep();
    }
    this.#list();
  }

  export(): void {
    this.#shelf.export(this.#form.read());
  }

  /** Opens a file with a draft as a draft of its own. */
  async import(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const stored = parseStored(await file.text());
    input.value = ""; // the same file may be chosen again
    const { imported, importFailed, importLanguage } = this.#strings;
    if (!stored) {
      this.#say(fill(importFailed, { file: file.name }));
    } else if (stored.language !== this.#language) {
      const language = languageName(stored.language, this.#language);
      this.#say(fill(importLanguage, { language }));
    } else {
      this.keep();
      this.#shelf.begin();
      this.#write(stored.draft);
      this.keep();
      this.#say(imported);
    }
  }

  /** Brings back the draft that was just deleted. */
  undo(): void {
    if (this.#removed) this.#shelf.restore(this.#removed);
    this.#removed = undefined;
    this.#list();
    this.#say(this.#strings.undone);
    this.#focus();
  }

  #remove(kept: Kept): void {
    this.#shelf.remove(kept.key);
    this.#removed = kept;
    this.#list();
    const title = this.#shelf.titleOf(kept.draft);
    this.#say(fill(this.#strings.removed, { title }));
    part(this.#root, '[data-action="undo"]').focus();
  }

  #open(kept: Kept): void {
    this.keep();
    this.#shelf.open(kept);
    this.#write(kept.draft);
    const title = this.#shelf.titleOf(kept.draft);
    this.#say(fill(this.#strings.opened, { title }));
    this.#focus();
  }

  #write(draft: Draft): void {
    this.#form.write(draft);
    part(this.#root, "[data-saved]").textContent = "";
    this.#list();
    this.#onOther();
  }

  #list(): void {
    this.#shelf.show(part(this.#root, "[data-drafts]"), {
      open: (kept) => this.#open(kept),
      remove: (kept) => this.#remove(kept),
    });
  }

  /** Goes to the drafts after the button one stood on is gone. */
  #focus(): void {
    part(this.#root, '[data-action="new"]').focus();
  }

  #say(text: string): void {
    part(this.#root, "[data-status]").textContent = text;
    part(this.#root, '[data-action="undo"]').hidden =
      this.#removed === undefined;
  }
}
