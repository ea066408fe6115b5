/**
 * “Propose a practice”: keeps what is typed, measures it by the schema of the build, shows it as
 * it will appear, and hands it out. Nothing goes over the network.
 */
import { config } from "astro/zod";
import { fill } from "../../findings/explain.ts";
import { countryName, formatTime, languageName } from "../../i18n/format.ts";
import { fillCount } from "../../i18n/fill.ts";
import { EMPTY_DRAFT, textOf, type Draft } from "./draft.ts";
import { isDraftKey, parseStored, type Kept } from "./drafts.ts";
import { CONTACT, PARTS } from "./fields.ts";
import { cityFile, cityOf, practiceFile, type ContentFile } from "./file.ts";
import { FormView, part } from "./form.client.ts";
import { Preview } from "./preview.client.ts";
import { DraftShelf, download, focusDrafts } from "./shelf.client.ts";
import type { ProposeData } from "./strings.ts";
import {
  findContactProblems,
  findProblems,
  progressOf,
  type Problem,
} from "./validate.ts";
import { mailAddress, newFileAddress } from "./ways.ts";

// Compiled schemas would need “unsafe-eval”, which the page does not allow.
config({ jitless: true });

/** Milliseconds without a keystroke before a draft is kept. */
const PAUSE = 300;

