import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Flags for a browser that runs as root, without a screen, and calls nobody. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Debian's Chromium without windows of its own: a page opens in a third of the time. */
const SHELL = "/usr/bin/chromium-headless-shell";
const CANDIDATES = [
  process.env["CHROMIUM_PATH"],
  SHELL,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where a Chromium is on this machine: named, installed, or brought by playwright. */
export function findChromium(): string | undefined {
  const known = CANDIDATES.find((path) => path && existsSync(path));
  if (known) return known;
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { stdio: "inherit" });
/** Does not wait for a network that is not there. */
const apt = (...args: string[]) =>
  run("apt-get", "-qq", "-o", "Acquire::http::Timeout=20", ...args);

/** What failed is printed by the command; another way may do. */
function attempt(install: () => unknown): void {
  try {
    install();
  } catch {
    // The last sentence of `installChromium` says what is left to do.
  }
}

/**
 * Makes sure that there is a Chromium. On Debian it is the one without windows; where that cannot
 * be had, any other will do.
 * @throws with one sentence of advice
 */
export function installChromium(): string {
  const isDebian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const known = findChromium();
  const isNamed = known && known === process.env["CHROMIUM_PATH"];
  if (isDebian && !isNamed && !existsSync(SHELL))
    attempt(() => {
      apt("update");
      apt("install", "-y", "chromium-headless-shell");
    });
  if (!findChromium())
    attempt(() =>
      isDebian
        ? apt("install", "-y", "chromium")
        : run("npx", "playwright-core", "install", "chromium"),
    );
  const found = findChromium();
  if (!found) {
    throw new Error(
      "No Chromium could be installed: install Chromium or Chrome, or name one in CHROMIUM_PATH.",
    );
  }
  return found;
}

/** A headless Chromium; installed first where there is none. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium() ?? installChromium(),
    args: FLAGS,
  });
