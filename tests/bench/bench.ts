/**
 * `npm run bench`: weighs every template in each language as it is served, and asks Lighthouse.
 * Prints figures; nothing depends on them. `--template=<name>` for one template, `--quick`
 * without Lighthouse. Scores of speed want a quiet machine.
 */
import { parseArgs } from "node:util";
import { dim } from "../../src/commands/phases.ts";
import { ensureBuilt, openBuiltSite, visits } from "../browser/built.ts";
import { launchForLighthouse, score, type Scores } from "./lighthouse.ts";
import { measureTransfer } from "./measure.ts";
import { toTable, toVerdict, type Row } from "./table.ts";
import type { Visit } from "../templates.ts";

const { values: options } = parseArgs({
  options: {
    template: { type: "string" },
    quick: { type: "boolean", default: false },
  },
});

const say = (text: string) => process.stdout.write(`${text}\n`);

const chosen = visits.filter(
  ({ template }) => !options.template || template === options.template,
);
if (chosen.length === 0) {
  const names = new Set(visits.map(({ template }) => template));
  throw new Error(`Templates are: ${[...names].join(", ")}.`);
}
await ensureBuilt();
const rows = await measureAll(chosen);
say(`\n${toTable(rows)}\n\n${toVerdict(rows)}`);

/** No search engine is to list an address that does not exist. */
function failsOnPurpose({ template }: Visit): string[] {
  return /^not-(?:found|kept)/.test(template) ? ["is-crawlable"] : [];
}

/** One page after the other: they would take each other's time. */
async function measureAll(pages: readonly Visit[]): Promise<Row[]> {
  const site = await openBuiltSite();
  const chrome = options.quick ? undefined : await launchForLighthouse();
  try {
    const measured: Row[] = [];
    for (const visit of pages) {
      say(dim(`· ${visit.name}`));
      const transfer = await measureTransfer(site, visit);
      const lighthouse: Scores | undefined =
        chrome &&
        (await score(
          chrome.port,
          site.address + visit.path,
          failsOnPurpose(visit),
        ));
      measured.push({ visit, transfer, ...(lighthouse && { lighthouse }) });
    }
    return measured;
  } finally {
    await site.close();
    chrome?.kill();
  }
}
