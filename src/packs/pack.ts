/** What packs there are, and what one says of itself. Pure. */

export const PACK_KINDS = [
  "everything",
  "good-practices",
  "dossier",
  "theme",
] as const;
export type PackKind = (typeof PACK_KINDS)[number];

/** A pack of a language: which of the site's pages it holds. */
export interface Pack {
  /** `everything`, `good-practices`, `theme-roma`. */
  id: string;
  kind: PackKind;
  language: string;
  /** What it is called, in its language. */
  title: string;
  /** Addresses of pages of the site. */
  pages: ReadonlySet<string>;
}

/** A pack as `packs.json` lists it. */
export interface PackFile {
  id: string;
  kind: PackKind;
  language: string;
  title: string;
  format: "zip" | "epub";
  path: string;
  bytes: number;
  /** How many pages of the site are in it. */
  pages: number;
  sha256: string;
}

/** The name of its folder, as every system can write it. */
export const folderOf = ({ title }: Pick<Pack, "title">): string =>
  title
    .replace(/[\\/:*?"<>|]/g, "-")
    .replace(/[’ʼ]/g, "'")
    .trim();
