/** The parts of a list's page, and its rows. */
import { fill } from "../i18n/fill.ts";
import {
  itemFacts,
  itemTitle,
  type ExportContext,
  type FullItem,
} from "./export.ts";
import type { Ref } from "./list.ts";
import type { PageStrings } from "./strings.ts";

export interface View extends ExportContext {
  strings: PageStrings;
  /** Whether an entry would have come: if it has not, it is not on the site. */
  isComplete: (ref: Ref) => boolean;
  /** For a list one only looks at. */
  isReadOnly: boolean;
}

/** An element by the name that the markup gives it. @throws where there is none */
export function part<T extends HTMLElement>(
  within: ParentNode,
  name: string,
): T {
  const element = within.querySelector<T>(`[data-part="${name}"]`);
  if (!element) throw new Error(`The list has no part “${name}”.`);
  return element;
}

/** A copy of what the named template holds. @throws where there is no such template */
export function fromTemplate(within: ParentNode, name: string): HTMLElement {
  const template = within.querySelector<HTMLTemplateElement>(
    `template[data-template="${name}"]`,
  );
  const copy = template?.content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement))
    throw new Error(`The list has no template “${name}”.`);
  return copy;
}

/** A text that takes no room where there is none. */
export function setText(element: HTMLElement, text: string): void {
  element.textContent = text;
  element.hidden = text === "";
}

/** Writes an item of a list, at a place of so many, into its row. */
export function fillRow(
  row: HTMLElement,
  item: FullItem,
  place: number,
  total: number,
  view: View,
): void {
  const title = itemTitle(item);
  const link = part<HTMLAnchorElement>(row, "link");
  link.textContent = title;
  if (item.entry) link.href = item.entry.path;
  setText(part(row, "facts"), itemFacts(item, view));
  setSummary(part(row, "summary"), item, view);
  markLanguage([link, part(row, "summary")], item);

  const note = part<HTMLTextAreaElement>(row, "note");
  // A field that is being typed in keeps its cursor.
  if (note.value !== item.note) note.value = item.note;
  note.readOnly = view.isReadOnly;
  part(row, "note-label").hidden = view.isReadOnly && item.note === "";

  for (const control of row.querySelectorAll<HTMLElement>("[data-name]")) {
    control.ariaLabel = fill(view.strings.of, {
      action: control.dataset["name"] ?? "",
      title,
    });
  }
  part(row, "controls").hidden = view.isReadOnly;
  // Not `disabled`, which would take the focus away from who moves an item to the end.
  part(row, "up").ariaDisabled = String(place === 0);
  part(row, "down").ariaDisabled = String(place === total - 1);
}

/** The summary, or that the site has no such page. */
export const setSummary = (
  element: HTMLElement,
  { ref, entry }: FullItem,
  { strings, isComplete }: View,
): void =>
  setText(element, entry?.summary ?? (isComplete(ref) ? strings.gone : ""));

/** Texts in another language than the page's say so. */
export function markLanguage(
  elements: readonly HTMLElement[],
  { entry }: FullItem,
): void {
  for (const element of elements) {
    if (entry?.language) element.lang = entry.language;
    else element.removeAttribute("lang");
  }
}
