/**
 * At the foot of every page: brings the worker, keeps what is kept up to date, and says when a
 * reader is offline or a later version is there. All of it after the page itself has come.
 */
import { fill } from "../i18n/fill.ts";
import { formatDate } from "../i18n/format.ts";
import { ASKED, type Told } from "./answer.client.ts";
import { use } from "./keep.client.ts";
import { CHANGED, tellAll } from "./news.client.ts";
import { stateOf } from "./state.ts";
import { readRecord, readRecords } from "./store.client.ts";
import type { LineStrings } from "./strings.ts";
import { update } from "./update.client.ts";

/** Milliseconds after the page has come; readers go before what they keep. */
const REST = 1_500;

class OfflineLine extends HTMLElement {
  #strings!: LineStrings;
  /** How this page came from the device, if it did. */
  #told: Told | undefined;

  connectedCallback(): void {
    if (!("serviceWorker" in navigator)) return;
    this.#strings = JSON.parse(this.dataset["strings"] ?? "{}") as LineStrings;
    navigator.serviceWorker.addEventListener("message", ({ data }) => {
      this.#told = data as Told;
      this.#show();
    });
    navigator.serviceWorker.controller?.postMessage(ASKED);
    addEventListener("offline", () => this.#show());
    addEventListener("online", () => {
      this.#told = undefined;
      this.#show();
      void this.#begin();
    });
    addEventListener(CHANGED, () => void this.#offer());
    this.querySelector("button")?.addEventListener(
      "click",
      () => void this.#use(),
    );
    this.#show();
    const begin = () => setTimeout(() => void this.#begin(), REST);
    if (document.readyState === "complete") begin();
    else addEventListener("load", begin, { once: true });
  }

  /** A browser that denies this (a private window, say) reads on without. */
  async #begin(): Promise<void> {
    if (!navigator.onLine) {
      await this.#offer().catch(() => undefined);
      return;
    }
    try {
      const isFirst = !navigator.serviceWorker.controller;
      await navigator.serviceWorker.register(this.dataset["worker"] ?? "", {
        updateViaCache: "none",
      });
      await navigator.serviceWorker.ready;
      if (isFirst) void rememberThis().catch(() => undefined);
      await update();
      await this.#offer();
    } catch {
      return;
    }
  }

  #show(): void {
    const text = this.querySelector("p");
    if (!text) return;
    const isOffline = !navigator.onLine;
    text.textContent = this.#told
      ? fill(isOffline ? this.#strings.stored : this.#strings.away, {
          date: formatDate(this.#told.date, document.documentElement.lang),
        })
      : isOffline
        ? this.#strings.offline
        : "";
    this.#setHidden();
  }

  #setHidden(): void {
    const isSilent = this.querySelector("p")?.textContent === "";
    const hasOffer = this.querySelector<HTMLElement>("div")?.hidden === false;
    this.hidden = isSilent && !hasOffer;
  }

  /** Offers a later version that is whole. */
  async #offer(): Promise<void> {
    const offer = this.querySelector<HTMLElement>("div");
    if (!offer) return;
    const ready = await readReady();
    offer.hidden = ready.length === 0;
    this.#setHidden();
  }

  async #use(): Promise<void> {
    for (const record of await readReady()) await use(record);
    tellAll();
  }
}

/** Collections of which a later version is on the device. */
async function readReady() {
  const nexts = await readRecords("next");
  const states = await Promise.all(
    nexts.map(async (next) =>
      stateOf(undefined, await readRecord(next, "kept"), next),
    ),
  );
  return nexts.filter((_, index) => states[index]?.name === "ready");
}

/** The first page came before the worker: it is asked for once more, so that it is remembered. */
async function rememberThis(): Promise<void> {
  if (!navigator.serviceWorker.controller)
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener("controllerchange", resolve, {
        once: true,
      }),
    );
  const asked = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => name.startsWith(location.origin));
  for (const address of [location.href, ...asked])
    await fetch(address, { cache: "force-cache" });
}

customElements.define("offline-line", OfflineLine);
