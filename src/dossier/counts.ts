import type { Entry } from "./entry.ts";

/** What can be counted in the dossier itself. */
export const countDossier = (entries: readonly Entry[]) => ({
  entries: entries.filter(({ number }) => number !== undefined).length,
  briefs: entries.filter(({ collection }) => collection === "briefs").length,
  languages: new Set(entries.flatMap(({ languages }) => languages)).size,
});
