import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const WORLDS = import.meta.dirname;
const CONTENT = join(WORLDS, "..", "..", "content");

/**
 * Lays out a small fictional content folder: the sound base world, the interface text and the
 * templates of the real site, and over them the files of the named world.
 * @returns the path of a folder called `content`
 */
export function makeWorld(name: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), "world-")), "content");
  cpSync(join(WORLDS, "base"), folder, { recursive: true });
  for (const shared of ["ui", "_templates"]) {
    cpSync(join(CONTENT, shared), join(folder, shared), { recursive: true });
  }
  const own = join(WORLDS, name, "content");
  if (existsSync(own)) cpSync(own, folder, { recursive: true });
  return folder;
}

/** Changes one text of a world's interface file; `undefined` takes it out. */
export function changeUi(
  folder: string,
  language: string,
  path: readonly [group: string, key: string],
  text: string | undefined,
): void {
  const file = join(folder, "ui", `${language}.json`);
  const ui = JSON.parse(readFileSync(file, "utf8")) as Record<
    string,
    Record<string, unknown>
  >;
  const [group, key] = path;
  const texts = (ui[group] ??= {});
  if (text === undefined) delete texts[key];
  else texts[key] = text;
  writeFileSync(file, `${JSON.stringify(ui, null, 2)}\n`);
}
