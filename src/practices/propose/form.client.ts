/** The form as it stands in the page: a draft read from it, a draft or problems written into it. */
import { fill } from "../../findings/explain.ts";
import { part } from "./dom.client.ts";
import type { Draft } from "./draft.ts";
import { FIELD_NAMES } from "./fields.ts";
import type { ProposeStrings } from "./strings.ts";
import type { Problem } from "./validate.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Document = Draft["documentation"][number];

/** Parts that are lists to tick; what is wrong with one belongs to its first box. */
const CHOICES = ["themes", "sdgs"] as const;

export class FormView {
  readonly #form: HTMLFormElement;
  readonly #template: HTMLTemplateElement;
  readonly #strings: ProposeStrings;

  constructor(root: HTMLElement, strings: ProposeStrings) {
    this.#form = part<HTMLFormElement>(root, "form");
    this.#template = part<HTMLTemplateElement>(root, "template[data-document]");
    this.#strings = strings;
  }

  read(): Draft {
    const data = new FormData(this.#form);
    const texts = FIELD_NAMES.map((name) => [name, data.get(name)] as const);
    return {
      texts: Object.fromEntries(
        texts.flatMap(([name, text]) =>
          typeof text === "string" && text !== "" ? [[name, text]] : [],
        ),
      ),
      themes: data.getAll("themes").map(String),
      sdgs: data.getAll("sdgs").map(Number),
      ongoing: data.has("ongoing"),
      documentation: this.#documents().map(readDocument),
    };
  }

  write(draft: Draft): void {
    for (const name of FIELD_NAMES) {
      const control = this.#form.elements.namedItem(name);
      if (isControl(control)) control.value = draft.texts[name] ?? "";
    }
    this.#tick("themes", draft.themes);
    this.#tick("sdgs", draft.sdgs.map(String));
    this.#tick("ongoing", draft.ongoing ? ["on"] : []);
    this.#writeDocuments(draft.documentation);
    this.showProblems([]);
  }

  #tick(name: string, values: readonly string[]): void {
    for (const box of this.#form.querySelectorAll<HTMLInputElement>(
      `input[name="${name}"]`,
    )) {
      box.checked = values.includes(box.value);
    }
  }

  // ---- Documents ----

  #documents = (): HTMLElement[] => [
    ...this.#form.querySelectorAll<HTMLElement>(".document"),
  ];

  /** Adds an empty document and goes there. */
  addDocument(): void {
    const language = this.#form.ownerDocument.documentElement.lang;
    this.#writeDocuments([
      ...this.read().documentation,
      { title: "", language, url: "" },
    ]);
    this.#documents().at(-1)?.querySelector<HTMLElement>("input")?.focus();
  }

  /** Takes out the document that a button stands in. */
  removeDocument(button: HTMLElement): void {
    const row = button.closest<HTMLElement>(".document");
    if (!row) return;
    const place = this.#documents().indexOf(row);
    this.#writeDocuments(this.read().documentation.toSpliced(place, 1));
    const next = this.#documents()[place]?.querySelector<HTMLElement>("input");
    (next ?? part(this.#form, "#f-documentation")).focus();
  }

  #writeDocuments(documents: readonly Document[]): void {
    part(this.#form, "[data-documents]").replaceChildren(
      ...documents.map((document, place) => this.#row(document, place)),
    );
  }

  #row(document: Document, place: number): DocumentFragment {
    const row = this.#template.content.cloneNode(true) as DocumentFragment;
    const number = String(place + 1);
    for (const element of row.querySelectorAll("[id], [for]")) {
      for (const name of ["id", "for", "aria-describedby"]) {
        const value = element.getAttribute(name);
        if (value !== null)
          element.setAttribute(name, value.replace("#", String(place)));
      }
    }
    for (const input of row.querySelectorAll<Control>("[data-name]")) {
      input.value = document[input.dataset["name"] as keyof Document];
    }
    part(row, "legend").textContent = fill(this.#strings.document, { number });
    part(row, "button").textContent = fill(this.#strings.removeDocument, {
      number,
    });
    return row;
  }

  // ---- Problems ----

  /** Says at each field what is wrong with it, and at all others nothing. */
  showProblems(problems: readonly Problem[]): void {
    for (const place of this.#form.querySelectorAll<HTMLElement>(".problem")) {
      place.textContent = "";
      place.hidden = true;
    }
    for (const control of this.#form.querySelectorAll("[aria-invalid]")) {
      control.removeAttribute("aria-invalid");
    }
    for (const problem of problems) {
      const place = document.getElementById(`problem-${problem.field}`);
      if (place) {
        place.textContent = this.sentence(problem);
        place.hidden = false;
      }
      const control = this.controlOf(problem.field);
      if (isControl(control)) control.setAttribute("aria-invalid", "true");
    }
  }

  /** What is wrong, what was expected, and how to mend it. */
  sentence({ found, expected, remedy }: Problem): string {
    const wanted = fill(this.#strings.expected, { expected });
    return [found, wanted, ...(remedy === undefined ? [] : [remedy])].join(" ");
  }

  /** What to go to for a field. */
  controlOf(field: string): HTMLElement {
    const isChoice = CHOICES.some((name) => name === field);
    const control = isChoice
      ? this.#form.querySelector<HTMLElement>(`input[name="${field}"]`)
      : document.getElementById(`f-${field}`);
    return control ?? part(this.#form, "#f-check");
  }

  /** The label of a choice, as it stands in the form. */
  labelOf(name: (typeof CHOICES)[number], value: string): string {
    const box = this.#form.querySelector(
      `input[name="${name}"][value="${CSS.escape(value)}"]`,
    );
    return (
      box?.parentElement?.querySelector("[data-label]")?.textContent.trim() ??
      value
    );
  }
}

const isControl = (element: unknown): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

function readDocument(row: HTMLElement): Document {
  const value = (name: keyof Document) =>
    part<HTMLInputElement>(row, `[data-name="${name}"]`).value;
  return {
    title: value("title"),
    language: value("language"),
    url: value("url"),
  };
}
