/** The charts of the explorer: drawn and saved. Chart.js arrives with the first. */
import type { Figure } from "../charts/figure.ts";
import { toSpreadsheet } from "../charts/table.ts";
import { saveAs, saveFile } from "../lists/file.client.ts";
import { make, toBlock } from "./elements.client.ts";
import type { ExploreStrings } from "./strings.ts";

/**
 * Draws figures, each with its sentence, its table and its files.
 * @param charts where they will stand: text has its typeface there; they are out of sight until all
 *   are drawn, and then out of the page again
 */
export async function drawBlocks(
  charts: HTMLElement,
  figures: readonly Figure[],
  strings: ExploreStrings,
): Promise<HTMLElement[]> {
  const { drawInto } = await import("../charts/browser.client.ts");
  const stage = make("div");
  stage.hidden = true;
  charts.append(stage);
  const blocks = await Promise.all(
    figures.map(async (figure) => {
      const picture = make("div", "picture");
      const block = toBlock(figure, picture, strings);
      stage.append(block);
      await drawInto(picture, figure);
      return block;
    }),
  );
  stage.remove();
  return blocks;
}

/** Saves a figure as a picture or as a table: `svg`, `png` or `csv`. */
export async function saveFigure(
  figure: Figure,
  format: string,
): Promise<void> {
  const name = `${figure.id}.${format}`;
  if (format === "svg" || format === "png") {
    const { toFile } = await import("../charts/browser.client.ts");
    saveFile(name, await toFile(figure, format));
  } else saveAs(name, "text/csv", toSpreadsheet(figure));
}
