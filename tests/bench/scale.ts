/**
 * `npm run bench:scale`: builds fictional worlds of 1,000 and 10,000 practices and says what the
 * build takes, what the list weighs and how quick it is, and how long Eleventy takes for the same
 * Markdown in the same run. Prints figures; nothing depends on them. `--practices=<number>` for one
 * world; `--no-pages` and `--no-whole` leave a half out.
 *
 * Like is compared with like: “pages” is Astro alone, a process that writes the pages, feeds and
 * data; Eleventy writes as many pages in the same frame, with the same texts, facts, rows and
 * filters, without feeds, data, typesetting, practices nearby and social pictures. “whole” is
 * `npm run build`: the check before, and search, sitemap and compression after. On a machine with
 * other work, trust the processor's seconds, not the clock's.
 */
import { globSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { bold, dim, formatBytes } from "../../src/commands/phases.ts";
import { paths } from "../../src/i18n/paths.ts";
import { makeLargeWorld } from "../worlds/large.ts";
import { measureBrowsing } from "./browse.ts";
import { eleventyCommand, layOut } from "./eleventy.ts";
import { run, type Taken } from "./run.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const SIZES = ["1000", "10000"];
/** What a build may take of Eleventy's time, and a list of a thousand practices in the browser. */
const TARGETS = { ratio: 1.7, columns: 40_000, tick: 16 };

const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    practices: { type: "string", multiple: true, default: SIZES },
    pages: { type: "boolean", default: true },
    whole: { type: "boolean", default: true },
  },
});

const say = (text: string) => process.stdout.write(`${text}\n`);

/**
 * Removed when all is measured: for minutes after files are deleted, some file systems (ext4, which
 * does not give their inodes away again at once) take longer to make new ones.
 */
const folders: string[] = [];

async function measure(size: number): Promise<void> {
  say(bold(`\n${size} practices in two languages`));
  const content = makeLargeWorld(size);
  const folder = dirname(content);
  folders.push(folder);
  if (options.pages) await comparePages(content, folder);
  if (options.whole) await measureWhole(content, join(folder, "site"));
}

/** Astro alone and Eleventy, one after the other. */
async function comparePages(content: string, folder: string): Promise<void> {
  const ours = join(folder, "astro");
  const astro = await run(
    [process.execPath, "node_modules/astro/bin/astro.mjs", "build", "--silent"],
    {
      cwd: ROOT,
      env: {
        SITE_CONTENT: content,
        SITE_OUT: ours,
        SITE_CACHE: join(folder, "cache"),
        SITE_CHECKED: "1",
      },
    },
  );
  say(`pages     ${describe(astro, ours)}`);
  const project = layOut(content, ours);
  folders.push(project);
  const theirs = join(folder, "eleventy");
  const eleventy = await run(eleventyCommand(theirs), { cwd: project });
  say(
    `eleventy  ${describe(eleventy, theirs)} (${versionOf("@11ty/eleventy")})`,
  );
  const ratio = (of: (taken: Taken) => number) =>
    (of(astro) / of(eleventy)).toFixed(2);
  say(
    `ratio     ${ratio(({ seconds }) => seconds)} by the clock, ${ratio(({ processorSeconds }) => processorSeconds)} of the processor (at most ${TARGETS.ratio})`,
  );
}

async function measureWhole(content: string, site: string): Promise<void> {
  const whole = await run([process.execPath, "src/commands/build.ts"], {
    cwd: ROOT,
    env: { SITE_CONTENT: content, SITE_OUT: site },
  });
  say(`whole     ${describe(whole)}`);
  for (const [, phase] of whole.output.matchAll(/✓ (.*)/g))
    say(dim(`          ${phase}`));
  await measureList(site);
}

async function measureList(site: string): Promise<void> {
  for (const [name, path] of [
    ["columns", paths.practicesBrowse("en")],
    ["texts", paths.practicesSummaries("en")],
    ["page", `${paths.practices("en")}index.html`],
  ] as const) {
    const { size } = statSync(join(site, `${path}.br`));
    const target =
      name === "columns"
        ? ` (a thousand: ${formatBytes(TARGETS.columns)})`
        : "";
    say(`${name.padEnd(10)}${formatBytes(size)} brotli${target}`);
  }
  const list = await measureBrowsing(site);
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  say(
    `tick      ${ms(list.script)} of script (a thousand: ${TARGETS.tick} ms), ${ms(list.painted)} until painted`,
  );
  say(
    `view      ${ms(list.opened)}; a word ${ms(list.firstWord)}, the next ${ms(list.nextWord)}`,
  );
}

function describe(
  { seconds, processorSeconds, peak }: Taken,
  folder?: string,
): string {
  const parts = [
    `${seconds.toFixed(1)} s (processor ${processorSeconds.toFixed(1)} s)`,
    `${formatBytes(peak)} of memory`,
  ];
  if (folder) {
    const pages = globSync("**/*.html", { cwd: folder });
    const bytes = pages.reduce(
      (sum, page) => sum + statSync(join(folder, page)).size,
      0,
    );
    parts.push(
      `${pages.length} pages of ${formatBytes(bytes / pages.length)}`,
      `${(pages.length / seconds).toFixed(0)} pages a second`,
    );
  }
  return parts.join("; ");
}

const versionOf = (name: string): string =>
  (
    JSON.parse(
      readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8"),
    ) as { version: string }
  ).version;

try {
  for (const size of options.practices) await measure(Number(size));
} finally {
  for (const folder of folders)
    rmSync(folder, { recursive: true, force: true });
}
