import type { TextOrigin } from "../i18n/origin.build.ts";
import type { Area } from "../scores/schema.ts";

/** A policy area of the Index as a reader of one language meets it. */
export interface AreaPageEntry extends TextOrigin {
  id: string;
  /** Address of its page, in the reader's language. */
  path: string;
  name: string;
  summary: string;
  source: Area;
  /** Ids of the areas it is the average of, where it is a composite. */
  parts: string[];
  /** Themes of good practices that belong to it, the nearest first. */
  themes: readonly string[];
}
