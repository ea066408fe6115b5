/**
 * Charts: bytes and milliseconds of each kind, six hundred in a row, and the same drawn by a native
 * canvas' own export to SVG, in turns. Wants a quiet machine; processor time is printed beside.
 *
 *     npm run bench:charts
 */
import { brotliCompressSync } from "node:zlib";
import { createCanvas, SvgExportFlag } from "@napi-rs/canvas";
import { drawPlan } from "../../src/charts/chart.ts";
import {
  drawFile,
  drawInline,
  getThemes,
} from "../../src/charts/draw.build.ts";
import type { Figure } from "../../src/charts/figure.ts";
import { FAMILY, measure } from "../../src/charts/measure.build.ts";
import { hasOneSize, toPlan } from "../../src/charts/plans.ts";
import { drawPng } from "../../src/charts/png.build.ts";
import { toPalette } from "../../src/charts/svg.ts";
import { bundleCharts } from "../charts/bundle.ts";
import { makeFigures } from "../charts/figures.ts";

const SEEDS = 15;
const ALL = 600;
const MOST_BYTES = 1600;
const MOST_MS = 3;
const MOST_SECONDS = 2;

const say = (text: string) => process.stdout.write(`${text}\n`);
const weigh = (text: string): number => brotliCompressSync(text).length;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** How long it takes, in milliseconds: by the clock, and of the processor. */
function time(work: () => void): { clock: number; processor: number } {
  const start = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return {
    clock: performance.now() - start,
    processor: (user + system) / 1000,
  };
}

/** The same drawings by the native canvas, which knows no custom properties. */
function drawNative(figure: Figure): string {
  const ink = {
    measure,
    palette: toPalette(getThemes(), "light"),
    family: FAMILY,
  };
  const sizes = hasOneSize(figure)
    ? (["narrow"] as const)
    : (["narrow", "wide"] as const);
  return sizes
    .map((size) => {
      const plan = toPlan(figure, size, ink);
      const canvas = createCanvas(
        plan.width,
        plan.height,
        SvgExportFlag.RelativePathEncoding,
      );
      const context = canvas.getContext("2d");
      // Chart.js asks a canvas for its context; this one is to give the one it has.
      const handed = new Proxy(context, {
        get: (target, name) => {
          if (name === "canvas")
            return {
              width: plan.width,
              height: plan.height,
              getContext: () => handed,
            };
          const value: unknown = Reflect.get(target, name);
          return typeof value === "function"
            ? (value as () => unknown).bind(target)
            : value;
        },
        set: (target, name, value) => Reflect.set(target, name, value),
      }) as unknown as CanvasRenderingContext2D;
      return drawPlan(plan, handed, () => canvas.getContent().toString());
    })
    .join("");
}

const figures = Array.from({ length: SEEDS }, (_, seed) => makeFigures(seed));
// Once before counting: what is compiled and measured once is not of one chart.
for (const figure of figures.flat()) drawInline(figure);
for (const figure of figures.flat()) drawNative(figure);

const kinds = [...Map.groupBy(figures.flat(), ({ kind }) => kind)];
say(
  "kind          bytes  one size  file   native  ratio |  ms   (cpu)  native  ratio",
);
const bytesOfAll: number[] = [];
const timesOfAll: number[] = [];
for (const [kind, own] of kinds) {
  const rows = own.map((figure) => {
    const ours = time(() => drawInline(figure));
    const native = time(() => drawNative(figure));
    const svg = drawInline(figure);
    const [first = ""] = svg.split("</svg>");
    return {
      bytes: weigh(svg),
      one: weigh(`${first}</svg>`),
      file: weigh(drawFile(figure)),
      native: weigh(drawNative(figure)),
      ms: ours.clock,
      processor: ours.processor,
      nativeMs: native.clock,
    };
  });
  const of = (name: keyof (typeof rows)[number]) =>
    median(rows.map((row) => row[name]));
  bytesOfAll.push(...rows.map(({ bytes }) => bytes));
  timesOfAll.push(...rows.map(({ ms }) => ms));
  say(
    [
      kind.padEnd(12),
      String(of("bytes")).padStart(6),
      String(of("one")).padStart(8),
      String(of("file")).padStart(7),
      String(of("native")).padStart(8),
      `${(of("native") / of("bytes")).toFixed(1)}x`.padStart(6),
      "|",
      of("ms").toFixed(2).padStart(5),
      `(${of("processor").toFixed(2)})`.padStart(7),
      of("nativeMs").toFixed(2).padStart(7),
      `${(of("nativeMs") / of("ms")).toFixed(1)}x`.padStart(6),
    ].join(" "),
  );
}
say(
  `\nall kinds: ${median(bytesOfAll)} bytes (to reach: ${MOST_BYTES}), ${median(timesOfAll).toFixed(2)} ms (to reach: ${MOST_MS})`,
);

const many = Array.from(
  { length: ALL },
  (_, index) => figures.flat()[index % figures.flat().length],
).filter((figure) => figure !== undefined);
const { clock, processor } = time(() => {
  for (const figure of many) drawInline(figure);
});
say(
  `${ALL} charts, ${many.reduce((sum, figure) => sum + (hasOneSize(figure) ? 1 : 2), 0)} drawings: ${(clock / 1000).toFixed(2)} s, ${(processor / 1000).toFixed(2)} s of processor (to reach: ${MOST_SECONDS} s)`,
);

const pictures = figures.flat().slice(0, 12);
const png: { ms: number; bytes: number }[] = [];
for (const figure of pictures) {
  const start = performance.now();
  const { length: bytes } = await drawPng(figure);
  png.push({ ms: performance.now() - start, bytes });
}
say(
  `PNG: ${median(png.map(({ ms }) => ms)).toFixed(0)} ms, ${(median(png.map(({ bytes }) => bytes)) / 1000).toFixed(0)} kB`,
);

const files = await bundleCharts();
say(
  `in the browser: ${[...files].map(([name, code]) => `${name} ${(weigh(code) / 1000).toFixed(1)} kB`).join(", ")} (brotli)`,
);