class ProposeForm extends HTMLElement {
  #data!: ProposeData;
  #form!: FormView;
  #preview!: Preview;
  #shelf!: DraftShelf;
  #timer = 0;
  /** What was just deleted, until something else is done. */
  #removed: Kept | undefined;
  /** What was asked for: its problems are shown from then on, as one types. */
  #asked: "nothing" | "file" | "mail" = "nothing";

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
    this.#shelf = new DraftShelf(setting.language, strings);
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
    this.#restore();
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
      this.#check("file");
    });
    this.addEventListener("click", (event) => this.#onClick(event));
    part(this, "[data-import]").addEventListener("change", (event) => {
      void this.#import(event.target as HTMLInputElement);
    });
    part(this, ".preview-frame").addEventListener("toggle", () => this.#show());
    // A phone may end the page without another word.
    addEventListener("pagehide", () => this.#keep());
    addEventListener("beforeunload", (event) => {
      this.#keep();
      if (this.#shelf.trouble) event.preventDefault();
    });
    addEventListener("storage", (event) => this.#onStorage(event));
  }

  /** Goes on with the draft that was changed last. */
  #restore(): void {
    const { drafts, unreadable } = this.#shelf.read();
    const [latest] = drafts;
    if (unreadable.length > 0) this.#say(this.#data.strings.unreadable);
    if (latest) {
      const { restored } = this.#data.strings;
      this.#openDraft(latest);
      const sentence = fill(restored, {
        date: this.#shelf.date(latest.changed),
      });
      this.#say(
        unreadable.length > 0
          ? `${sentence} ${this.#data.strings.unreadable}`
          : sentence,
      );
    } else {
      this.#form.write(EMPTY_DRAFT);
      this.#show();
    }
  }

  #say(text: string): void {
    part(this, "[data-status]").textContent = text;
    part(this, '[data-action="undo"]').hidden = this.#removed === undefined;
  }

  // ---- Keeping drafts ----

  #keep(): void {
    clearTimeout(this.#timer);
    const { strings, setting } = this.#data;
    const before = this.#shelf.trouble;
    this.#shelf.keep(this.#form.read());
    const { trouble } = this.#shelf;
    part(this, "[data-saved]").textContent = trouble
      ? ""
      : fill(strings.saved, {
          time: formatTime(new Date(), setting.language),
        });
    if (trouble && trouble !== before) this.#say(strings[trouble]);
    else if (before && !trouble) this.#say("");
    this.#show();
  }

  #openDraft(kept: Kept): void {
    this.#shelf.open(kept);
    this.#asked = "nothing";
    this.#form.write(kept.draft);
    this.#show();
  }

  /** Another tab has the same draft open: here it becomes another one. */
  #onStorage({ key, newValue }: StorageEvent): void {
    if (!isDraftKey(key, this.#data.setting.language)) return;
    if (key === this.#shelf.key && newValue !== null) {
      this.#shelf.begin();
      this.#say(this.#data.strings.otherTab);
      this.#keep();
    }
    this.#showDrafts();
  }

  #begin(): void {
    this.#keep();
    this.#shelf.begin();
    this.#asked = "nothing";
    this.#form.write(EMPTY_DRAFT);
    this.#show();
    this.#say(this.#data.strings.begun);
    this.#form.controlOf("city").focus();
  }

  #remove(kept: Kept): void {
    this.#shelf.remove(kept.key);
    this.#removed = kept;
    this.#showDrafts();
    this.#say(
      fill(this.#data.strings.removed, {
        title: this.#shelf.titleOf(kept.draft),
      }),
    );
    part(this, '[data-action="undo"]').focus();
  }

  #undo(): void {
    if (this.#removed) this.#shelf.restore(this.#removed);
    this.#removed = undefined;
    this.#showDrafts();
    this.#say(this.#data.strings.undone);
    focusDrafts(this);
  }

  async #import(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const stored = parseStored(await file.text());
    input.value = ""; // the same file may be chosen again
    const { strings, setting } = this.#data;
    if (!stored) {
      this.#say(fill(strings.importFailed, { file: file.name }));
    } else if (stored.language !== setting.language) {
      const language = languageName(stored.language, setting.language);
      this.#say(fill(strings.importLanguage, { language }));
    } else {
      this.#keep();
      this.#shelf.begin();
      this.#asked = "nothing";
      this.#form.write(stored.draft);
      this.#keep();
      this.#say(strings.imported);
    }
  }

  #showDrafts(): void {
    this.#shelf.show(part(this, "[data-drafts]"), {
      open: (kept) => {
        this.#keep();
        this.#openDraft(kept);
        this.#say(
          fill(this.#data.strings.opened, {
            title: this.#shelf.titleOf(kept.draft),
          }),
        );
        focusDrafts(this);
      },
      remove: (kept) => this.#remove(kept),
    });
  }

  // ---- What the page shows of a draft ----

  #show(): void {
    const draft = this.#form.read();
    this.#showProgress(draft);
    this.#showCity(draft);
    this.#showDrafts();
    // Closed or not: who opens it, or searches the page, finds it as it is.
    this.#preview.show(draft);
    const problems = this.#problems(draft, "file");
    const asked = this.#problems(draft, this.#asked);
    this.#form.showProblems(asked);
    if (asked.length === 0) part(this, "[data-summary]").hidden = true;
    this.#showWays(draft, problems);
  }

  /** What keeps a draft from being what was asked for. */
  #problems(draft: Draft, asked: "nothing" | "file" | "mail"): Problem[] {
    const { setting, words } = this.#data;
    if (asked === "nothing") return [];
    const inFile = findProblems(draft, setting, words);
    return asked === "mail"
      ? [...findContactProblems(draft, words), ...inFile]
      : inFile;
  }

  #showProgress(draft: Draft): void {
    const { progress, states } = this.#data.strings;
    const required = PARTS.filter((known) => known.required);
    const done = required.filter(
      ({ name }) => progressOf(draft, name) === "done",
    );
    for (const { name, required: isRequired } of PARTS) {
      const state = progressOf(draft, name);
      const place = part(this, `[data-progress="${name}"]`);
      part(place, "[data-state]").textContent =
        state === "empty" && !isRequired ? states.optional : states[state];
    }
    part(this, "[data-count]").textContent = fill(progress, {
      done: String(done.length),
      total: String(required.length),
    });
    part<HTMLProgressElement>(this, "progress").value = done.length;
  }

  #showCity(draft: Draft): void {
    const city = cityOf(draft, this.#data.setting);
    const { language } = this.#data.setting;
    const { cityKnown, cityNew } = this.#data.strings;
    part(this, '[data-field="country"]').hidden = !city?.isNew;
    const name = city?.isNew
      ? city.name
      : city && `${city.name} (${countryName(city.country, language)})`;
    const sentence = city?.isNew ? cityNew : cityKnown;
    const note = part(this, "[data-city]");
    const text = name ? fill(sentence, { city: name }) : "";
    if (note.textContent !== text) note.textContent = text;
  }

  // ---- Checking ----

  /** Measures everything and goes to what was found. @returns whether nothing was */
  #check(asked: "file" | "mail"): boolean {
    this.#asked = asked;
    this.#keep();
    const problems = this.#problems(this.#form.read(), asked);
    const { sound, problems: counts } = this.#data.strings;
    part(this, "[data-refusal]").textContent = "";
    part(this, "[data-verdict]").textContent =
      problems.length === 0 ? sound : "";
    const summary = part(this, "[data-summary]");
    summary.hidden = problems.length === 0;
    if (problems.length === 0) return true;
    part(summary, "h2").textContent = fillCount(counts, problems.length);
    part(summary, "ul").replaceChildren(
      ...problems.map((problem) => this.#summaryRow(problem)),
    );
    summary.focus();
    return false;
  }

  #summaryRow(problem: Problem): HTMLElement {
    const { labels } = this.#data.words;
    const name = problem.field.split(".").at(-1) ?? "";
    const item = document.createElement("li");
    const link = document.createElement("a");
    const control = this.#form.controlOf(problem.field);
    link.href = `#${control.id}`;
    link.textContent = fill(this.#data.strings.item, {
      label: labels[problem.field] ?? labels[name] ?? name,
      found: problem.found,
    });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      control.focus();
    });
    item.append(link);
    return item;
  }

  // ---- Ways out ----

  #files(draft: Draft): [practice: ContentFile, city: ContentFile | undefined] {
    const { setting } = this.#data;
    return [practiceFile(draft, setting), cityFile(draft, setting)];
  }

  /** Addresses and hints of the ways out; without a sound draft they lead to the check. */
  #showWays(draft: Draft, problems: readonly Problem[]): void {
    const [practice, city] = this.#files(draft);
    const { strings, newFile } = this.#data;
    for (const way of this.querySelectorAll<HTMLElement>("[data-city-way]")) {
      way.hidden = city === undefined;
    }
    this.#hint("download", fill(strings.downloadHint, { file: practice.path }));
    const mail = this.#mail(draft);
    this.#hint("email", mail.hasFiles ? strings.emailHint : strings.emailLong);
    const isSound = problems.length === 0;
    this.#lead("email", isSound ? mail.address : undefined);
    if (newFile === undefined) return;
    const address = newFileAddress(newFile, practice);
    const folder = practice.path.replace(/[^/]*$/, "");
    this.#hint(
      "repository",
      address === undefined
        ? fill(strings.repositoryLong, { folder })
        : strings.repositoryHint,
    );
    part(this, '[data-way="repository"]').hidden = address === undefined;
    this.#lead("repository", isSound ? address : undefined);
    this.#lead(
      "repository-city",
      isSound && city ? newFileAddress(newFile, city) : undefined,
    );
  }

  #hint(way: string, text: string): void {
    part(this, `[data-hint="${way}"]`).textContent = text;
  }

  #lead(way: string, address: string | undefined): void {
    part<HTMLAnchorElement>(this, `[data-way="${way}"]`).href =
      address ?? "#f-check";
  }

  #mail(draft: Draft) {
    const { strings, words, contact } = this.#data;
    const [practice, city] = this.#files(draft);
    const files = city ? [practice, city] : [practice];
    const lines = CONTACT.map(
      (field) =>
        `${words.labels[field] ?? field}: ${textOf(draft, field).trim()}`,
    );
    return mailAddress({
      to: contact ?? "",
      subject: fill(strings.mailSubject, {
        title: textOf(draft, "title").trim(),
        city: cityOf(draft, this.#data.setting)?.name ?? "",
      }),
      contact: lines.join("\n"),
      files,
      attached: fill(strings.mailAttached, {
        files: files.map(({ name }) => name).join(", "),
      }),
    });
  }

  /** Lets nothing out that the check would refuse. @returns whether it may go */
  #mayGo(asked: "file" | "mail"): boolean {
    if (this.#check(asked)) return true;
    part(this, "[data-refusal]").textContent = this.#data.strings.first;
    return false;
  }

  #download(which: "practice" | "city"): void {
    if (!this.#mayGo("file")) return;
    const [practice, city] = this.#files(this.#form.read());
    const file = which === "practice" ? practice : city;
    if (file) download(file.name, file.text, "text/markdown");
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
        return this.#begin();
      case "export":
        return this.#shelf.export(this.#form.read());
      case "import":
        return part(this, "[data-import]").click();
      case "undo":
        return this.#undo();
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
