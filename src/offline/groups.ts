import { languageOf } from "../i18n/paths.ts";
import type { CollectionId } from "./collections.ts";

/** Parts of a language's site; what belongs to none of the collections goes with each of them. */
export type Group = Exclude<CollectionId, "everything"> | "common";

/** The first part of the addresses of each group, after the language. */
const FOLDERS: Readonly<Record<string, Group>> = {
  "good-practices": "good-practices",
  dossier: "dossier",
  resources: "dossier",
  "policy-briefs": "dossier",
  cities: "cities",
  index: "cities",
  networks: "cities",
};

/** What full text without Pagefind reads, by the kind of page. */
const SHARDS: Readonly<Record<string, Group>> = {
  practices: "good-practices",
  resources: "dossier",
  briefs: "dossier",
  cities: "cities",
};

/** What nobody needs without a network: what search engines, feed readers and programs ask for. */
const LEFT_OUT =
  /\/(?:social\.png|feed\.xml)$|^\/[^/]+\/(?:search-index|404)\//;

/**
 * The group of a file of a language's site, by its address; undefined for what is not kept.
 * Scripts, fonts and pictures go with the pages that ask for them, see `writeCollections`.
 */
export function groupOf(path: string, language: string): Group | undefined {
  if (languageOf(path) !== language || LEFT_OUT.test(path)) return undefined;
  const [, , folder = "", name = ""] = path.split("/");
  if (folder === "search-shards")
    return SHARDS[name.replace(/-\w+\.json$/, "")] ?? "common";
  return FOLDERS[folder] ?? "common";
}

/** The groups a collection is made of. */
export const groupsOf = (collection: CollectionId): readonly Group[] =>
  collection === "everything"
    ? ["common", "good-practices", "dossier", "cities"]
    : ["common", collection];
