import { readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "../../src/check/check.ts";
import {
  countErrors,
  summarise,
  toAnnotations,
  toText,
} from "../../src/check/report.ts";
import { changeUi, makeWorld } from "../worlds/world.ts";

const WORLDS = join(import.meta.dirname, "..", "worlds");
/** Worlds with nothing to mend: they are built, not reported. */
const SOUND = ["base", "demo", "third-language"];
const broken = readdirSync(WORLDS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !SOUND.includes(entry.name))
  .map(({ name }) => name);

test.each(broken)("world “%s” is reported word for word", async (name) => {
  const folder = makeWorld(name);
  if (name === "interface") {
    changeUi(folder, "fr", ["nav", "home"], undefined);
    changeUi(folder, "fr", ["nav", "hom"], "Accueil");
    changeUi(
      folder,
      "fr",
      ["dossier", "count_other"],
      "des entrées {{nombre}}",
    );
    changeUi(folder, "fr", ["dossier", "count_one"], "une entrée");
  }
  if (name === "files") {
    rmSync(join(folder, "pages", "en", "about.md"));
    rmSync(join(folder, "pages", "fr", "about.md"));
    rmSync(join(folder, "vocab", "networks.yml"));
    symlinkSync("/etc/hosts", join(folder, "resources", "en", "hosts.md"));
  }
  const report = checkContent(folder);
  const text = `${toText(report, "en")}\n\n${summarise(report, "en")}\n`;
  await expect(text).toMatchFileSnapshot(join(WORLDS, name, "report.txt"));
});

test("the base world has nothing to mend", () => {
  const report = checkContent(makeWorld("base"));
  expect(toText(report, "en")).toBe("");
  expect(summarise(report, "en")).toBe("73 files checked. Nothing to mend.");
  expect(summarise(report, "fr")).toBe(
    "73 fichiers vérifiés. Rien à corriger.",
  );
});

test("the real content has no error", () => {
  const report = checkContent(join(WORLDS, "..", "..", "content"));
  expect(countErrors(report), toText(report, "en")).toBe(0);
});

test("a finding in French", () => {
  const { findings, files } = checkContent(makeWorld("translations"));
  const stale = findings.filter(({ kind }) => kind === "stale-translation");
  expect(toText({ findings: stale, files }, "fr"))
    .toBe(`content/resources/fr/bridge-guide.md:4:10  avertissement  champ follows  [stale-translation]
  La source a changé depuis cette traduction (c54f5f61, maintenant f9e3052e).
  attendu : une traduction qui dit ce que dit content/resources/en/bridge-guide.md
  remède : Mettez le texte à jour, puis lancez : npm run translated -- content/resources/fr/bridge-guide.md`);
});

test("a finding as an annotation of a workflow", () => {
  const { findings, files } = checkContent(makeWorld("site"));
  const [first] = toAnnotations({ findings, files }, "en").split("\n");
  expect(first).toBe(
    "::error file=content/site.yml,line=5,col=13,title=languages.1.code::“EN_gb” is not a language code.%0Aexpected: a code such as en, fr, es, uk, ar, pt-br; und where nobody knows%0Aremedy: Write the code of the language, not its name.",
  );
});

test("every kind of finding is shown by a world", () => {
  const shown = broken
    .map((name) => readFileSync(join(WORLDS, name, "report.txt"), "utf8"))
    .join("\n");
  const kinds = Object.keys(
    (
      JSON.parse(
        readFileSync(
          join(WORLDS, "..", "..", "src", "findings", "messages", "en.json"),
          "utf8",
        ),
      ) as { kinds: object }
    ).kinds,
  );
  // “bad-value” is said of what no other kind foresees.
  expect(kinds.filter((kind) => !shown.includes(`[${kind}]`))).toEqual([
    "bad-value",
  ]);
});
