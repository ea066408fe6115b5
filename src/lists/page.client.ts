/** The page of a list: one's own, or one that came with an address. */
import { fill, fillCount } from "../i18n/fill.ts";
import { loadJson } from "../site/json.client.ts";
import { isOwn, listInAddress, writeAddress } from "./address.client.ts";
import { partOf, type ListedEntry } from "./entry.ts";
import {
  fileName,
  itemTitle,
  titleOf,
  toMarkdown,
  toRows,
  withEntries,
  type FullItem,
} from "./export.ts";
import { saveAs } from "./file.client.ts";
import { onChange } from "./key.client.ts";
import {
  annotate,
  EMPTY,
  encode,
  isEmpty,
  isRef,
  merge,
  move,
  remove,
  rename,
  type ReadingList,
  type Ref,
} from "./list.ts";
import { showPaper } from "./paper.client.ts";
import { changeList, readList } from "./store.client.ts";
import type { PageStrings } from "./strings.ts";
import {
  fillRow,
  fromTemplate,
  part,
  setText,
  type View,
} from "./view.client.ts";

/** Writes a table as a file for spreadsheets in a language. */
export type TableWriter = (
  rows: (string | number)[][],
  language: string,
) => string;

class ListPage extends HTMLElement {
  static writeTable: TableWriter;

  #strings!: PageStrings;
  #language = "";
  #pageTitle = "";
  readonly #entries = new Map<string, ListedEntry>();
  /** The parts of the entries that have been asked for, and whether they are here. */
  readonly #parts = new Map<number, "asked" | "here">();
  /** A list that came with the address and waits for a decision. */
  #offered: ReadingList | undefined;
  /** What the last change can be undone to, as long as nothing else changes. */
  #undo: { before: ReadingList; after: ReadingList } | undefined;
  readonly #rows = new Map<Ref, HTMLElement>();

  connectedCallback(): void {
    this.#strings = JSON.parse(this.dataset["strings"] ?? "{}") as PageStrings;
    this.#language = document.documentElement.lang;
    this.#pageTitle = document.title;
    this.addEventListener("click", (event) => this.#onClick(event));
    this.addEventListener("input", (event) => this.#onInput(event));
    onChange(() => this.#show());
    addEventListener("hashchange", () => {
      this.#readAddress();
      this.#show();
    });
    this.#readAddress();
    this.#show();
    part(this, "editor").hidden = false;
  }

  /** Asks for the entries of a list, where that has not been done. */
  async #fetchEntries({ items }: ReadingList): Promise<void> {
    const parts = new Set(items.map(({ ref }) => partOf(ref)));
    const missing = [...parts].filter((part) => !this.#parts.has(part));
    if (missing.length === 0) return;
    for (const part of missing) this.#parts.set(part, "asked");
    try {
      await Promise.all(missing.map((part) => this.#fetchPart(part)));
      this.#show();
    } catch (error) {
      console.error(error);
      this.#say(this.#strings.failed);
    }
  }

  async #fetchPart(part: number): Promise<void> {
    const address = fill(this.dataset["items"] ?? "", { part: String(part) });
    for (const entry of await loadJson<ListedEntry[]>(address))
      this.#entries.set(entry.ref, entry);
    this.#parts.set(part, "here");
  }

  /** Takes a list from the address, or offers it where it differs from one's own. */
  #readAddress(): void {
    const list = listInAddress();
    if (list) this.#offered = isOwn(list) ? undefined : list;
  }

  #onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLElement>("button[data-do]");
    if (!button || button.ariaDisabled === "true") return;
    const ref = this.#refOf(button);
    switch (button.dataset["do"]) {
      case "up":
        return this.#move(ref, -1);
      case "down":
        return this.#move(ref, 1);
      case "remove":
        return this.#remove(ref);
      case "clear":
        this.#change(() => EMPTY, this.#strings.cleared, true);
        return part(this, "undo").focus();
      case "undo":
        return this.#takeBack();
      case "use":
        return this.#useOffered((_, offered) => ({ list: offered, left: 0 }));
      case "add":
        return this.#useOffered(merge);
      case "back":
        this.#offered = undefined;
        this.#show();
        return part(this, "status").focus();
      case "copy":
        return void this.#copy();
      case "print":
        return print();
      case "markdown":
        return saveAs(
          this.#fileName("md"),
          "text/markdown",
          this.#toMarkdown(),
        );
      case "csv":
        return saveAs(this.#fileName("csv"), "text/csv", this.#toTable());
    }
  }

  #onInput({ target }: Event): void {
    if (target === part(this, "title")) {
      const { value } = target as HTMLInputElement;
      this.#change((list) => rename(list, value));
    } else if (target instanceof HTMLTextAreaElement) {
      const ref = this.#refOf(target);
      if (ref) this.#change((list) => annotate(list, ref, target.value));
    }
  }

  /** The item in whose row an element stands. */
  #refOf(element: Element): Ref | undefined {
    const ref = element.closest<HTMLElement>("[data-ref]")?.dataset["ref"];
    return ref !== undefined && isRef(ref) ? ref : undefined;
  }

  #change(
    change: (list: ReadingList) => ReadingList,
    sentence = "",
    canBeUndone = false,
  ): void {
    const { list: before } = readList();
    const { list: after } = changeList(change);
    this.#undo = canBeUndone ? { before, after } : undefined;
    this.#say(sentence);
    this.#show();
  }

