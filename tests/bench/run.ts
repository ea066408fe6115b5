/** Runs a command and says what it took. */
import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";

/** What a command took, with all processes it started. */
export interface Taken {
  /** By the clock on the wall. */
  seconds: number;
  /** Of all processors together: what a busy machine does not falsify. */
  processorSeconds: number;
  /** The most memory that all its processes held at once, in bytes. */
  peak: number;
  output: string;
}

/** Milliseconds between two looks at the memory. */
const INTERVAL = 200;
/** Runs what it is given, and writes the processor time of what it ran as its last line. */
const TIMED = '"$@"; code=$?; times >&2; exit $code';

/** @throws when the command fails, with the end of what it said */
export async function run(
  command: readonly string[],
  options: { cwd: string; env?: Readonly<Record<string, string>> },
): Promise<Taken> {
  const start = performance.now();
  const child = spawn("sh", ["-c", TIMED, "sh", ...command], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let errors = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
  let peak = 0;
  const watch = setInterval(() => {
    void memoryOf(child.pid ?? 0).then((bytes) => {
      peak = Math.max(peak, bytes);
    });
  }, INTERVAL);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0)
    throw new Error(`${command.join(" ")}:\n${(output + errors).slice(-2000)}`);
  return { seconds, processorSeconds: readTimes(errors), peak, output };
}

/** `1m2.5s 0m0.5s` → 63 seconds: the last line of `times`, user and system. */
const readTimes = (text: string): number =>
  [...(text.trim().split("\n").at(-1) ?? "").matchAll(/(\d+)m([\d.,]+)s/g)]
    .map(
      ([, minutes, seconds]) =>
        Number(minutes) * 60 + Number(seconds?.replace(",", ".")),
    )
    .reduce((a, b) => a + b, 0);

/** The resident memory of a process and all that come from it, in bytes. */
async function memoryOf(root: number): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", [
    "-A",
    "-o",
    "pid=,ppid=,rss=",
  ]);
  const processes = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid, parent, kilobytes]) => ({ pid, parent, kilobytes }));
  const family = new Set<number | undefined>([root]);
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const { pid, parent } of processes)
      if (family.has(parent)) family.add(pid);
  }
  return processes
    .filter(({ pid }) => family.has(pid))
    .reduce((sum, { kilobytes }) => sum + (kilobytes ?? 0) * 1024, 0);
}
