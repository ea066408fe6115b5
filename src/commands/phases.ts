/** Says what a command does while it does it. Only commands print. */

const colour = process.stdout.isTTY && !process.env["NO_COLOR"];
const paint = (code: number, text: string): string =>
  colour ? `\u001b[${code}m${text}\u001b[0m` : text;

export const bold = (text: string): string => paint(1, text);
export const dim = (text: string): string => paint(2, text);
export const green = (text: string): string => paint(32, text);
export const red = (text: string): string => paint(31, text);

/**
 * Runs one phase of a command and prints its name, and then what came of it and how long it took.
 * @param run returns what is to be said of the result
 */
export async function phase(
  name: string,
  run: () => Promise<string> | string,
): Promise<void> {
  const start = performance.now();
  process.stdout.write(`${dim("·")} ${name} …${colour ? "" : "\n"}`);
  const result = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(
    `${colour ? "\r\u001b[K" : ""}${green("✓")} ${name}: ${result} ${dim(`(${seconds} s)`)}\n`,
  );
}

/** Bytes as people read them: 812 B, 14.2 kB, 3.1 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000
    ? `${(bytes / 1000).toFixed(1)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Ends a command with what went wrong; the stack only where somebody asks for it with DEBUG. */
export function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const detail =
    process.env["DEBUG"] && error instanceof Error ? error.stack : undefined;
  process.stderr.write(`${red("✗")} ${detail ?? message}\n`);
  process.exitCode = 1;
}
