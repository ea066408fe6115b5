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
  const colours = readColours(pixels);
  const { palette, places } = toPalette(countColours(colours));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS_PER_PIXEL, COLOUR_TYPE_PALETTE], 8);
  const rows = await promisify(deflate)(toRows(colours, places, width, height));
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

/** Each pixel as one number, 0xRRGGBB. */
function readColours({ width, height, data }: Pixels): Uint32Array {
  const colours = new Uint32Array(width * height);
  for (let at = 0, from = 0; at < colours.length; at++, from += 4)
    colours[at] =
      ((data[from] ?? 0) << 16) |
      ((data[from + 1] ?? 0) << 8) |
      (data[from + 2] ?? 0);
  return colours;
}

function countColours(colours: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  // Most pixels are like the one before: runs are counted, and looked up once.
  for (let at = 0, start = 0; at < colours.length; start = at) {
    const colour = colours[start] ?? 0;
    while (at < colours.length && colours[at] === colour) at++;
    counts.set(colour, (counts.get(colour) ?? 0) + at - start);
  }
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
  colours: Uint32Array,
  places: ReadonlyMap<number, number>,
  width: number,
  height: number,
): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  let before = -1;
  let place = 0;
  for (let row = 0, at = 0; row < height; row++) {
    for (let column = 1; column <= width; column++, at++) {
      const colour = colours[at] ?? 0;
      if (colour !== before) place = places.get(colour) ?? 0;
      before = colour;
      rows[row * (width + 1) + column] = place;
    }
  }
  return rows;
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
