/** What drawings are made with: colours, sizes of text, and text itself. */

/** The width of a text, in units of the drawing. */
export type Measure = (text: string, size: number, weight: number) => number;

/** Colours by what they are for. */
export interface Palette {
  paper: string;
  ink: string;
  soft: string;
  line: string;
  strong: string;
  own: string;
  /** For several that are not one's own. */
  series: readonly string[];
}

/** The site's colours (layout/tokens.css): one drawing for all its themes. */
export const THEMED: Palette = {
  paper: "var(--paper)",
  ink: "var(--ink)",
  soft: "var(--ink-soft)",
  line: "var(--line)",
  strong: "var(--line-strong)",
  own: "var(--blue)",
  series: [2, 3, 4, 5, 6].map((number) => `var(--series-${number})`),
};

/** The names of the colours above, as custom properties. */
export const TOKENS = [
  THEMED.paper,
  THEMED.ink,
  THEMED.soft,
  THEMED.line,
  THEMED.strong,
  THEMED.own,
  ...THEMED.series,
].map((colour) => colour.slice("var(".length, -1));

export interface Ink {
  measure: Measure;
  palette: Palette;
  /** The family of text on a canvas; a drawing in a page has the page's. */
  family: string;
}

/** Sizes of text, in units of the drawing, and the height of a line. */
export const SIZE = 14;
export const SMALL = 13;
export const LINE = 17;
export const BOLD = 700;

/** Where a drawing is to be read: on a phone, or where there is room. In units. */
export const WIDTHS = { narrow: 340, wide: 640 } as const;
export type Size = keyof typeof WIDTHS;

export interface Writing {
  align?: "left" | "center" | "right";
  size?: number;
  weight?: number;
  colour?: string;
  italic?: boolean;
  /** Keeps what is beneath away from the letters. */
  halo?: boolean;
}

/** Writes one line; `y` is its base line. */
export function write(
  context: CanvasRenderingContext2D,
  { palette, family }: Ink,
  text: string,
  x: number,
  y: number,
  {
    align = "left",
    size = SIZE,
    weight = 400,
    colour = palette.ink,
    italic = false,
    halo = false,
  }: Writing = {},
): void {
  context.font = `${italic ? "italic " : ""}${weight} ${size}px ${family}`;
  context.textAlign = align;
  context.textBaseline = "alphabetic";
  if (halo) {
    context.strokeStyle = palette.paper;
    context.lineWidth = 4;
    context.lineJoin = "round";
    context.strokeText(text, x, y);
    context.lineJoin = "miter";
  }
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

/** The base line of text whose middle is at `y`. */
export const baseline = (y: number, size: number = SIZE): number =>
  y + size * 0.35;

/** A straight line. */
export function rule(
  context: CanvasRenderingContext2D,
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  {
    colour,
    width = 1,
    dash = [],
  }: { colour: string; width?: number; dash?: number[] },
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
  context.setLineDash([]);
}

/**
 * A text in lines that fit a width. Breaks at spaces and after hyphens; within a word only where
 * it fits no line.
 */
export function wrap(
  text: string,
  width: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = [];
  for (const piece of text.split(/(?<=[ \n-])/)) {
    const line = lines.at(-1);
    if (line !== undefined && measure((line + piece).trim()) <= width)
      lines[lines.length - 1] = line + piece;
    else lines.push(...breakWord(piece.trimStart(), width, measure));
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

function breakWord(
  word: string,
  width: number,
  measure: (text: string) => number,
): string[] {
  if (measure(word.trim()) <= width) return [word];
  const hyphen = /\p{Script=Latin}/u.test(word) ? "-" : "";
  const parts: string[] = [];
  for (const letter of word) {
    const part = parts.at(-1);
    if (part !== undefined && measure(part + letter + hyphen) <= width)
      parts[parts.length - 1] = part + letter;
    else parts.push(letter);
  }
  return parts.map((part, index) =>
    index < parts.length - 1 ? part + hyphen : part,
  );
}
