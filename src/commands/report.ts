import { checkContent } from "../check/check.ts";
import {
  countErrors,
  messageLanguage,
  summarise,
  toAnnotations,
  toText,
} from "../check/report.ts";
import { contentFolder } from "../site/site.build.ts";

/** The language the check speaks: `CHECK_LANGUAGE`, else that of the terminal. */
export const reportLanguage = (): string =>
  messageLanguage(
    process.env["CHECK_LANGUAGE"] ??
      process.env["LC_ALL"] ??
      process.env["LANG"],
  );

/**
 * Checks the content and prints every finding: as text, and as annotations where a workflow runs.
 * @returns the number of errors, and one line on the whole
 */
export function reportContent(): { errors: number; summary: string } {
  const report = checkContent(contentFolder());
  if (report.findings.length > 0) {
    process.stdout.write(`\n${toText(report, reportLanguage())}\n\n`);
    if (process.env["GITHUB_ACTIONS"]) {
      process.stdout.write(`${toAnnotations(report, reportLanguage())}\n`);
    }
  }
  return {
    errors: countErrors(report),
    summary: summarise(report, reportLanguage()),
  };
}
