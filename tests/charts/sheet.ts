/**
 * Pictures of every kind of chart with every kind of data, to be looked at: light, dark and with
 * forced colours, on a phone and on a desk, in `shots/charts/`.
 *
 *     node tests/charts/sheet.ts
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "../browser/chromium.ts";
import { FIGURES } from "./figures.ts";
import { toPage } from "./page.ts";

const FOLDER = join("shots", "charts");
const LOOKS = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
  { name: "forced", colorScheme: "dark", forcedColors: "active" },
] as const;

await mkdir(FOLDER, { recursive: true });
const browser = await launch();
try {
  for (const [kind, figures] of Map.groupBy(FIGURES, (figure) => figure.kind)) {
    const file = join(FOLDER, `${kind}.html`);
    await writeFile(file, toPage(figures ?? []));
    const page = await browser.newPage();
    await page.goto(pathToFileURL(resolve(file)).href);
    for (const width of [360, 1280])
      for (const { name, ...media } of LOOKS) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia(media);
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({
          path: join(FOLDER, `${kind}.${width}.${name}.png`),
          fullPage: true,
        });
      }
    await page.close();
  }
  process.stdout.write(`Pictures: ${FOLDER}\n`);
} finally {
  await browser.close();
}
