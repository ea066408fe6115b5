import type { Milestone } from "../cities/milestones.ts";
import type { TextOrigin } from "../i18n/origin.build.ts";
import type { CityEntry } from "../profiles/city.ts";
import type { Network } from "./schema.ts";

/** A network as a reader of one language meets it. */
export interface NetworkEntry extends TextOrigin {
  id: string;
  /** Address of its page, in the reader's language. */
  path: string;
  name: string;
  summary: string;
  source: Network;
  milestones: Milestone[];
  /** The cities that name it, by name. */
  cities: CityEntry[];
}
