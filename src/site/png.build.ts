/** Pictures of few colours as PNG with a palette (ISO/IEC 15948): small, and quick to write. */
import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
/** Colours a palette holds. */
const MOST_COLOURS = 256;
const BITS_PER_PIXEL = 8;
const COLOUR_TYPE_PALETTE = 3;

/** A picture's pixels, as a canvas holds them: red, green, blue and opacity, a byte each. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray | Uint8Array;
}

/**
 * Writes an opaque picture. Of more than 256 colours those that are nearly the same become one,
 * the most frequent of them: the shades at the edges of letters, which nobody tells apart.
 */
export async function toPng(pixels: Pixels): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = pixels;
  const runs = readRuns(pixels);
  const { palette, places } = toPalette(countColours(runs));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS_PER_PIXEL, COLOUR_TYPE_PALETTE], 8);
  const rows = await promisify(deflate)(toRows(runs, places, width));
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      chunk("IHDR", header),
      chunk("PLTE", toBytes(palette)),
      chunk("IDAT", rows),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

/** A stretch of pixels of one colour, within a row. */
interface Run {
  /** 0xRRGGBB */
  colour: number;
  length: number;
}

/** Pictures are mostly plain: what is done for each run is done far less often than for each pixel. */
function readRuns({ width, height, data }: Pixels): Run[][] {
  // Pixels are compared as whole numbers; the order of their bytes makes no difference to that.
  const pixels = new Uint32Array(
    data.byteOffset % 4 === 0 ? data.buffer : data.slice().buffer,
    data.byteOffset % 4 === 0 ? data.byteOffset : 0,
    width * height,
  );
  return Array.from({ length: height }, (_, row) => {
    const runs: Run[] = [];
    const end = (row + 1) * width;
    for (let at = row * width, start = at; at < end; start = at) {
      const pixel = pixels[start];
      do at++;
      while (at < end && pixels[at] === pixel);
      const colour =
        ((data[4 * start] ?? 0) << 16) |
        ((data[4 * start + 1] ?? 0) << 8) |
        (data[4 * start + 2] ?? 0);
      runs.push({ colour, length: at - start });
    }
    return runs;
  });
}

function countColours(rows: readonly Run[][]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const runs of rows)
    for (const { colour, length } of runs)
      counts.set(colour, (counts.get(colour) ?? 0) + length);
  return counts;
}

/** A palette, and the place in it that each colour has. */
function toPalette(counts: ReadonlyMap<number, number>): {
  palette: number[];
  places: Map<number, number>;
} {
  const byFrequency = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  for (let dropped = 0; ; dropped++) {
    const mask = 0x010101 * (0xff & (0xff << dropped));
    const classes = new Map<number, number>();
    const palette: number[] = [];
    const places = new Map<number, number>();
    for (const [colour] of byFrequency) {
      const like = colour & mask;
      const place = classes.get(like) ?? palette.push(colour) - 1;
      classes.set(like, place);
      places.set(colour, place);
    }
    if (palette.length <= MOST_COLOURS) return { palette, places };
  }
}

/** The pixels as places in the palette; each row begins with a 0, for “not filtered”. */
function toRows(
  rows: readonly Run[][],
  places: ReadonlyMap<number, number>,
  width: number,
): Uint8Array {
  const bytes = new Uint8Array((width + 1) * rows.length);
  for (const [row, runs] of rows.entries()) {
    let at = row * (width + 1) + 1;
    for (const { colour, length } of runs) {
      bytes.fill(places.get(colour) ?? 0, at, at + length);
      at += length;
    }
  }
  return bytes;
}

const toBytes = (palette: readonly number[]): Buffer =>
  Buffer.from(
    palette.flatMap((colour) => [
      colour >> 16,
      (colour >> 8) & 0xff,
      colour & 0xff,
    ]),
  );

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