  #move(ref: Ref | undefined, by: number): void {
    if (!ref) return;
    this.#change((list) => move(list, ref, by));
    const { items } = readList().list;
    this.#say(
      fill(this.#strings.moved, {
        title: this.#titleOf(ref),
        place: this.#number(items.findIndex((item) => item.ref === ref) + 1),
        total: this.#number(items.length),
      }),
    );
  }

  #remove(ref: Ref | undefined): void {
    if (!ref) return;
    const sentence = fill(this.#strings.removed, { title: this.#titleOf(ref) });
    this.#change((list) => remove(list, ref), sentence, true);
    part(this, "undo").focus();
  }

  #takeBack(): void {
    const { before } = this.#undo ?? {};
    if (!before) return;
    this.#change(() => before, this.#strings.undone);
    part(this, "status").focus();
  }

  /** Makes the list offered one's own, as the reader decided. */
  #useOffered(decide: typeof merge): void {
    const offered = this.#offered;
    if (!offered) return;
    const { list, left } = decide(readList().list, offered);
    this.#offered = undefined;
    const sentence =
      decide === merge ? this.#strings.merged : this.#strings.used;
    this.#change(
      () => list,
      left > 0
        ? `${sentence} ${fillCount(this.#strings.left, left)}`
        : sentence,
      true,
    );
    part(this, "status").focus();
  }

  #titleOf(ref: Ref): string {
    return itemTitle({ ref, note: "", entry: this.#entries.get(ref) });
  }

  #number(value: number): string {
    return new Intl.NumberFormat(this.#language).format(value);
  }

  #say(sentence: string): void {
    part(this, "status").textContent = sentence;
  }

  get #view(): View {
    return {
      language: this.#language,
      site: this.dataset["site"] ?? location.origin,
      strings: this.#strings,
      isComplete: (ref) => this.#parts.get(partOf(ref)) === "here",
      isReadOnly: this.#offered !== undefined,
    };
  }

  /** The list on the page: one's own, unless another one is offered. */
  get #shown(): ReadingList {
    return this.#offered ?? readList().list;
  }

  #show(): void {
    const { list: mine, trouble } = readList();
    const list = this.#offered ?? mine;
    const items = withEntries(list, this.#entries);
    this.toggleAttribute("data-filled", items.length > 0);
    setText(
      part(this, "trouble"),
      trouble ? this.#strings.trouble[trouble] : "",
    );
    this.#showOffer(mine);
    this.#showUndo(mine);
    this.#showTitle(list);
    this.#showRows(items);
    showPaper(this, list, items, this.#view);
    this.#showAddress(list);
    void this.#fetchEntries(list);
    if (!this.#offered) writeAddress(mine, trouble);
  }

  #showOffer(mine: ReadingList): void {
    const offered = this.#offered;
    part(this, "offer").hidden = !offered;
    if (!offered) return;
    part(this, "offer-sentence").textContent = fillCount(
      this.#strings.offered,
      offered.items.length,
    );
    const isInstead = mine.items.length > 0;
    part(this, "use").textContent = isInstead
      ? this.#strings.instead
      : this.#strings.use;
    part(this, "add").hidden = !isInstead;
    part(this, "back").hidden = !isInstead;
  }

  #showUndo(mine: ReadingList): void {
    const isLast = JSON.stringify(this.#undo?.after) === JSON.stringify(mine);
    part(this, "undo").hidden = !isLast;
  }

  #showTitle(list: ReadingList): void {
    const field = part<HTMLInputElement>(this, "title");
    if (field.value !== list.title) field.value = list.title;
    field.readOnly = this.#offered !== undefined;
    part(this, "count").textContent = fillCount(
      this.#strings.count,
      list.items.length,
    );
    document.title = list.title
      ? `${list.title} · ${this.#pageTitle}`
      : this.#pageTitle;
  }

  #showRows(items: readonly FullItem[]): void {
    const rows = part<HTMLOListElement>(this, "rows");
    const focused = document.activeElement;
    items.forEach((item, place) => {
      const row = this.#rows.get(item.ref) ?? this.#newRow(item.ref);
      fillRow(row, item, place, items.length, this.#view);
      const there = rows.children[place];
      if (there !== row) rows.insertBefore(row, there ?? null);
    });
    while (rows.children.length > items.length) rows.lastChild?.remove();
    part(this, "empty").hidden = items.length > 0;
    part(this, "filled").hidden = items.length === 0;
    part(this, "tools").hidden = items.length === 0;
    part(this, "clear").hidden = this.#offered !== undefined;
    // A row that moves loses the focus.
    if (focused instanceof HTMLElement && rows.contains(focused))
      focused.focus();
  }

  #newRow(ref: Ref): HTMLElement {
    const row = fromTemplate(this, "row");
    row.dataset["ref"] = ref;
    this.#rows.set(ref, row);
    return row;
  }

  /** The address to hand on, and the other languages' pages with the same list. */
  #showAddress(list: ReadingList): void {
    const { parameters, isWithoutNotes } = encode(list);
    const address = new URL(location.pathname, location.origin);
    address.hash = parameters;
    part<HTMLInputElement>(this, "address").value = address.href;
    part(this, "without-notes").hidden = !isWithoutNotes;
    const languages =
      document.querySelectorAll<HTMLAnchorElement>("header a[hreflang]");
    for (const link of languages) link.hash = isEmpty(list) ? "" : parameters;
  }

  async #copy(): Promise<void> {
    const field = part<HTMLInputElement>(this, "address");
    try {
      await navigator.clipboard.writeText(field.value);
      this.#say(this.#strings.copied);
    } catch {
      // Denied, or a page without HTTPS: the reader's own hand does it.
      field.focus();
      field.select();
      this.#say(this.#strings.copyByHand);
    }
  }

  #fileName(extension: string): string {
    return fileName(titleOf(this.#shown, this.#strings), extension);
  }

  #toMarkdown(): string {
    const list = this.#shown;
    return toMarkdown(list, withEntries(list, this.#entries), this.#view);
  }

  #toTable(): string {
    const items = withEntries(this.#shown, this.#entries);
    return ListPage.writeTable(toRows(items, this.#view), this.#language);
  }
}

/**
 * Brings the page to life.
 * @param writeTable comes from the room of open data, which stands above this one
 */
export function defineListPage(writeTable: TableWriter): void {
  ListPage.writeTable = writeTable;
  customElements.define("list-page", ListPage);
}
