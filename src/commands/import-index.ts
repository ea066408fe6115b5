/**
 * `npm run import:index -- <file>.csv`: turns a table of results into files of evaluations, all of
 * them or none. With `--dry-run` it only says what it would change.
 */
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { readFolder } from "../check/read.ts";
import { RESULTS_FOLDER } from "../collections.ts";
import { fill } from "../findings/explain.ts";
import type { Known, Named } from "../scores/import/drafts.ts";
import {
  planImport,
  type Existing,
  type FileChange,
} from "../scores/import/plan.ts";
import { importMessages, problemText } from "../scores/import/problem.ts";
import { STAGE, writeTogether } from "../scores/import/write.build.ts";
import { contentFolder } from "../site/site.build.ts";
import { vocabularySchema, type VocabularyName } from "../vocab/schema.ts";
import { reportLanguage } from "./report.ts";

const language = reportLanguage();
const { labels } = importMessages(language);
const say = (text: string, params: Readonly<Record<string, string>> = {}) =>
  process.stdout.write(`${fill(text, params)}\n`);

const words = process.argv.slice(2);
// Without the “--” npm takes the word for itself, and says so here.
const isDry =
  words.includes("--dry-run") || process.env["npm_config_dry_run"] === "true";
const [file, ...rest] = words.filter((word) => word !== "--dry-run");
const text =
  file === undefined || rest.length > 0 || file.startsWith("-")
    ? stop(labels.usage)
    : readTableFile(file);
if (file !== undefined && text !== undefined) importTable(basename(file), text);

function importTable(name: string, table: string): void {
  const folder = join(contentFolder(), RESULTS_FOLDER);
  const plan = planImport(table, readKnown(), readExisting(folder));
  if (plan.problems.length > 0) {
    say(
      plan.problems
        .map((problem) => problemText(problem, name, language))
        .join("\n\n"),
    );
    stop(`\n${labels.refused}`, { count: String(plan.problems.length) });
    return;
  }
  say(labels.rows, {
    file: name,
    rows: String(plan.rows),
    evaluations: String(plan.files.length),
    gaps: String(plan.gaps),
  });
  const touched = plan.files.filter(({ state }) => state !== "unchanged");
  for (const change of touched) say(describe(change));
  if (touched.length < plan.files.length) {
    say(labels.unchanged, {
      count: String(plan.files.length - touched.length),
    });
  }
  if (touched.length === 0) {
    say(labels.same);
    return;
  }
  if (!isDry) {
    try {
      writeTogether(folder, touched);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      stop(labels.failed, { reason });
      return;
    }
  }
  const count = (state: FileChange["state"]) =>
    String(touched.filter((change) => change.state === state).length);
  say(isDry ? labels.dry : labels.done, {
    new: count("new"),
    changed: count("changed"),
  });
}

/** One file: what it is called, whether it is new, and which fields change. */
function describe({ path, state, fields, near }: FileChange): string {
  const shown = (value: unknown) =>
    value === undefined ? labels.nothing : JSON.stringify(value);
  const lines =
    state === "new"
      ? [`  ${groupFields(fields.map(({ field }) => field)).join(", ")}`]
      : fields.map(
          ({ field, before, after }) =>
            `  ${field}: ${shown(before)} → ${shown(after)}`,
        );
  const label = state === "new" ? labels.new : labels.changed;
  return [
    `${basename(contentFolder())}/${RESULTS_FOLDER}/${path}  ${label}`,
    ...lines,
    ...(near.length > 0 ? [fill(labels.near, { files: near.join(", ") })] : []),
  ].join("\n");
}

/** Fields by their first part, with how many of it: `date, areas (17), sources`. */
function groupFields(fields: readonly string[]): string[] {
  const groups = Map.groupBy(fields, (field) => field.split(".")[0] ?? "");
  return [...groups].map(([name, inner]) =>
    inner[0] === name ? name : `${name} (${inner.length})`,
  );
}

/** The cities, areas and questionnaires there are, with all their names. */
function readKnown(): Known {
  const { texts, data } = readFolder(contentFolder(), "content");
  const cities = Map.groupBy(
    texts.filter(({ collection }) => collection === "cities"),
    ({ id }) => id,
  );
  const listed = (name: VocabularyName): Named[] =>
    Object.entries(
      vocabularySchema.safeParse(data.get(`vocab/${name}.yml`)?.data.value)
        .data ?? {},
    ).map(([id, names]) => ({ id, names: Object.values(names) }));
  return {
    cities: [...cities].map(([id, versions]) => ({
      id,
      names: [
        ...new Set(
          versions.flatMap((version) => {
            const { name, localName } = version.data.value as Record<
              string,
              unknown
            >;
            return [name, localName].filter((text) => typeof text === "string");
          }),
        ),
      ],
    })),
    areas: listed("areas"),
    questionnaires: listed("questionnaires"),
  };
}

function readExisting(folder: string): Map<string, Existing> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    globSync("*/*.json", { cwd: folder })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => !path.startsWith(STAGE))
      .map((path) => [path, readJson(join(folder, path))]),
  );
}

/** An object of a file; undefined for anything else. */
function readJson(path: string): Existing {
  try {
    const value: unknown = parse(readFileSync(path, "utf8"));
    return typeof value === "object" && value !== null
      ? (value as Existing)
      : undefined;
  } catch {
    // Not JSON: the plan says so and touches nothing.
    return undefined;
  }
}

function readTableFile(path: string): string | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return stop(labels.unreadable, { file: path, reason });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return stop(labels.notUtf8, { file: path });
  }
}

/** Says why nothing is done, and ends the command with 1. */
function stop(
  text: string,
  params: Readonly<Record<string, string>> = {},
): undefined {
  say(text, params);
  process.exitCode = 1;
}
