/** Turns reports into words: for a terminal, for a list of annotations, in French or English. */
import { explain, fill } from "../findings/explain.ts";
import { levelOf, type Finding } from "../findings/finding.ts";
import { messagesIn, wordsIn } from "../findings/messages.ts";
import type { Report } from "./check.ts";

export { messageLanguage } from "../findings/messages.ts";

export const countErrors = ({ findings }: Report): number =>
  findings.filter(({ kind }) => levelOf(kind) === "error").length;

/** One line on the whole: “227 files checked: 2 errors, 1 warnings”. */
export function summarise(report: Report, language: string): string {
  const { labels } = messagesIn(language);
  const errors = countErrors(report);
  const text = report.findings.length === 0 ? labels.clean : labels.summary;
  return fill(text, {
    files: String(report.files),
    errors: String(errors),
    warnings: String(report.findings.length - errors),
  });
}

/** All findings for people, one paragraph each; the first line can be clicked in most terminals. */
export const toText = ({ findings }: Report, language: string): string =>
  findings.map((item) => paragraph(item, language)).join("\n\n");

function paragraph(item: Finding, language: string): string {
  const { labels } = messagesIn(language);
  const { found, expected, remedy } = explain(item, wordsIn(language));
  const field = item.field ? `  ${labels.field} ${item.field}` : "";
  const colon = language === "fr" ? " :" : ":";
  return [
    `${item.file}:${item.line}:${item.column}  ${labels[levelOf(item.kind)]}${field}  [${item.kind}]`,
    `  ${found}`,
    `  ${labels.expected}${colon} ${expected.replaceAll("\n", "\n    ")}`,
    `  ${labels.remedy}${colon} ${remedy}`,
  ].join("\n");
}

/**
 * All findings as workflow commands that GitHub shows beside the lines of a pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export const toAnnotations = ({ findings }: Report, language: string): string =>
  findings
    .map((item) => {
      const { found, expected, remedy } = explain(item, wordsIn(language));
      const { labels } = messagesIn(language);
      const message = `${found}\n${labels.expected}: ${expected}\n${labels.remedy}: ${remedy}`;
      const place = `file=${property(item.file)},line=${item.line},col=${item.column}`;
      return `::${levelOf(item.kind)} ${place},title=${property(item.field ?? item.kind)}::${data(message)}`;
    })
    .join("\n");

const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string =>
  data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
