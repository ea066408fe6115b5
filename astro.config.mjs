import { createHash } from "node:crypto";
import mdx from "@astrojs/mdx";
import { satteri } from "@astrojs/markdown-satteri";
import { defineConfig } from "astro/config";
import { contentCheck } from "./src/check/integration.ts";
import { links, typography } from "./src/i18n/markdown.build.ts";
import { THEME_SCRIPT } from "./src/layout/theme.ts";
import { getSite } from "./src/site/site.build.ts";

/** A hash source for the one script that stands inside the page, so that nothing flashes. */
const hash = (/** @type {string} */ text) =>
  /** @type {const} */ (
    `sha256-${createHash("sha256").update(text).digest("base64")}`
  );

const site = getSite();

export default defineConfig({
  site: site.address,
  outDir: process.env.SITE_OUT ?? "dist",
  ...(process.env.SITE_CACHE && { cacheDir: process.env.SITE_CACHE }),
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "always", concurrency: 4 },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [contentCheck(), mdx()],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      // Our own typesetting knows the language of each text.
      features: { smartPunctuation: false },
      mdastPlugins: [typography],
      hastPlugins: [links],
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ],
      scriptDirective: { hashes: [hash(THEME_SCRIPT)] },
    },
  },
});
