import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { escapeHtml } from "../site/html.ts";
import { mapLimited } from "../site/limited.ts";

/** The head of a page without its styles, which are most of it and tell nothing here. */
const headOf = (html: string): string =>
  (html.split("</head>", 1)[0] ?? "").replace(/<style.*?<\/style>/gs, "");

/** Pages read at once. */
const AT_ONCE = 8;

/** What is said of a page; nothing where another address is its canonical one. */
function entryOf(address: string, html: string): string | undefined {
  const head = parse(headOf(html));
  if (
    head.querySelector('link[rel="canonical"]')?.getAttribute("href") !==
    address
  )
    return undefined;
  const alternates = head
    .querySelectorAll('link[rel="alternate"][hreflang]')
    .map(
      (link) =>
        `<xhtml:link rel="alternate" hreflang="${link.getAttribute("hreflang")}" href="${escapeHtml(link.getAttribute("href") ?? "")}"/>`,
    );
  return `<url><loc>${escapeHtml(address)}</loc>${alternates.join("")}</url>`;
}

/**
 * Writes `sitemap.xml` from what the built pages say of themselves: a page is listed when it is
 * its own canonical address, with the languages its head names.
 * @returns the number of addresses listed
 */
export async function writeSitemap(
  folder: string,
  site: string,
): Promise<number> {
  const files = (
    await Array.fromAsync(glob("**/index.html", { cwd: folder }))
  ).sort();
  const entries = (
    await mapLimited(files, AT_ONCE, async (file) => {
      const path = `/${file.replaceAll("\\", "/").replace(/index\.html$/, "")}`;
      const html = await readFile(join(folder, file), "utf8");
      return entryOf(new URL(path, site).href, html);
    })
  ).filter((entry) => entry !== undefined);
  await writeFile(
    join(folder, "sitemap.xml"),
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join("\n")}
</urlset>
`,
  );
  return entries.length;
}
