import { createCanvas, loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { toPng, type Pixels } from "../../src/site/png.build.ts";

/** The pixels of a PNG as another program reads it. */
async function read(png: Uint8Array): Promise<Pixels> {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/** A picture whose pixels have these colours, row by row. */
const picture = (
  width: number,
  height: number,
  colour: (at: number) => readonly [number, number, number],
): Pixels => ({
  width,
  height,
  data: Uint8Array.from(
    Array.from({ length: width * height }, (_, at) => [
      ...colour(at),
      255,
    ]).flat(),
  ),
});

test("a picture of up to 256 colours is read back as it was", async () => {
  const pixels = picture(31, 17, (at) => [at % 256, 255 - (at % 256), 7]);
  const { width, height, data } = await read(await toPng(pixels));
  expect([width, height]).toEqual([31, 17]);
  expect([...data]).toEqual([...pixels.data]);
});

test("of more colours the frequent ones stay, and others become one nearby", async () => {
  // Half of it is one colour, the other half a thousand shades, as at the edges of letters.
  const pixels = picture(100, 20, (at) =>
    at < 1000 ? [251, 250, 246] : [at % 256, (at * 7) % 256, at >> 3],
  );
  const { data } = await read(await toPng(pixels));
  expect([...data].slice(0, 4000)).toEqual([...pixels.data].slice(0, 4000));
  const furthest = Math.max(
    ...Array.from(data, (value, at) =>
      Math.abs(value - (pixels.data[at] ?? 0)),
    ),
  );
  expect(furthest).toBeGreaterThan(0);
  expect(furthest).toBeLessThan(64);
});
