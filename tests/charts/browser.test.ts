/**
 * Charts as Chromium shows them: every kind with every kind of data, on a phone and on a desk, and
 * the same drawn in the browser.
 */
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawFile, drawInline } from "../../src/charts/draw.build.ts";
import { drawPng } from "../../src/charts/png.build.ts";
import { launch } from "../browser/chromium.ts";
import { bundleCharts } from "./bundle.ts";
import { FIGURES } from "./figures.ts";
import { toPage } from "./page.ts";

/** Typefaces of the system stand in for signs the site's does not have; only Latin is sure. */
const LATIN = FIGURES.filter(({ id }) => !id.endsWith("-scripts"));
/** Letters are a little wider with kerning, and systems round; in pixels. */
const TOLERANCE = 1.5;
/** The smallest text in pixels; on the narrowest screens it shrinks with the drawing. */
const leastPixels = (width: number): number => (width < 360 ? 11 : 12);

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), "charts-"));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

const open = async (width: number): Promise<Page> => {
  const file = join(folder, "charts.html");
  await writeFile(file, toPage(LATIN));
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((font) => font.load()));
  });
  return page;
};

describe.each([320, 360, 768, 1280])("at %i px", (width) => {
  let page: Page;
  beforeAll(async () => {
    page = await open(width);
  });
  afterAll(() => page.close());

  test("one drawing of each is shown, and nothing sticks out", async () => {
    const faults = await page.evaluate((tolerance) => {
      const found: string[] = [];
      for (const chart of document.querySelectorAll(".chart")) {
        const name = chart.querySelector("h2")?.textContent ?? "";
        const shown = [...chart.querySelectorAll("svg")].filter(
          (svg) => svg.getBoundingClientRect().width > 0,
        );
        if (shown.length !== 1) found.push(`${name}: ${shown.length} drawings`);
        for (const svg of shown) {
          const frame = svg.getBoundingClientRect();
          for (const element of svg.querySelectorAll("text, path")) {
            const box = element.getBoundingClientRect();
            if (
              box.left < frame.left - tolerance ||
              box.right > frame.right + tolerance ||
              box.top < frame.top - tolerance ||
              box.bottom > frame.bottom + tolerance
            )
              found.push(`${name}: ${element.outerHTML.slice(0, 120)}`);
          }
        }
      }
      if (document.documentElement.scrollWidth > innerWidth)
        found.push("the page scrolls sideways");
      return found;
    }, TOLERANCE);
    expect(faults).toEqual([]);
  });

  test("no text lies on another", async () => {
    const faults = await page.evaluate((tolerance) => {
      const found: string[] = [];
      for (const svg of document.querySelectorAll("svg")) {
        if (svg.getBoundingClientRect().width === 0) continue;
        const texts = [...svg.querySelectorAll("text")].map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          // The box of a line of text has room above and below the letters.
          const air = (bottom - top) * 0.2;
          return {
            words: text.textContent,
            left: left + tolerance,
            right: right - tolerance,
            top: top + air,
            bottom: bottom - air,
          };
        });
        for (const [index, one] of texts.entries())
          for (const other of texts.slice(index + 1))
            if (
              one.left < other.right &&
              other.left < one.right &&
              one.top < other.bottom &&
              other.top < one.bottom
            )
              found.push(
                `${svg.querySelector("title")?.textContent}: “${one.words}” and “${other.words}”`,
              );
      }
      return found;
    }, TOLERANCE);
    expect(faults).toEqual([]);
  });

  test("text is large enough to read", async () => {
    const least = await page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll("svg")]
          .filter((svg) => svg.getBoundingClientRect().width > 0)
          .flatMap((svg) => {
            const scale =
              svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            return [...svg.querySelectorAll("text")].map(
              (text) =>
                scale * Number.parseFloat(getComputedStyle(text).fontSize),
            );
          }),
      ),
    );
    expect(least).toBeGreaterThanOrEqual(leastPixels(width));
  });
});

test("both themes and the reader's own colours reach the drawing", async () => {
  const page = await open(360);
  const colour = () =>
    page
      .locator('svg.narrow [fill="var(--blue)"]')
      .first()
      .evaluate((bar) => getComputedStyle(bar).fill);
  expect(await colour()).toBe("rgb(27, 58, 143)");
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await colour()).toBe("rgb(169, 191, 255)");
  await page.emulateMedia({ forcedColors: "active" });
  const [bar, paper] = [
    await colour(),
    await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
  ];
  expect(bar).not.toBe("rgb(169, 191, 255)");
  expect(bar).not.toBe(paper);
  await page.close();
});

