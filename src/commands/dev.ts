/** `npm run dev`: shows the site while content and code are being edited. */
import { dev } from "astro";
import { reportContent } from "./report.ts";

const { summary } = reportContent();
process.stdout.write(`Content: ${summary}\n`);
await dev({});
