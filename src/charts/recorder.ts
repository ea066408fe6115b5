/**
 * A canvas' 2D context that writes down what is drawn, as compact SVG. It knows what Chart.js and
 * our own drawings ask of it and nothing else: any other call fails where it is made.
 */
import { escapeHtml } from "../site/html.ts";
import type { Measure } from "./ink.ts";

/** What the root element of a drawing sets, and no other element needs to say. */
export const INHERITED = { fill: "var(--ink)", size: 14, weight: "400" };

type Matrix = readonly [
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What `save` keeps and `restore` brings back. */
type State = Pick<
  Recorder,
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineCap"
  | "lineJoin"
  | "lineDashOffset"
  | "globalAlpha"
  | "font"
  | "textAlign"
  | "textBaseline"
  | "dash"
  | "matrix"
>;

/** How far the base line is under the point a text is written at, in its size. */
const BASELINES: Partial<Record<CanvasTextBaseline, number>> = {
  alphabetic: 0,
  middle: 0.35,
  top: 0.8,
  bottom: -0.2,
};

const ANCHORS: Partial<Record<CanvasTextAlign, string>> = {
  center: "middle",
  right: "end",
  end: "end",
};

/** To a tenth of a unit, which no eye tells from the exact place: 12.3, -.5, 0. */
function short(value: number): string {
  const tenths = Math.round(value * 10);
  if (tenths % 10 === 0) return String(tenths / 10);
  const text = String(tenths / 10);
  if (tenths > 10 || tenths < -10) return text;
  // “0.5” is “.5”.
  return text.replace("0.", ".");
}

/** Two numbers, as densely as SVG reads them. */
function pair(x: number, y: number): string {
  const second = short(y);
  return second.startsWith("-")
    ? `${short(x)}${second}`
    : `${short(x)} ${second}`;
}

/** Nothing but single lines: crosses and stars, which Chart.js fills as well. */
const FLAT = /^(?:M[^MLHVhz]+[LHV][^MLHVhz]+)*$/;

/** Not allowed in XML at all, however escaped. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A path that was made elsewhere cannot be read. */
function refuse(path: unknown): void {
  if (path !== undefined)
    throw new TypeError("Only the context's own path can be recorded.");
}

/** A text as XML can hold it. */
export const toXml = (text: string): string =>
  escapeHtml(text.toWellFormed().replace(FORBIDDEN, ""));

export class Recorder {
  /** What Chart.js asks for its context. */
  readonly canvas: {
    width: number;
    height: number;
    getContext: () => Recorder;
  };
  fillStyle = "#000";
  strokeStyle = "#000";
  lineWidth = 1;
  lineCap: CanvasLineCap = "butt";
  lineJoin: CanvasLineJoin = "miter";
  lineDashOffset = 0;
  globalAlpha = 1;
  font = "10px sans-serif";
  textAlign: CanvasTextAlign = "start";
  textBaseline: CanvasTextBaseline = "alphabetic";
  dash: readonly number[] = [];
  matrix: Matrix = IDENTITY;
  readonly #measure: Measure;
  /** Lines and areas in their order; what follows of the same kind joins the same path. */
  readonly #paths: { attributes: string; data: string }[] = [];
  /** Texts by what they look like; they stand over everything else. */
  readonly #texts = new Map<string, string>();
  readonly #saved: State[] = [];
  #path: string[] = [];
  /** The full circles of the path. */
  #dots: { x: number; y: number; radius: number }[] = [];
  #at: readonly [number, number] = [0, 0];
  /** What the next text keeps clear around it. */
  #halo = "";

  constructor(width: number, height: number, measure: Measure) {
    this.canvas = { width, height, getContext: () => this };
    this.#measure = measure;
  }

  /** All that was drawn, as elements of SVG. */
  toSvg(): string {
    const paths = this.#paths.map(
      ({ attributes, data }) => `<path${attributes} d="${data}"/>`,
    );
    const texts = [...this.#texts].map(([attributes, elements]) =>
      attributes ? `<g${attributes}>${elements}</g>` : elements,
    );
    return [...paths, ...texts].join("");
  }

  save(): void {
    this.#saved.push({
      fillStyle: this.fillStyle,
      strokeStyle: this.strokeStyle,
      lineWidth: this.lineWidth,
      lineCap: this.lineCap,
      lineJoin: this.lineJoin,
      lineDashOffset: this.lineDashOffset,
      globalAlpha: this.globalAlpha,
      font: this.font,
      textAlign: this.textAlign,
      textBaseline: this.textBaseline,
      dash: this.dash,
      matrix: this.matrix,
    });
  }
  restore(): void {
    Object.assign(this, this.#saved.pop());
  }

  resetTransform(): void {
    this.matrix = IDENTITY;
  }
  setTransform(...matrix: Matrix): void {
    this.matrix = matrix;
  }
  translate(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    this.matrix = [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
  }
  #place(x: number, y: number): [number, number] {
    const [a, b, c, d, e, f] = this.matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  }

  beginPath(): void {
    this.#path = [];
    this.#dots = [];
  }
  closePath(): void {
    if (this.#path.at(-1)?.endsWith("z") === false) this.#path.push("z");
  }
  moveTo(x: number, y: number): void {
    const [px, py] = (this.#at = this.#place(x, y));
    this.#path.push(`M${pair(px, py)}`);
  }
  lineTo(x: number, y: number): void {
    if (this.#path.length === 0) return this.moveTo(x, y);
    const [fromX, fromY] = this.#at.map(short);
    const [px, py] = (this.#at = this.#place(x, y));
    if (short(px) === fromX && short(py) === fromY) return;
    if (short(py) === fromY) this.#path.push(`H${short(px)}`);
    else if (short(px) === fromX) this.#path.push(`V${short(py)}`);
    else this.#path.push(`L${pair(px, py)}`);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.#path.push(`h${short(width)}v${short(height)}h${short(-width)}z`);
  }
  arc(x: number, y: number, radius: number, start: number, end: number): void {
    const turn = Math.abs(end - start);
    if (turn < Math.PI * 2 - 1e-6)
      throw new RangeError("Only full circles can be recorded.");
    const [px, py] = this.#place(x, y);
    this.#dots.push({ x: px, y: py, radius });
    const [r, across] = [short(radius), short(radius * 2)];
    this.#path.push(
      `M${pair(px - radius, py)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0-${across} 0z`,
    );
  }

  fill(path?: unknown): void {
    refuse(path);
    if (this.#dots.length > 0) return this.#fillDots();
    const data = this.#path.join("");
    if (!FLAT.test(data)) this.#draw(this.#fillAttributes(), data);
  }
  /** A line without length and with round ends is a dot, in a third of the bytes of a circle. */
  #fillDots(): void {
    for (const { x, y, radius } of this.#dots)
      this.#draw(
        ` fill="none" stroke="${this.fillStyle}" stroke-width="${short(radius * 2)}" stroke-linecap="round"`,
        `M${pair(x, y)}h0`,
      );
  }
  stroke(path?: unknown): void {
    refuse(path);
    const { strokeStyle, lineWidth, lineCap, lineJoin, dash } = this;
    if (lineWidth <= 0 || strokeStyle === "transparent") return;
    const attributes = [
      ` fill="none" stroke="${strokeStyle}"`,
      lineWidth === 1 ? "" : ` stroke-width="${short(lineWidth)}"`,
      lineCap === "butt" ? "" : ` stroke-linecap="${lineCap}"`,
      lineJoin === "miter" ? "" : ` stroke-linejoin="${lineJoin}"`,
      dash.length === 0
        ? ""
        : ` stroke-dasharray="${dash.map(short).join(" ")}"`,
    ].join("");
    this.#draw(attributes, this.#path.join(""));
  }
  #fillAttributes(): string {
    const { fillStyle, globalAlpha } = this;
    return [
      fillStyle === INHERITED.fill ? "" : ` fill="${fillStyle}"`,
      globalAlpha === 1 ? "" : ` fill-opacity="${globalAlpha}"`,
    ].join("");
  }
  #draw(attributes: string, data: string): void {
    if (data === "") return;
    const last = this.#paths.at(-1);
    // What is seen through must not lie in one path with what it covers.
    if (last?.attributes === attributes && !attributes.includes("opacity"))
      last.data += data;
    else this.#paths.push({ attributes, data });
  }

  /** Pictures begin empty. */
  clearRect(): void {}
  /** Charts are laid out so that nothing needs to be cut off. */
  clip(): void {}

  measureText(text: string): { width: number } {
    const { size, weight } = this.#font();
    return { width: this.#measure(text, size, Number(weight)) };
  }
  /** A halo: drawn with the text that is written at the same place next. */
  strokeText(): void {
    const { strokeStyle, lineWidth, lineJoin } = this;
    this.#halo = ` stroke="${strokeStyle}" stroke-width="${short(lineWidth)}" stroke-linejoin="${lineJoin}" paint-order="stroke"`;
  }
  fillText(text: string, x: number, y: number): void {
    const { textAlign, textBaseline } = this;
    const { size, weight, isItalic } = this.#font();
    const [px, py] = this.#place(x, y + (BASELINES[textBaseline] ?? 0) * size);
    const anchor = ANCHORS[textAlign];
    const attributes = [
      this.#fillAttributes(),
      size === INHERITED.size ? "" : ` font-size="${short(size)}"`,
      weight === INHERITED.weight ? "" : ` font-weight="${weight}"`,
      isItalic ? ` font-style="italic"` : "",
      anchor ? ` text-anchor="${anchor}"` : "",
      this.#halo,
    ].join("");
    this.#halo = "";
    const element = `<text x="${short(px)}" y="${short(py)}">${toXml(text)}</text>`;
    this.#texts.set(attributes, (this.#texts.get(attributes) ?? "") + element);
  }
  #font(): { size: number; weight: string; isItalic: boolean } {
    const [, italic, weight, size] =
      /^(italic )?(?:normal )?(?:(\d+|bold) )?([\d.]+)px/.exec(this.font) ?? [];
    return {
      size: Number(size ?? 10),
      weight: weight === "bold" ? "700" : (weight ?? INHERITED.weight),
      isItalic: italic !== undefined,
    };
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }
  getLineDash(): readonly number[] {
    return this.dash;
  }
}
