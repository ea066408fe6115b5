/** `npm run check`: reads all of the content and says what is wrong with it, and how to mend it. */
import { reportContent } from "./report.ts";

const { errors, summary } = reportContent();
process.stdout.write(`${summary}\n`);
if (errors > 0) process.exitCode = 1;