test("every file is well-formed XML", async () => {
  const page = await browser.newPage();
  const faults = await page.evaluate(
    (files) =>
      files.flatMap(({ id, svg }) => {
        const error = new DOMParser()
          .parseFromString(svg, "image/svg+xml")
          .querySelector("parsererror");
        return error ? [`${id}: ${error.textContent}`] : [];
      }),
    FIGURES.map((figure) => ({ id: figure.id, svg: drawFile(figure) })),
  );
  expect(faults).toEqual([]);
  await page.close();
});

const STYLE = `
@font-face { font-family: f; font-weight: 200 800; src: url(/latin-ext.woff2); unicode-range: U+0100-024F }
@font-face { font-family: f; font-weight: 200 800; src: url(/latin.woff2); unicode-range: U+0000-00FF, U+2000-206F }
body { font-family: f, monospace }`;
const PAGE = `<!doctype html>
<title>Charts</title>
<link rel="stylesheet" href="/fonts.css">
<link rel="icon" href="data:,">
<div id="chart"></div>
<script type="module" src="/charts.js"></script>`;

describe("in the browser", () => {
  let server: Server;
  let address: string;
  let requests: string[];
  beforeAll(async () => {
    const files = await bundleCharts();
    const fonts = new Map(
      ["latin", "latin-ext"].map((script) => [
        `${script}.woff2`,
        readFileSync(
          createRequire(import.meta.url).resolve(
            `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${script}-wght-normal.woff2`,
          ),
        ),
      ]),
    );
    server = createServer((request, response) => {
      const name = (request.url ?? "/").slice(1);
      requests.push(name);
      response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; img-src data:; script-src 'self'; style-src 'self'; font-src 'self'",
      );
      const [type, body] = files.has(name)
        ? ["text/javascript", files.get(name)]
        : fonts.has(name)
          ? ["font/woff2", fonts.get(name)]
          : name === "fonts.css"
            ? ["text/css", STYLE]
            : ["text/html", PAGE];
      response.setHeader("Content-Type", type ?? "").end(body);
    }).listen(0);
    const { port } = server.address() as AddressInfo;
    address = `http://localhost:${port}/`;
  });
  afterAll(() => server.close());

  test("the same figure gives the same drawing, under a strict policy, and Chart.js waits for it", async () => {
    requests = [];
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(address);
    await page.waitForFunction(() => "charts" in globalThis);
    await page.evaluate(() =>
      Promise.all([...document.fonts].map((font) => font.load())),
    );
    const before = requests.length;
    const drawn = await page.evaluate(
      async (all) => {
        const { drawInto, toFile } = (
          globalThis as unknown as {
            charts: typeof import("../../src/charts/browser.client.ts");
          }
        ).charts;
        const element = document.querySelector<HTMLElement>("#chart");
        if (!element) throw new Error("There is no place for the chart.");
        /** What a drawing says, and its lines and shapes, wherever they are. */
        const describe = (drawing: Element) => [
          ...[...drawing.querySelectorAll("text")]
            .map(({ textContent }) => textContent)
            .sort(),
          ...[...drawing.querySelectorAll("path")].map((path) =>
            (path.getAttribute("d") ?? "").replaceAll(/[^A-Za-z]/g, ""),
          ),
        ];
        const drawings: { id: string; here: string[]; built: string[] }[] = [];
        for (const { figure, svg } of all) {
          await drawInto(element, figure);
          const here = describe(element);
          element.innerHTML = svg;
          drawings.push({ id: figure.id, here, built: describe(element) });
        }
        const [first] = all;
        if (!first) throw new Error("There is a figure.");
        const file = await (await toFile(first.figure, "svg")).text();
        const picture = await toFile(first.figure, "png");
        const { width, height } = await createImageBitmap(picture);
        return { drawings, file, picture: [picture.type, width, height] };
      },
      LATIN.map((figure) => ({ figure, svg: drawInline(figure) })),
    );
    expect(requests.length).toBeGreaterThan(before);
    expect(faults).toEqual([]);
    expect(drawn.file).toMatch(/^<svg xmlns=/);
    // As large as the one the build makes.
    const [first] = LATIN;
    if (!first) throw new Error("There is a figure.");
    const png = new DataView((await drawPng(first)).buffer);
    expect(drawn.picture).toEqual([
      "image/png",
      png.getUint32(16),
      png.getUint32(20),
    ]);
    for (const { id, here, built } of drawn.drawings)
      expect(here, id).toEqual(built);
    await page.close();
  });
});
