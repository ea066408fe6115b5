import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** A folder of unfinished work; nothing reads folders whose name begins with “_”. */
export const STAGE = "_import";

/**
 * Writes files into a folder, all of them or none: first aside, then each takes its place; when one
 * cannot, those before it go back. What an interrupted run left aside is swept away.
 * @param files paths below the folder, and their text
 * @throws what the file system says, after everything is as it was
 */
export function writeTogether(
  folder: string,
  files: readonly { path: string; text: string }[],
): void {
  const stage = join(folder, STAGE);
  rmSync(stage, { recursive: true, force: true });
  const undo: (() => void)[] = [];
  try {
    for (const { path, text } of files) {
      const aside = join(stage, "new", path);
      mkdirSync(dirname(aside), { recursive: true });
      writeFileSync(aside, text);
    }
    for (const { path } of files) {
      const target = join(folder, path);
      const kept = join(stage, "old", path);
      if (existsSync(target)) {
        mkdirSync(dirname(kept), { recursive: true });
        copyFileSync(target, kept);
        undo.push(() => renameSync(kept, target));
      } else {
        const made = mkdirSync(dirname(target), { recursive: true });
        if (made !== undefined) undo.push(() => rmdirSync(made));
        undo.push(() => rmSync(target, { force: true }));
      }
      // One step of the file system: whoever is stopped here leaves no half of a file.
      renameSync(join(stage, "new", path), target);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  } finally {
    rmSync(stage, { recursive: true, force: true });
    if (existsSync(folder) && readdirSync(folder).length === 0)
      rmdirSync(folder);
  }
}
