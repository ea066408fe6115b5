import type { RecordContext } from "../../src/data/record.ts";

/** What records take from a fictional site. */
export const CONTEXT: RecordContext = {
  language: "en",
  absolute: (path) => `https://example.org${path}`,
  label: (list, id) => `${list} ${id}`,
  sourceTitle: (source) =>
    source === "dossier" ? "The fictional dossier" : undefined,
};
