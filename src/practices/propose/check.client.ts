/** Measures a draft for what was asked for, and leads to what is to be mended. */
import { fill } from "../../findings/explain.ts";
import { fillCount } from "../../i18n/fill.ts";
import { element, part } from "./dom.client.ts";
import type { Draft } from "./draft.ts";
import type { FormView } from "./form.client.ts";
import type { ProposeData } from "./strings.ts";
import { findContactProblems, findProblems, type Problem } from "./validate.ts";

/** What a draft is wanted for: a file alone, or a message that says who sends it. */
export type Purpose = "file" | "mail";

export class Check {
  readonly #root: HTMLElement;
  readonly #form: FormView;
  readonly #data: ProposeData;
  /** What was asked for: its problems are shown from then on, as one types. */
  #asked: Purpose | undefined;

  constructor(root: HTMLElement, form: FormView, data: ProposeData) {
    this.#root = root;
    this.#form = form;
    this.#data = data;
  }

  /** Forgets what was asked: another draft is on the page. */
  reset(): void {
    this.#asked = undefined;
    part(this.#root, "[data-verdict]").textContent = "";
    part(this.#root, "[data-refusal]").textContent = "";
  }

  /** What keeps a draft from serving a purpose. */
  find(draft: Draft, purpose: Purpose): Problem[] {
    const { setting, words } = this.#data;
    const inFile = findProblems(draft, setting, words);
    return purpose === "mail"
      ? [...findContactProblems(draft, words), ...inFile]
      : inFile;
  }

  /** Keeps what is said at the fields true as one types. */
  show(draft: Draft): void {
    const problems = this.#asked ? this.find(draft, this.#asked) : [];
    this.#form.showProblems(problems);
    if (problems.length === 0) part(this.#root, "[data-summary]").hidden = true;
    else part(this.#root, "[data-verdict]").textContent = "";
  }

  /** Says what was found and goes there. @returns whether nothing was */
  ask(draft: Draft, purpose: Purpose): boolean {
    this.#asked = purpose;
    this.show(draft);
    const problems = this.find(draft, purpose);
    const { sound, problems: counts } = this.#data.strings;
    part(this.#root, "[data-refusal]").textContent = "";
    part(this.#root, "[data-verdict]").textContent =
      problems.length === 0 ? sound : "";
    const summary = part(this.#root, "[data-summary]");
    summary.hidden = problems.length === 0;
    if (problems.length === 0) return true;
    part(summary, "h2").textContent = fillCount(counts, problems.length);
    part(summary, "ul").replaceChildren(
      ...problems.map((problem) => this.#row(problem)),
    );
    summary.focus();
    return false;
  }

  /** As `ask`, for a way out: says there why it is closed. */
  lets(draft: Draft, purpose: Purpose): boolean {
    if (this.ask(draft, purpose)) return true;
    part(this.#root, "[data-refusal]").textContent = this.#data.strings.first;
    return false;
  }

  #row({ field, found }: Problem): HTMLElement {
    const { labels } = this.#data.words;
    const name = field.split(".").at(-1) ?? "";
    const control = this.#form.controlOf(field);
    const link = document.createElement("a");
    link.href = `#${control.id}`;
    link.textContent = fill(this.#data.strings.item, {
      label: labels[field] ?? labels[name] ?? name,
      found,
    });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      control.focus();
    });
    return element("li", link);
  }
}
