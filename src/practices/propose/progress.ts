import type { Draft } from "./draft.ts";
import { fieldsOf, type PartName } from "./fields.ts";
import { isFilled } from "./measure.ts";

/** How far a part of the form is. */
export type Progress = "empty" | "begun" | "done";

/** How far each part is: done when what it needs is there. */
export function progressOf(draft: Draft, part: PartName): Progress {
  switch (part) {
    case "themes":
      return draft.themes.length > 0 ? "done" : "empty";
    case "sdgs":
      return draft.sdgs.length > 0 ? "done" : "empty";
    case "documentation":
      return draft.documentation.some(({ url }) => url.trim() !== "")
        ? "done"
        : "empty";
    default: {
      const fields = fieldsOf(part);
      const filled = fields.filter(({ name }) => isFilled(draft, name));
      if (filled.length === 0) return "empty";
      const isDone = fields.every(
        ({ name, required }) => !required || isFilled(draft, name),
      );
      return isDone ? "done" : "begun";
    }
  }
}
