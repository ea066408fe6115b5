/**
 * Full-text search in the browser: Pagefind behind our language analysis and, where it cannot be
 * had, the shards that can.
 */
import { untilLoaded } from "../site/memo.ts";
import { answer, type Answer, type SearchIndex } from "./answer.ts";
import { loadPagefind } from "./pagefind.client.ts";
import {
  loadShards,
  type LoadedShards,
  type ShardAddresses,
} from "./shards.client.ts";

/** Where a language's index lies. */
export interface IndexAddresses {
  /** The folder of Pagefind's files; undefined where there is none. */
  pagefind: string | undefined;
  shards: ShardAddresses;
}

export interface EngineAnswer extends Answer {
  /** Number of pages that were searched, where these are not all. */
  searched: number | undefined;
}

/** Results whose texts are fetched before an answer is given: those that are shown at first. */
const SHOWN = 10;

export class SearchEngine {
  readonly #language: string;
  readonly #pagefind: (() => Promise<SearchIndex>) | undefined;
  readonly #shards: () => Promise<LoadedShards>;

  constructor({ pagefind, shards }: IndexAddresses, language: string) {
    this.#language = language;
    this.#pagefind =
      pagefind === undefined
        ? undefined
        : untilLoaded(() => loadPagefind(pagefind, language));
    this.#shards = untilLoaded(() => loadShards(shards, language));
  }

  /** Loads what every query needs. @throws when it cannot be had; the next call tries again */
  async load(): Promise<void> {
    await (this.#pagefind ?? this.#shards)();
  }

  /**
   * Answers a query.
   * @param kind only pages of that kind, or all when empty
   * @throws when no index can be had; the next call tries again
   */
  async search(typed: string, kind: string): Promise<EngineAnswer> {
    const whole = await this.#askPagefind(typed, kind);
    if (whole) return { ...whole, searched: undefined };
    const { index, isWhole } = await this.#shards();
    return {
      ...(await answer(typed, kind, this.#language, index)),
      searched: isWhole ? undefined : index.total,
    };
  }

  /** Undefined where Pagefind, or a part of it that the query needs, cannot be had. */
  async #askPagefind(typed: string, kind: string): Promise<Answer | undefined> {
    if (!this.#pagefind) return undefined;
    try {
      const index = await this.#pagefind();
      const found = await answer(typed, kind, this.#language, index);
      await Promise.all(
        found.results.slice(0, SHOWN).map(({ load }) => load()),
      );
      return found;
    } catch (error) {
      console.error(error);
      return undefined;
    }
  }
}
