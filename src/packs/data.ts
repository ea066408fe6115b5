/** Data as scripts: a page that was opened from a file may load these, and nothing else. Pure. */
import { dataName } from "./addresses.ts";

/** The name of the object that data register themselves in. */
export const REGISTRY = "packData";
/** The name of the words of the button that saves to a list. */
export const SAVE_STRINGS = "save-strings";

/**
 * Writes data as a script that does nothing but put their JSON, as one text, into the registry:
 * whatever stands in them, it is read by `JSON.parse` and never run.
 */
export function toDataScript(address: string, data: unknown): string {
  const text = JSON.stringify(data)
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return `(globalThis.${REGISTRY}??={})[${JSON.stringify(dataName(address))}]='${text}';\n`;
}
