/** The Content-Security-Policy of each page: what it says may run and style, and nothing more. */
import { createHash } from "node:crypto";
import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mapLimited } from "../site/limited.ts";

/** How a policy names a script or style that stands inside the page. */
export const inlineHash = (text: string): `sha256-${string}` =>
  `sha256-${createHash("sha256").update(text).digest("base64")}`;

const POLICY =
  /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/;
/** Data (JSON-LD) are no script: no policy asks for them. */
const INLINE =
  /<(style|script)\b(?![^>]*\btype="application\/)[^>]*>([\s\S]*?)<\/\1>/g;
const HASH = / '(sha256-[^']*)'/g;

/**
 * Takes out of a page's policy the hashes of styles and scripts it does not have. Astro names those
 * of the whole site on each page: a fifth of what a page weighs on its way, and a change of one
 * template would change every page. Nothing is ever added: a script that Astro does not know stays
 * forbidden.
 */
export function narrowPolicy(html: string): string {
  const own = new Set<string>(
    [...html.matchAll(INLINE)].map(([, , text = ""]) => inlineHash(text)),
  );
  return html.replace(
    POLICY,
    (_, before: string, policy: string, after: string) =>
      before +
      policy.replace(HASH, (source, name: string) =>
        own.has(name) ? source : "",
      ) +
      after,
  );
}

/** Pages read and written at once: while one waits for the disk, others are worked on. */
const AT_ONCE = 8;

/** Narrows the policies of all pages of a built site. */
export async function narrowPolicies(folder: string): Promise<void> {
  const files = await Array.fromAsync(glob("**/*.html", { cwd: folder }));
  await mapLimited(files, AT_ONCE, async (file) => {
    const path = join(folder, file);
    const html = await readFile(path, "utf8");
    await writeFile(path, narrowPolicy(html));
  });
}
