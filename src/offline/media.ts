/** The types that files are handed back with. */
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  svg: "image/svg+xml",
  webmanifest: "application/manifest+json",
  woff2: "font/woff2",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
};

/** What texts are: they can be bundled. */
const TEXTS = new Set([
  "html",
  "js",
  "css",
  "json",
  "md",
  "svg",
  "webmanifest",
]);

/** `/fr/` → `html`, `/favicon.svg` → `svg`. */
const extensionOf = (path: string): string =>
  path.endsWith("/") ? "html" : (/\.(\w+)$/.exec(path)?.[1] ?? "");

/** The type of the file at an address; undefined where nobody keeps such files. */
export const typeOf = (path: string): string | undefined =>
  TYPES[extensionOf(path)];

export const isText = (path: string): boolean => TEXTS.has(extensionOf(path));
export const isPage = (path: string): boolean => extensionOf(path) === "html";
