/** The search page: results as they are typed, with the query and the kind in the address. */
import { fill, fillCount } from "../i18n/fill.ts";
import type { Result } from "./answer.ts";
import { SearchEngine, type EngineAnswer } from "./engine.client.ts";
import { excerpt, highlight, type Asked, type ExcerptPart } from "./excerpt.ts";
import type { SearchStrings } from "./strings.ts";

/** Results shown at first, and added by each “more”. */
const STEP = 10;
/** Milliseconds without a keystroke before a search starts. */
const PAUSE = 120;
/** Milliseconds before a reader is told that the search is still loading. */
const PATIENCE = 300;
/** Letters of a query that are read. */
const LONGEST_QUERY = 200;

class SearchPage extends HTMLElement {
  #engine!: SearchEngine;
  #strings!: SearchStrings;
  #language = "";
  #title = "";
  #kind = "";
  /** Counts searches, so that a late answer does not replace a newer one. */
  #latest = 0;
  #timer = 0;
  /** Whether the query shown was meant: going back leads to it once another one is typed. */
  #isSettled = false;

  connectedCallback(): void {
    this.#language = document.documentElement.lang;
    this.#title = document.title;
    this.#strings = JSON.parse(
      this.dataset["strings"] ?? "{}",
    ) as SearchStrings;
    this.#engine = new SearchEngine(
      {
        pagefind: this.dataset["index"],
        shards: {
          list: this.dataset["shards"] ?? "",
          shard: this.dataset["shard"] ?? "",
        },
      },
      this.#language,
    );
    this.#readAddress();
    this.#input.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#search(), PAUSE);
    });
    // What a search needs is fetched while the reader is still thinking of a word.
    this.#input.addEventListener(
      "focus",
      () => void this.#engine.load().catch(() => undefined),
      { once: true },
    );
    this.#input.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      void this.#search();
      this.#isSettled = true;
    });
    addEventListener("popstate", () => this.#readAddress());
  }

  get #input(): HTMLInputElement {
    return this.#part<HTMLInputElement>("input[type=search]");
  }

  #part<T extends HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`The search page has no ${selector}.`);
    return element;
  }

  #readAddress(): void {
    const parameters = new URLSearchParams(location.search);
    const kind = parameters.get("kind") ?? "";
    this.#input.value = parameters.get("q") ?? "";
    this.#kind = Object.hasOwn(this.#strings.kinds, kind) ? kind : "";
    this.#isSettled = this.#input.value !== "";
    void this.#search();
  }

  #writeAddress(query: string): void {
    const address = new URL(location.href);
    for (const [name, value] of [
      ["q", query],
      ["kind", query ? this.#kind : ""],
    ] as const) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    document.title = query ? `${query} · ${this.#title}` : this.#title;
    if (address.href === location.href) return;
    if (this.#isSettled) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    this.#isSettled = false;
  }

  async #search(): Promise<void> {
    const query = this.#input.value.trim().slice(0, LONGEST_QUERY);
    const turn = ++this.#latest;
    this.#writeAddress(query);
    if (!query) {
      this.#show(this.#strings.start, [], undefined);
      return;
    }
    this.#part("[data-tips]").hidden = true;
    this.#list.setAttribute("aria-busy", "true");
    const waiting = setTimeout(() => {
      if (turn === this.#latest) this.#say(this.#strings.loading);
    }, PATIENCE);
    try {
      const answer = await this.#engine.search(query, this.#kind);
      const rows = await this.#rows(answer, 0);
      if (turn === this.#latest)
        this.#show(this.#sentence(query, answer), rows, answer);
    } catch (error) {
      console.error(error);
      if (turn === this.#latest)
        this.#show(this.#strings.failed, [], undefined);
    } finally {
      clearTimeout(waiting);
    }
  }

  get #list(): HTMLOListElement {
    return this.#part<HTMLOListElement>("ol");
  }

  /** What there is to say about an answer. */
  #sentence(query: string, answer: EngineAnswer): string {
    const { results, complete, kinds, correction } = answer;
    const strings = this.#strings;
    const values = { query, correction: correction ?? query };
    if (results.length === 0) {
      const isElsewhere = Object.keys(kinds).length > 0;
      return isElsewhere
        ? fill(strings.noneOfKind, values)
        : `${fill(strings.none, values)} ${strings.noneHelp}`;
    }
    const asked = { query: values.correction };
    const some = results.length - complete;
    return [
      ...(correction === undefined ? [] : [fill(strings.corrected, values)]),
      complete > 0
        ? fillCount(strings.results, complete, asked)
        : strings.noneComplete,
      ...(some > 0 ? [fillCount(strings.incomplete, some, asked)] : []),
    ].join(" ");
  }

  #say(text: string): void {
    this.#part("[role=status]").textContent = text;
  }

  #show(
    sentence: string,
    rows: readonly HTMLElement[],
    answer: EngineAnswer | undefined,
  ): void {
    this.#say(sentence);
    this.#sayReach(answer);
    this.#list.replaceChildren(...rows);
    this.#list.setAttribute("aria-busy", "false");
    // Advice is for those who have not asked yet, or found nothing.
    this.#part("[data-tips]").hidden = rows.length > 0;
    this.#showKinds(answer?.kinds ?? {});
    this.#showMore(answer);
  }

  /** Says how many pages were searched, where these are not all there are. */
  #sayReach(answer: EngineAnswer | undefined): void {
    const reach = this.#part(".reach");
    const searched = answer?.searched;
    reach.hidden = searched === undefined;
    reach.textContent =
      searched === undefined ? "" : fillCount(this.#strings.kept, searched);
  }

  /** Offers more results while there are some. */
  #showMore(answer: EngineAnswer | undefined): void {
    const more = this.#part<HTMLButtonElement>("button.more");
    const shown = this.#list.children.length;
    more.hidden = !answer || answer.results.length <= shown;
    more.onclick = async () => {
      if (!answer) return;
      const rows = await this.#rows(answer, shown);
      this.#list.append(...rows);
      this.#showMore(answer);
      rows[0]?.querySelector("a")?.focus();
    };
  }

  /** The next rows of an answer, from one on. */
  #rows(
    { results, asked }: EngineAnswer,
    from: number,
  ): Promise<HTMLLIElement[]> {
    return Promise.all(
      results
        .slice(from, from + STEP)
        .map((result) => this.#row(result, asked)),
    );
  }

  async #row(
    { kind, missing, load }: Result,
    asked: Asked,
  ): Promise<HTMLLIElement> {
    const { path, title, text: shown } = await load();
    const row = document.createElement("li");
    const heading = document.createElement("h2");
    const link = document.createElement("a");
    link.href = path;
    link.append(...toNodes(highlight(title, asked)));
    heading.append(link);
    const text = document.createElement("p");
    text.append(...toNodes(excerpt(shown, asked)));
    const facts = document.createElement("p");
    facts.className = "small";
    facts.textContent = [
      this.#strings.kinds[kind] ?? "",
      ...(missing.length > 0
        ? [fill(this.#strings.missing, { words: this.#join(missing) })]
        : []),
    ].join(" · ");
    row.append(heading, text, facts);
    return row;
  }

  #join(words: readonly string[]): string {
    return new Intl.ListFormat(this.#language, { type: "unit" }).format(words);
  }

  /** Links to the same query, for one kind of page; the chosen kind is marked. */
  #showKinds(counts: Record<string, number>): void {
    const list = this.#part<HTMLUListElement>("ul.kinds");
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const choices = [
      { kind: "", label: this.#strings.allKinds, count: total },
      ...Object.entries(this.#strings.kinds)
        .filter(([kind]) => (counts[kind] ?? 0) > 0 || kind === this.#kind)
        .map(([kind, label]) => ({ kind, label, count: counts[kind] ?? 0 })),
    ];
    list.hidden = total === 0 || (choices.length < 3 && !this.#kind);
    list.replaceChildren(
      ...choices.map(({ kind, label, count }) => {
        const item = document.createElement("li");
        const button = document.createElement("button");
        button.type = "button";
        button.className = "button";
        button.textContent = `${label} (${new Intl.NumberFormat(this.#language).format(count)})`;
        button.setAttribute("aria-pressed", String(kind === this.#kind));
        button.addEventListener("click", () => {
          this.#kind = kind;
          this.#isSettled = true;
          void this.#search().then(() =>
            list.querySelector<HTMLElement>("[aria-pressed=true]")?.focus(),
          );
        });
        item.append(button);
        return item;
      }),
    );
  }
}

const toNodes = (parts: readonly ExcerptPart[]): Node[] =>
  parts.map(({ text, found }) => {
    if (!found) return document.createTextNode(text);
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });

customElements.define("search-page", SearchPage);
