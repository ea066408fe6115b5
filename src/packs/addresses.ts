/**
 * Where things of the site lie in a pack. A pack is of one language, and its pages lie flat, so that
 * names stay short: `/fr/good-practices/tea/` → `good-practices/tea.html`.
 */

/** The page a pack opens with. */
export const HOME = "index.html";
/** The folder of what pages are made with. */
export const FILES = "files";

/** An address of the site without its language: `/fr/dossier/` → `dossier/`. */
const withoutLanguage = (path: string): string =>
  path.replace(/^\/[^/]+\//, "");

/** The file of a page. A page that would get the name of the first one lies in a folder of its own. */
export function fileOf(path: string): string {
  const name = withoutLanguage(path).replace(/\/$/, "");
  if (name === "") return HOME;
  const file = `${name}.html`;
  return file === HOME ? `${name}/${HOME}` : file;
}

/** The name a file of data goes by: `/fr/good-practices/browse.json` → `good-practices-browse`. */
export const dataName = (address: string): string =>
  withoutLanguage(address)
    .replace(/\.json$/, "")
    .replaceAll("/", "-");

/** The script a file of data has become; see `toDataScript`. */
export const dataFile = (address: string): string =>
  `${FILES}/${dataName(address)}.js`;

/** A link from one file to another: `good-practices/tea.html`, `search.html` → `../search.html`. */
export function relativeLink(from: string, to: string): string {
  const folders = from.split("/").slice(0, -1);
  const target = to.split("/");
  while (folders.length > 0 && target.length > 1 && folders[0] === target[0]) {
    folders.shift();
    target.shift();
  }
  return [...folders.map(() => ".."), ...target].join("/");
}
