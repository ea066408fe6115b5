/** Shows a draft as the page of the practice will show it. */
import { partialDateSchema } from "../../documents/schema.ts";
import { fill } from "../../findings/explain.ts";
import { countryName, formatDate } from "../../i18n/format.ts";
import { typeset } from "../../i18n/typography/index.ts";
import { textOf, type Draft } from "./draft.ts";
import { cityOf, filledDocuments, sectionsOf, type Setting } from "./file.ts";
import { part, type FormView } from "./form.client.ts";
import { itemsOf, oneLine, type Block, type Inline } from "./plain.ts";
import type { ProposeStrings } from "./strings.ts";

export class Preview {
  readonly #root: HTMLElement;
  readonly #form: FormView;
  readonly #setting: Setting;
  readonly #strings: ProposeStrings;

  constructor(
    root: HTMLElement,
    form: FormView,
    setting: Setting,
    strings: ProposeStrings,
  ) {
    this.#root = root;
    this.#form = form;
    this.#setting = setting;
    this.#strings = strings;
  }

  show(draft: Draft): void {
    const { previewTitle, previewSummary, previewPlace } = this.#strings;
    const line = (field: "title" | "summary") =>
      this.#typeset(oneLine(textOf(draft, field)));
    this.#say("place", this.#place(draft) || previewPlace);
    this.#say("title", line("title") || previewTitle);
    this.#say("summary", line("summary") || previewSummary);
    this.#showFigures(draft);
    this.#showBody(draft);
    this.#showFacts(draft);
  }

  #say(name: string, text: string): void {
    part(this.#root, `[data-part="${name}"]`).textContent = text;
  }

  #typeset = (text: string): string => typeset(text, this.#setting.language);

  #place(draft: Draft): string {
    const city = cityOf(draft, this.#setting);
    if (!city) return "";
    const country =
      city.country && countryName(city.country, this.#setting.language);
    return [city.name, country].filter((name) => name !== "").join(", ");
  }

  #items = (draft: Draft, field: "audience" | "partners" | "figures") =>
    itemsOf(textOf(draft, field)).map((item) => this.#typeset(oneLine(item)));

  #showFigures(draft: Draft): void {
    const place = part(this.#root, '[data-part="figures"]');
    const figures = this.#items(draft, "figures");
    place.hidden = figures.length === 0;
    part(place, "ul").replaceChildren(
      ...figures.map((text) => element("li", text)),
    );
  }

  #showBody(draft: Draft): void {
    const sections = sectionsOf(draft, this.#setting);
    part(this.#root, '[data-part="short"]').hidden = sections.length > 0;
    part(this.#root, '[data-part="body"]').replaceChildren(
      ...sections.flatMap(({ title, parts }) => [
        element("h4", title),
        ...parts.flatMap(({ title: heading, blocks }) => [
          ...(heading === undefined ? [] : [element("h5", heading)]),
          ...blocks.map((block) => this.#block(block)),
        ]),
      ]),
    );
  }

  #block(block: Block): HTMLElement {
    if (block.kind === "paragraph") {
      return element("p", ...this.#line(block.line));
    }
    return element(
      block.isNumbered ? "ol" : "ul",
      ...block.items.map((item) => element("li", ...this.#line(item))),
    );
  }

  #line = (line: readonly Inline[]): (Node | string)[] =>
    line.map((piece) =>
      "url" in piece
        ? this.#link(piece.url, piece.url)
        : this.#typeset(piece.text),
    );

  #link(url: string, text: string): HTMLElement {
    const link = document.createElement("a");
    link.href = url;
    link.rel = "external noopener";
    // Whoever looks at a document does not want to leave the form.
    link.target = "_blank";
    const note = element("span", ` (${this.#strings.external})`);
    note.className = "visually-hidden";
    link.append(text, note);
    return link;
  }

  #showFacts(draft: Draft): void {
    const documents = filledDocuments(draft)
      .filter(({ url }) => url.startsWith("https://") && URL.canParse(url))
      .map(({ title, url }) => this.#link(url, title || url));
    this.#fact("period", [this.#period(draft)]);
    this.#fact("audience", this.#items(draft, "audience"));
    this.#fact("partners", this.#items(draft, "partners"));
    this.#fact(
      "themes",
      draft.themes.map((id) => this.#form.labelOf("themes", id)),
    );
    this.#fact(
      "sdgs",
      draft.sdgs.map((goal) => this.#form.labelOf("sdgs", String(goal))),
    );
    this.#fact("documentation", documents);
    const { source } = this.#strings;
    this.#fact("sources", source === undefined ? [] : [source]);
  }

  #fact(name: string, values: readonly (Node | string)[]): void {
    const place = part(this.#root, `[data-fact="${name}"]`);
    place.hidden = values.length === 0;
    const list = element("ul", ...values.map((value) => element("li", value)));
    list.className = "values";
    part(place, "dd").replaceChildren(list);
  }

  #period(draft: Draft): string {
    const date = (field: "start" | "end") => {
      const text = oneLine(textOf(draft, field));
      return partialDateSchema.safeParse(text).success
        ? formatDate(text, this.#setting.language)
        : "";
    };
    const { since, fromTo, ongoing, undated } = this.#strings;
    const [start, end] = [date("start"), date("end")];
    if (start === "") return draft.ongoing ? ongoing : undated;
    if (draft.ongoing) return fill(since, { date: start });
    return end !== "" && end !== start ? fill(fromTo, { start, end }) : start;
  }
}

function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
