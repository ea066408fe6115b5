/** The files that stand under a chart, for the endpoints of pages. */
import { drawFile } from "./draw.build.ts";
import type { Figure } from "./figure.ts";
import { drawPng } from "./png.build.ts";
import { toData, toSpreadsheet } from "./table.ts";

const TYPES = {
  svg: "image/svg+xml",
  png: "image/png",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
} as const;

export type Format = keyof typeof TYPES;
export const FORMATS = Object.keys(TYPES) as Format[];

/**
 * What the address of a chart answers that ends in the format.
 * @param about what the JSON says beside the figure: licence, date, citation
 */
export const toResponse = async (
  figure: Figure,
  format: Format,
  about: Readonly<Record<string, unknown>> = {},
): Promise<Response> =>
  new Response(await toBody(figure, format, about), {
    headers: { "Content-Type": TYPES[format] },
  });

function toBody(
  figure: Figure,
  format: Format,
  about: Readonly<Record<string, unknown>>,
): string | Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case "svg":
      return drawFile(figure);
    case "png":
      return drawPng(figure);
    case "csv":
      return toSpreadsheet(figure);
    case "json":
      return JSON.stringify({ ...about, ...toData(figure) });
  }
}
