/**
 * “Propose a practice”: keeps what is typed, measures it by the schema of the build, shows it as
 * it will appear, and hands it out. Nothing goes over the network.
 */
import "./jitless.client.ts";
import { Check, type Purpose } from "./check.client.ts";
import { DraftDesk } from "./desk.client.ts";
import { part } from "./dom.client.ts";
import { FormView } from "./form.client.ts";
import { Preview } from "./preview.client.ts";
import { showCity, showProgress } from "./progress.client.ts";
import type { ProposeData } from "./strings.ts";
import { Ways } from "./ways.client.ts";

/** Milliseconds without a keystroke before a draft is kept. */
const PAUSE = 300;

class ProposeForm extends HTMLElement {
  #data!: ProposeData;
  #form!: FormView;
  #preview!: Preview;
  #check!: Check;
  #ways!: Ways;
  #desk!: DraftDesk;
  #timer = 0;

  connectedCallback(): void {
    this.#data = JSON.parse(this.dataset["propose"] ?? "{}") as ProposeData;
    const { setting, strings } = this.#data;
    this.#form = new FormView(this, strings);
    this.#preview = new Preview(
      part(this, "[data-preview]"),
      this.#form,
      setting,
      strings,
    );
    this.#check = new Check(this, this.#form, this.#data);
    this.#ways = new Ways(this, this.#data);
    this.#desk = new DraftDesk(
      this,
      this.#form,
      setting.language,
      strings,
      () => {
        this.#check.reset();
        this.#show();
      },
    );
    part(this, "#cities").replaceChildren(
      ...setting.cities.map(({ label }) => new Option(label, label)),
    );
    const isWide = matchMedia("(min-width: 60rem)").matches;
    for (const details of this.querySelectorAll<HTMLDetailsElement>(
      "details[data-wide]",
    )) {
      details.open = isWide;
    }
    this.#listen();
    this.#desk.restore();
    part(this, "[data-app]").hidden = false;
  }

  #listen(): void {
    const form = part<HTMLFormElement>(this, "form");
    form.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#keep(), PAUSE);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#keep();
      this.#check.ask(this.#form.read(), "file");
    });
    this.addEventListener("click", (event) => this.#onClick(event));
    part(this, "[data-import]").addEventListener("change", (event) => {
      void this.#desk.import(event.target as HTMLInputElement);
    });
    // Whoever opens it within the pause sees what was typed last.
    part(this, ".preview-frame").addEventListener("toggle", () => this.#show());
    // A phone may end the page without another word.
    addEventListener("pagehide", () => this.#keep());
    addEventListener("beforeunload", (event) => {
      this.#keep();
      if (this.#desk.isUnsafe) event.preventDefault();
    });
    addEventListener("storage", (event) => this.#desk.onStorage(event));
  }

  #keep(): void {
    clearTimeout(this.#timer);
    this.#desk.keep();
    this.#show();
  }

  /** Everything the page shows of the draft, as it stands in the form. */
  #show(): void {
    const draft = this.#form.read();
    const { setting, strings } = this.#data;
    showProgress(this, draft, strings);
    showCity(this, draft, setting, strings);
    // Closed or not: who opens it, or searches the page, finds it filled.
    this.#preview.show(draft);
    this.#check.show(draft);
    this.#ways.show(draft, this.#check.find(draft, "file").length === 0);
  }

  /** Lets nothing out that the check would refuse. */
  #mayGo(purpose: Purpose): boolean {
    this.#keep();
    return this.#check.lets(this.#form.read(), purpose);
  }

  #download(which: "practice" | "city"): void {
    if (this.#mayGo("file")) this.#ways.download(this.#form.read(), which);
  }

  #onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const way = target?.closest<HTMLElement>("[data-way]")?.dataset["way"];
    if (way !== undefined) {
      if (!this.#mayGo(way === "email" ? "mail" : "file"))
        event.preventDefault();
      return;
    }
    const button = target?.closest<HTMLElement>("[data-action]");
    switch (button?.dataset["action"]) {
      case "new":
        return this.#desk.begin();
      case "export":
        return this.#desk.export();
      case "import":
        return part(this, "[data-import]").click();
      case "undo":
        return this.#desk.undo();
      case "add-document":
        return this.#form.addDocument();
      case "remove-document":
        this.#form.removeDocument(button as HTMLElement);
        return this.#keep();
      case "download":
        return this.#download("practice");
      case "download-city":
        return this.#download("city");
      default:
        return undefined;
    }
  }
}

customElements.define("propose-form", ProposeForm);
