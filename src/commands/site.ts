import { glob, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "astro";
import { narrowPolicies } from "../layout/policy.build.ts";
import { writeSitemap } from "../layout/sitemap.build.ts";
import { listPacks } from "../packs/list.build.ts";
import { writePacks } from "../packs/packs.build.ts";
import { buildSearchIndex } from "../search/index.build.ts";
import { writeCollections } from "../offline/collections.build.ts";
import { writeWorker } from "../offline/worker.build.ts";
import { getDate, getLanguages, getSite } from "../site/site.build.ts";
import { measure, precompress } from "./compress.ts";
import { formatBytes, phase } from "./phases.ts";
import { reportContent } from "./report.ts";

/** The folder the site is written to: `dist/`, or another one named by `SITE_OUT`. */
export const outFolder = (): string =>
  resolve(process.env["SITE_OUT"] ?? "dist");

/**
 * Checks the content, builds the site, makes its search indexes and sitemap, and writes compressed
 * copies. Prints each phase. The site is built beside `outFolder()` and takes its place when it is
 * whole: a build that fails leaves the one before as it was.
 * @returns false when the content has errors; nothing is built then
 * @throws when the build itself fails
 */
export async function buildSite(): Promise<boolean> {
  const folder = outFolder();
  let sound = true;
  await phase("Content", () => {
    const report = reportContent();
    sound = report.errors === 0;
    return report.summary;
  });
  if (!sound) return false;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    await writeSite(unfinished);
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  } catch (error) {
    // What is still being written is there again at once: tried a few times.
    await rm(unfinished, { recursive: true, force: true, maxRetries: 5 });
    throw explain(error);
  }
  const { files, bytes } = await measure(folder);
  process.stdout.write(
    `  ${files} files, ${formatBytes(bytes)}, in ${folder}\n`,
  );
  return true;
}

async function writeSite(folder: string): Promise<void> {
  await phase("Pages", async () => {
    await buildPages(folder);
    await narrowPolicies(folder);
    const pages = await Array.fromAsync(glob("**/*.html", { cwd: folder }));
    return `${pages.length} pages`;
  });
  await phase("Search", async () => {
    const languages = getLanguages().map(({ code }) => code);
    const count = await buildSearchIndex(folder, languages);
    return `${count} pages in ${languages.length} languages`;
  });
  await phase(
    "Sitemap",
    async () => `${await writeSitemap(folder, getSite().address)} addresses`,
  );
  if (getSite().packs) await phase("Packs", () => packSite(folder));
  await finishSite(folder);
}

/** Writes what depends on all pages as they are: what can be kept, and compressed copies. */
async function finishSite(folder: string): Promise<void> {
  await phase("Offline", async () => {
    const { offline } = getSite();
    const languages = getLanguages().map(({ code }) => code);
    await writeWorker(folder, languages, offline);
    if (!offline) return "nothing to keep";
    const bytes = await writeCollections(folder, languages, getDate());
    return `${formatBytes(bytes)} to keep everything in ${languages.length} languages`;
  });
  await phase("Compression", async () => {
    const { before, after } = await precompress(folder);
    return `${formatBytes(before)} of text in ${formatBytes(after)}`;
  });
}

/** Makes the packs of the built site anew. */
export async function repackSite(): Promise<void> {
  await phase("Packs", () => packSite(outFolder()));
  // The page that lists them is another one now.
  await finishSite(outFolder());
}

/** @returns what there is to say of the packs */
async function packSite(folder: string): Promise<string> {
  const files = await writePacks(folder);
  await listPacks(folder, files);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return `${files.length} packs, ${formatBytes(bytes)}`;
}

/**
 * Astro's part. It keeps rendered texts between builds and cannot know when our own plugins have
 * changed: an empty cache of its own makes every build depend on the repository alone.
 */
async function buildPages(folder: string): Promise<void> {
  const cache = await mkdtemp(join(tmpdir(), "site-cache-"));
  const before = { ...process.env };
  Object.assign(process.env, {
    SITE_OUT: folder,
    SITE_CACHE: cache,
    SITE_CHECKED: "1",
  });
  try {
    await build({ logLevel: "error" });
  } finally {
    process.env = before;
    await rm(cache, { recursive: true, force: true });
  }
}

const explain = (error: unknown): unknown =>
  error instanceof Error && "code" in error && error.code === "ENOSPC"
    ? new Error(
        "The disk is full. Make room and build again; the site built before is as it was.",
      )
    : error;
