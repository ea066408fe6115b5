import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import {
  drawFile,
  drawInline,
  getThemes,
} from "../../src/charts/draw.build.ts";
import { FORMATS, toResponse } from "../../src/charts/files.build.ts";
import { TOKENS } from "../../src/charts/ink.ts";
import { measure } from "../../src/charts/measure.build.ts";
import { drawPng } from "../../src/charts/png.build.ts";
import { DISTRIBUTIONS, FIGURES } from "./figures.ts";

test.each(FIGURES)("$id", (figure) => {
  const svg = drawInline(figure);
  expect(svg, "the same bytes twice").toBe(drawInline(figure));
  expect(svg, "only numbers").not.toMatch(
    /(d|x|y|viewBox)="[^"]*(NaN|undefined|Infinity|null)/,
  );
  expect(svg, "only the site's colours").not.toMatch(/rgb|#|hsl/);
  expect(svg, "no style, no handler, no script").not.toMatch(
    /\s(style|on\w+)=|<script|<style/,
  );
  const pictures = parse(svg).querySelectorAll("svg");
  expect(pictures).toHaveLength(figure.kind === "radar" ? 1 : 2);
  const ids = parse(svg)
    .querySelectorAll("[id]")
    .map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const picture of pictures) {
    expect(picture.getAttribute("role")).toBe("img");
    const named = picture.getAttribute("aria-labelledby")?.split(" ") ?? [];
    expect(named.every((id) => ids.includes(id))).toBe(true);
    expect(picture.querySelector("title")?.text).toBe(figure.title);
  }
});

test("every value of a row is written, what is missing in words", () => {
  const bars = FIGURES.find(({ id }) => id === "bars-partial");
  if (!bars) throw new Error("There are no such bars.");
  for (const picture of parse(drawInline(bars)).querySelectorAll("svg")) {
    const texts = picture.querySelectorAll("text").map(({ text }) => text);
    expect(texts.filter((text) => text === "non évalué")).toHaveLength(3);
    for (const value of ["88", "65", "60", "55", "47", "34"])
      expect(texts).toContain(value);
  }
});

test("every known value is a dot, in whatever order they come", () => {
  const ends = DISTRIBUTIONS.find(({ id }) => id === "distribution-ends");
  if (!ends) throw new Error("There is no such distribution.");
  for (const picture of parse(drawInline(ends)).querySelectorAll("svg"))
    expect(picture.outerHTML.match(/h0/g)).toHaveLength(ends.rows.length);
});

test("the median is named on the side where no line to one's own stands in its way", () => {
  const sample = DISTRIBUTIONS.find(({ id }) => id === "distribution-ends");
  if (!sample) throw new Error("There is no such distribution.");
  // The first two are one's own; the median is 60.
  for (const [owns, side] of [
    [[20, 62], "left"],
    [[58, 95], "right"],
    [[70, 80], "left"],
    [[60, 20], "right"],
  ] as const) {
    const figure = {
      ...sample,
      rows: [...owns, ...mirror(owns), 60].map((value, index) => ({
        label: `Ville ${index}`,
        value,
        own: index < owns.length,
      })),
    };
    for (const picture of parse(drawInline(figure)).querySelectorAll("svg")) {
      const [name] = picture
        .querySelectorAll("text")
        .filter(({ text }) => text === figure.median);
      const [line] = picture
        .querySelectorAll("[stroke-dasharray]")
        .map((rule) => /M([\d.]+)/.exec(rule.getAttribute("d") ?? "")?.[1]);
      const isRight = Number(name?.getAttribute("x")) > Number(line);
      expect(isRight ? "right" : "left", String(owns)).toBe(side);
    }
  }
});

/** The same distances on the other side of 60. */
const mirror = (values: readonly number[]): number[] =>
  values.map((value) => 120 - value);

test("no line joins two generations", () => {
  const progress = FIGURES.find(({ id }) => id === "progress-complete");
  if (!progress) throw new Error("There is no such progress.");
  const lines = [
    ...drawInline(progress).matchAll(
      /stroke="var\(--blue\)" stroke-width="3.5"[^>]* d="([^"]*)"/g,
    ),
  ].map(([, data = ""]) => data.split("M").length - 1);
  expect(lines).toEqual([2, 2]);
});

test("both themes know every colour of charts", () => {
  const themes = getThemes();
  expect(TOKENS.filter((token) => !themes[token])).toEqual([]);
});

test("a file of its own carries the values of both themes, its title and its source", () => {
  const [figure] = FIGURES;
  if (!figure) throw new Error("There are no figures.");
  const svg = drawFile(figure);
  expect(svg).toMatch(
    /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="688"/,
  );
  expect(svg).toContain("--blue:#1b3a8f");
  expect(svg).toContain(
    "@media(prefers-color-scheme:dark){svg{--paper:#11151c",
  );
  expect(svg).toContain(`>${figure.title}</text>`);
  expect(svg).toContain(`>${figure.note}</text>`);
  const used = [...svg.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
  for (const name of new Set(used)) expect(svg).toContain(`${name}:#`);
});

test("text is measured by the typeface where it has the signs, by a rule elsewhere", () => {
  const units = (text: string) => Math.round(measure(text, 100, 400));
  expect(units("00")).toBe(units("11"));
  expect(units("안")).toBe(100);
  expect(units("п")).toBe(62);
  expect(units("e\u0301")).toBe(units("e"));
  expect(measure("Langue", 28, 700)).toBe(2 * measure("Langue", 14, 700));
});

test("a picture is as large as it says, and the same twice", async () => {
  const figure = FIGURES.find(({ id }) => id === "context-complete");
  if (!figure) throw new Error("There is no such figure.");
  const png = await drawPng(figure);
  const view = new DataView(png.buffer);
  expect(png.slice(1, 4)).toEqual(new TextEncoder().encode("PNG"));
  expect(view.getUint32(16)).toBe(2 * (640 + 2 * 24));
  expect(png).toEqual(await drawPng(figure));
});

test("each file has its type; JSON says beside the figure what it is told", async () => {
  const figure = FIGURES.find(({ id }) => id === "radar-complete");
  if (!figure) throw new Error("There is no such figure.");
  const types = await Promise.all(
    FORMATS.map(async (format) => [
      format,
      (await toResponse(figure, format)).headers.get("Content-Type"),
    ]),
  );
  expect(types).toEqual([
    ["svg", "image/svg+xml"],
    ["png", "image/png"],
    ["csv", "text/csv; charset=utf-8"],
    ["json", "application/json"],
  ]);
  const response = await toResponse(figure, "json", { licence: "CC BY 4.0" });
  const data: unknown = await response.json();
  expect(data).toMatchObject({ licence: "CC BY 4.0", id: "radar-complete" });
});
