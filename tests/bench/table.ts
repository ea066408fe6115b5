/** The bench's figures as a table, and beside what they are meant to be. */
import { bold, formatBytes, green, red } from "../../src/commands/phases.ts";
import type { Visit } from "../templates.ts";
import { CATEGORIES, type Scores } from "./lighthouse.ts";
import type { Transfer } from "./measure.ts";

/** A measured page. */
export interface Row {
  visit: Visit;
  transfer: Transfer;
  /** Absent where Lighthouse was not asked. */
  lighthouse?: Scores;
}

/** Bytes of HTML with its styles, compressed, that a template is meant to stay under. */
const LIMITS: readonly { templates: RegExp; limit: number }[] = [
  { templates: /^(resource|brief)(-|$)/, limit: 14_000 },
  { templates: /^dossier(-|$)/, limit: 30_000 },
];
const FULL = 100;
/** Less than this is a letter that comes to lie a pixel further. */
const NO_SHIFT = 0.0005;

const HEAD = [
  "page",
  "HTML",
  "(CSS)",
  "JS",
  "fonts",
  "rest",
  "requests",
  "CLS",
  "perf.",
  "access.",
  "best pr.",
  "SEO",
  "HTML of its limit",
];

/** The whole table, a line for each page. */
export function toTable(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.map(toCells)];
  const widths = HEAD.map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  const lines = cells.map((row) =>
    row
      .map((cell, column) =>
        column === 0
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  return [bold(lines[0] ?? ""), ...lines.slice(1)].join("\n");
}

function toCells({ visit, transfer, lighthouse }: Row): string[] {
  const { html, css, js, fonts, rest, requests, cls } = transfer;
  const limit = limitOf(visit);
  return [
    visit.name,
    ...[html, css, js, fonts, rest].map(formatBytes),
    String(requests),
    cls.toFixed(4),
    ...CATEGORIES.map((_, index) => String(lighthouse?.scores[index] ?? "–")),
    limit
      ? `${formatBytes(html)} / ${formatBytes(limit)} = ${(html / limit).toFixed(2)}`
      : "",
  ];
}

const limitOf = ({ template }: Visit): number | undefined =>
  LIMITS.find(({ templates }) => templates.test(template))?.limit;

/** What is not as it is meant to be, with causes where they are known; and how much is. */
export function toVerdict(rows: readonly Row[]): string {
  const faults = rows.flatMap(toFaults);
  const kept = rows.length - new Set(faults.map(({ name }) => name)).size;
  return [
    ...faults.map(({ name, text }) => `${red("×")} ${bold(name)}: ${text}`),
    `${green("✓")} ${kept} of ${rows.length} pages meet every target.`,
  ].join("\n");
}

function toFaults({ visit, transfer, lighthouse }: Row) {
  const limit = limitOf(visit) ?? Infinity;
  return [
    ...(transfer.html > limit
      ? [`${formatBytes(transfer.html)} of HTML, over ${formatBytes(limit)}`]
      : []),
    ...(transfer.cls > NO_SHIFT
      ? [`moves: CLS ${transfer.cls.toFixed(4)}`]
      : []),
    ...(lighthouse?.scores.some((score) => score < FULL)
      ? [
          `scores ${lighthouse.scores.join(" / ")}`,
          ...lighthouse.losses.map((loss) => `  ${loss}`),
        ]
      : []),
  ].map((text) => ({ name: visit.name, text }));
}
