/** Charts in a page of their own, with the site's styles. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { drawInline } from "../../src/charts/draw.build.ts";
import type { Figure } from "../../src/charts/figure.ts";
import { escapeHtml } from "../../src/site/html.ts";

const SRC = join(import.meta.dirname, "..", "..", "src");
const require = createRequire(import.meta.url);

/** The style sheets of the site that charts are seen with; fonts from this machine's packages. */
const styles = (): string =>
  [
    "layout/tokens.css",
    "layout/fonts.css",
    "layout/base.css",
    "charts/charts.css",
  ]
    .map((file) => readFileSync(join(SRC, file), "utf8"))
    .join("\n")
    .replaceAll(
      /@fontsource-variable[^"]+/g,
      (file) => pathToFileURL(require.resolve(file)).href,
    );

/** A page with the charts, one under the other or in columns as wide as the page allows. */
export const toPage = (figures: readonly Figure[]): string => `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Charts</title>
<style>${styles()}
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 36rem), 1fr)); gap: 2.5rem; align-items: start; padding-block: 1rem; }
h2 { font-size: var(--text-s); font-weight: 400; margin-block-end: .5rem; }
</style>
<main class="page">
${figures.map((figure) => `<figure class="chart"><h2>${escapeHtml(figure.id)}</h2>${drawInline(figure)}</figure>`).join("\n")}
</main>
</html>
`;
