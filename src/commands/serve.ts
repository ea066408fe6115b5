import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { languageOf, paths } from "../i18n/paths.ts";

/** Ports tried after the one asked for, when that is taken. */
const TRIES = 20;

/**
 * Serves a built site on localhost as a well-kept server would: compressed copies, the headers of
 * `_headers`, the 404 page of the reader's language.
 * @param port the first port to try; 0 for any
 */
export async function serve(
  folder: string,
  port: number,
): Promise<{ address: string; server: Server }> {
  const headers = readHeaders(readFileSync(join(folder, "_headers"), "utf8"));
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    dotfiles: false,
    extensions: [],
    setHeaders: (response, pathname) => {
      for (const [name, value] of headersFor(pathname, headers))
        response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    const asked = request.url ?? "/";
    request.url = toFileAddress(asked);
    files(request, response, () => {
      const language = languageOf(asked);
      response.statusCode = 404;
      for (const [name, value] of headersFor("/", headers))
        response.setHeader(name, value);
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(readNotFound(folder, language));
    });
  });
  const actual = await listen(server, port);
  return { address: `http://localhost:${actual}`, server };
}

/**
 * The address of the file that answers: a page is the `index.html` of its folder. Left to itself,
 * sirv would answer `/fr/index/` with `/fr/index.html`, the home page.
 */
export function toFileAddress(url: string): string {
  const [path = "/", ...query] = url.split(/(?=[?#])/);
  const name = path.slice(path.lastIndexOf("/") + 1);
  const file = name.includes(".")
    ? path
    : `${path.replace(/\/$/, "")}/index.html`;
  return [file, ...query].join("");
}

function readNotFound(folder: string, language: string | undefined): Buffer {
  for (const path of [language && paths.notFound(language), "/404.html"]) {
    try {
      if (path) return readFileSync(join(folder, path));
    } catch {
      // An address such as /xx/…: not a language of the site. The page of all languages serves.
      continue;
    }
  }
  return Buffer.from("404");
}

async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; ; candidate++) {
    const free = await new Promise<boolean>((resolve, reject) => {
      server.once("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "EADDRINUSE" && candidate - port < TRIES)
          resolve(false);
        else reject(error);
      });
      server.listen(candidate, "localhost", () => resolve(true));
    });
    const address = server.address();
    if (free && address && typeof address === "object") return address.port;
  }
}

/** A block of `_headers`: an address pattern (`*` for any rest) and the headers it adds. */
export interface HeaderRule {
  pattern: RegExp;
  headers: [name: string, value: string][];
}

/** Reads the `_headers` file that static hosts know: a pattern, then indented headers. */
export function readHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const header = /^\s+([^:]+):\s*(.*)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? "", header[2] ?? ""]);
    else rules.push({ pattern: toPattern(line.trim()), headers: [] });
  }
  return rules;
}

const toPattern = (glob: string): RegExp =>
  new RegExp(
    `^${glob.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`,
  );

/** All headers for an address; a later rule replaces an earlier one's header. */
export const headersFor = (
  path: string,
  rules: readonly HeaderRule[],
): Map<string, string> =>
  new Map(
    rules
      .filter(({ pattern }) => pattern.test(path))
      .flatMap(({ headers }) => headers),
  );
