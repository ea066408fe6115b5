/** What the list reads from the site, each file once, when it is first needed. */
import { loadJson } from "../site/json.client.ts";
import { untilLoaded } from "../site/memo.ts";
import type { BrowseData } from "./columns.ts";
import { toTable, type Table } from "./scan.ts";
import type { BrowseTexts } from "./texts.ts";
import { WordFinder } from "./words.ts";

/** Where the list finds things. */
export interface Addresses {
  columns: string;
  texts: string;
  /** The page of a practice, with `{{id}}` left open. */
  practice: string;
}

/** The columns as they are sent, and as they are scanned. */
export interface Columns {
  data: BrowseData;
  table: Table;
}

export class BrowseSource {
  /** @throws when they cannot be had; the next call tries again */
  readonly columns: () => Promise<Columns>;
  readonly #texts: () => Promise<BrowseTexts>;
  readonly #language: string;
  #finder: WordFinder | undefined;
  #summaries: readonly string[] | undefined;

  constructor({ columns, texts }: Addresses, language: string) {
    this.#language = language;
    this.columns = untilLoaded(async () => {
      const data = await loadJson<BrowseData>(columns);
      return { data, table: toTable(data) };
    });
    this.#texts = untilLoaded(async () => {
      const loaded = await loadJson<BrowseTexts>(texts);
      this.#summaries = loaded.summaries;
      return loaded;
    });
  }

  /** The summaries by row, once they are there. */
  get summaries(): readonly string[] | undefined {
    return this.#summaries;
  }

  async loadSummaries(): Promise<void> {
    await this.#texts();
  }

  /** For each row more than 0 where the words stand; undefined where they ask for nothing. */
  async find(query: string): Promise<Uint8Array | undefined> {
    if (!query) return undefined;
    const { summaries, words } = await this.#texts();
    this.#finder ??= new WordFinder(words, this.#language, summaries.length);
    return this.#finder.find(query);
  }
}
