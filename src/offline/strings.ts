/** The words of what is kept, for the browser, with `{{size}}` and its like left open. */
import { inEveryPlural } from "../i18n/plurals.ts";
import { getStrings } from "../i18n/strings.build.ts";
import { memoise } from "../site/memo.ts";
import type { Outcome } from "./keep.client.ts";
import type { State } from "./state.ts";

/** Words on the page where collections are kept. */
export interface PanelStrings {
  offer: Record<string, string>;
  states: Record<Exclude<State["name"], "none">, string>;
  outcomes: Record<Outcome, string>;
  progress: string;
  noNetwork: string;
  unsupported: string;
  removed: string;
  used: string;
}

/** Words at the foot of every page. */
export interface LineStrings {
  offline: string;
  stored: string;
  away: string;
}

const OPEN = { size: "{{size}}", device: "{{device}}", date: "{{date}}" };

export function getPanelStrings(language: string): PanelStrings {
  const t = getStrings(language);
  return {
    offer: inEveryPlural(language, (count) =>
      t("offline.offer", { count, replace: { ...OPEN, count: "{{count}}" } }),
    ),
    states: {
      part: t("offline.states.part"),
      kept: t("offline.states.kept", OPEN),
      outdated: t("offline.states.outdated", OPEN),
      ready: t("offline.states.ready", OPEN),
    },
    outcomes: {
      whole: t("offline.outcomes.whole"),
      stopped: t("offline.outcomes.stopped"),
      broken: t("offline.outcomes.broken"),
      full: t("offline.outcomes.full"),
      denied: t("offline.outcomes.denied"),
      busy: t("offline.outcomes.busy"),
      unsound: t("offline.outcomes.unsound"),
    },
    progress: t("offline.progress", { done: "{{done}}", total: "{{total}}" }),
    noNetwork: t("offline.noNetwork"),
    unsupported: t("offline.unsupported"),
    removed: t("offline.removed"),
    used: t("offline.used"),
  };
}

export const getLineStrings = memoise((language: string): LineStrings => {
  const t = getStrings(language);
  return {
    offline: t("offline.line.offline"),
    stored: t("offline.line.stored", OPEN),
    away: t("offline.line.away", OPEN),
  };
});
