import type { CityEntry } from "../profiles/city.ts";
import type { Network } from "./schema.ts";

/** A network as a reader of one language meets it. */
export interface NetworkEntry {
  id: string;
  /** Address of its page, in the reader's language. */
  path: string;
  name: string;
  summary: string;
  source: Network;
  milestones: { date: string | undefined; text: string; source: string }[];
  /** The cities that name it, by name. */
  cities: CityEntry[];
  textLanguage: string;
  sourceLanguage: string;
  isFallback: boolean;
  translations: string[];
  fileId: string;
  file: string;
}
