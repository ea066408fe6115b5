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

const CANDIDATES = [
  process.env["CHROMIUM_PATH"],
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

/** Installs Debian's Chromium as root, else playwright's own. @throws with one sentence of advice */
export function installChromium(): string {
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { stdio: "inherit" });
  try {
    if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
      run("apt-get", "update", "-qq");
      run("apt-get", "install", "-y", "-qq", "chromium");
    } else {
      run("npx", "playwright-core", "install", "chromium");
    }
  } catch {
    // The sentence below says what to do; what failed stands above it.
  }
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
