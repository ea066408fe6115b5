/** Shows a draft as the page of the practice will show it. */
import { partialDateSchema } from "../../documents/schema.ts";
import { fill } from "../../findings/explain.ts";
import { countryName } from "../../i18n/format.ts";
import { typeset } from "../../i18n/typography/index.ts";
import { periodSentence } from "../period.ts";
import { element, part } from "./dom.client.ts";
import { textOf, type Draft } from "./draft.ts";
import { cityOf, filledDocuments, type Setting } from "./file.ts";
import type { FormView } from "./form.client.ts";
import { itemsOf, oneLine, type Block, type Inline } from "./plain.ts";
import { sectionsOf } from "./sections.ts";
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
    const { previewTitle, previewSummary } = this.#strings;
    const line = (field: "title" | "summary") =>
      this.#typeset(oneLine(textOf(draft, field)));
    this.#showPlace(draft);
    this.#say("title", line("title") || previewTitle);
    this.#say("summary", line("summary") || previewSummary);
    this.#showFigures(draft);
    this.#showBody(draft);
    this.#showFacts(draft);
  }

  #part = (name: string): HTMLElement =>
    part(this.#root, `[data-part="${name}"]`);

  #say(name: string, text: string): void {
    this.#part(name).textContent = text;
  }

  #typeset = (text: string): string => typeset(text, this.#setting.language);

  #showPlace(draft: Draft): void {
    const city = cityOf(draft, this.#setting);
    this.#say("city", city?.name ?? this.#strings.previewPlace);
    this.#say(
      "country",
      city?.country
        ? `, ${countryName(city.country, this.#setting.language)}`
        : "",
    );
  }

  #items = (draft: Draft, field: "audience" | "partners" | "figures") =>
    itemsOf(textOf(draft, field)).map((item) => this.#typeset(oneLine(item)));

  #showFigures(draft: Draft): void {
    const place = this.#part("figures");
    const figures = this.#items(draft, "figures");
    place.hidden = figures.length === 0;
    part(place, "ul").replaceChildren(
      ...figures.map((text) => element("li", text)),
    );
  }

  #showBody(draft: Draft): void {
    const sections = sectionsOf(draft, this.#setting);
    this.#part("short").hidden = sections.length > 0;
    this.#part("body").hidden = sections.length === 0;
    this.#part("body").replaceChildren(
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

  /** A link to another site, marked as the page will mark it. */
  #link(url: string, ...content: (Node | string)[]): HTMLElement {
    const link = document.createElement("a");
    link.href = url;
    link.rel = "external";
    const note = element("span", ` (${this.#strings.external})`);
    note.className = "visually-hidden";
    link.append(...content, note);
    return link;
  }

  /** Stands for a link to a page of this site that is not there yet: it leads nowhere. */
  #toCome = (label: string): HTMLElement => element("a", label);

  #showFacts(draft: Draft): void {
    const documents = filledDocuments(draft)
      .filter(({ url }) => url.startsWith("https://") && URL.canParse(url))
      .map(({ title, language, url }) => {
        const label = element("span", typeset(title || url, language));
        label.lang = language;
        return this.#link(url, label);
      });
    const { source } = this.#strings;
    this.#fact("period", [this.#period(draft)]);
    this.#fact("audience", this.#items(draft, "audience"));
    this.#fact("partners", this.#items(draft, "partners"));
    this.#fact(
      "themes",
      draft.themes.map((id) => this.#toCome(this.#form.labelOf("themes", id))),
    );
    this.#fact(
      "sdgs",
      draft.sdgs.map((goal) =>
        this.#toCome(this.#form.labelOf("sdgs", String(goal))),
      ),
    );
    const size = cityOf(draft, this.#setting)?.size;
    this.#fact("size", size ? [this.#strings.sizes[size] ?? size] : []);
    this.#fact("documentation", documents);
    this.#fact(
      "sources",
      source === undefined
        ? documents.map((link) => link.cloneNode(true))
        : [source],
    );
  }

  #fact(name: string, values: readonly (Node | string)[]): void {
    const fact = part(this.#root, `[data-fact="${name}"]`);
    fact.hidden = values.length === 0;
    const list = fact.querySelector("ul");
    if (list)
      list.replaceChildren(...values.map((value) => element("li", value)));
    else part(fact, "dd").replaceChildren(...values);
  }

  #period(draft: Draft): string {
    const date = (field: "start" | "end") => {
      const text = oneLine(textOf(draft, field));
      return partialDateSchema.safeParse(text).success ? text : undefined;
    };
    const dates = {
      start: date("start"),
      end: date("end"),
      ongoing: draft.ongoing,
      year: undefined,
    };
    return periodSentence(dates, this.#setting.language, (sentence, values) =>
      fill(this.#strings.period[sentence], values),
    );
  }
}
