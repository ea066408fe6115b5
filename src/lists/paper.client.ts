/** A list on paper: a cover, contents, and each entry with its note. */
import { fillCount } from "../i18n/fill.ts";
import {
  itemAddress,
  itemFacts,
  itemTitle,
  titleOf,
  type FullItem,
} from "./export.ts";
import type { ReadingList } from "./list.ts";
import {
  fromTemplate,
  markLanguage,
  part,
  setSummary,
  setText,
  type View,
} from "./view.client.ts";

/** Lays a list out for the printer. @param page the element with the parts of the paper */
export function showPaper(
  page: ParentNode,
  list: ReadingList,
  items: readonly FullItem[],
  view: View,
): void {
  part(page, "paper-title").textContent = titleOf(list, view.strings);
  part(page, "paper-count").textContent = fillCount(
    view.strings.count,
    items.length,
  );
  part(page, "paper-contents").replaceChildren(
    ...items.map((item) => {
      const line = document.createElement("li");
      line.textContent = itemTitle(item);
      markLanguage([line], item);
      return line;
    }),
  );
  part(page, "paper-entries").replaceChildren(
    ...items.map((item, place) => {
      const entry = fromTemplate(page, "paper-entry");
      fillPaper(entry, item, place, view);
      return entry;
    }),
  );
}

/** Writes an item of a list, at its place, on paper. */
function fillPaper(
  paper: HTMLElement,
  item: FullItem,
  place: number,
  view: View,
): void {
  const title = part(paper, "title");
  title.textContent = `${place + 1}. ${itemTitle(item)}`;
  setText(part(paper, "facts"), itemFacts(item, view));
  setSummary(part(paper, "summary"), item, view);
  markLanguage([title, part(paper, "summary")], item);
  setText(part(paper, "themes"), item.entry?.themes.join(" · ") ?? "");
  part(paper, "note").textContent = item.note;
  part(paper, "note-block").hidden = item.note === "";
  setText(part(paper, "address"), itemAddress(item, view));
}
