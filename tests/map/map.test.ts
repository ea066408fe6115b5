import { createRequire } from "node:module";
import { geoAzimuthalEqualArea, geoNaturalEarth1, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { expect, test } from "vitest";
import { joinNeighbours, toArcs } from "../../src/map/join.ts";
import { drawFrame, drawWorld, frameOf } from "../../src/map/map.build.ts";
import { drawLand } from "../../src/map/outline.build.ts";
import { thin, toPathData, type Point, type Ring } from "../../src/map/thin.ts";

const PLACES = [
  { id: "north", latitude: 63.4, longitude: 10.4 },
  { id: "south", latitude: 35.1, longitude: 33.4 },
  { id: "far", latitude: -36.8, longitude: 174.8 },
];

test("points that lie on the line between others are not drawn", () => {
  expect(
    thin([
      [0, 0],
      [5, 0.2],
      [10, 0],
      [10, 10],
    ]),
  ).toEqual([
    [0, 0],
    [10, 0],
    [10, 10],
  ]);
});

test("an outline is written in whole units, each from the point before", () => {
  expect(
    toPathData([
      [
        [10.2, 10],
        [20, 10],
        [20, 4.6],
        [10.2, 10],
      ],
    ]),
  ).toBe("M10 10l10 0 0-5-10 5z");
});

test("an island too small to be seen is left out", () => {
  expect(
    toPathData([
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ]),
  ).toBe("");
});

test("a frame holds its places, keeps north up, and names what lies outside", () => {
  const drawing = drawFrame(
    { west: -10, south: 34, east: 40, north: 66 },
    PLACES,
  );
  const [north, south] = drawing.points;
  expect(drawing.points.map(({ id }) => id)).toEqual(["north", "south"]);
  expect(drawing.outside).toEqual(["far"]);
  expect(north?.y).toBeLessThan(south?.y ?? 0);
  expect(north?.x).toBeLessThan(south?.x ?? 0);
  expect(drawing.land).toMatch(/^M[-\d .Mlz]+z$/);
});

test("the world holds all places, and one place alone has a frame", () => {
  expect(drawWorld(PLACES).outside).toEqual([]);
  const alone = PLACES.slice(0, 1);
  const frame = frameOf(alone);
  expect(frame && drawFrame(frame, alone).points).toHaveLength(1);
  expect(frameOf([])).toBeUndefined();
});

test("every point lies within the drawing, on both sides of the date line too", () => {
  const places = [
    { id: "east", latitude: 0, longitude: 179.9 },
    { id: "west", latitude: 0, longitude: -179.9 },
  ];
  const { points, width, height } = drawWorld(places);
  for (const { x, y } of points) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(width);
    expect(y).toBeLessThanOrEqual(height);
  }
  expect(points).toHaveLength(2);
});

test("arcs join all of a group from neighbour to neighbour, each pair once", () => {
  const [a, b, c] = [
    { id: "a", x: 0, y: 0 },
    { id: "b", x: 30, y: 40 },
    { id: "c", x: 40, y: 40 },
  ];
  const pairs = joinNeighbours([c, a, b]);
  expect(pairs.map(([from, to]) => from.id + to.id)).toEqual(["bc", "ab"]);
  expect(toArcs([...pairs, ...joinNeighbours([b, c])])).toBe(
    "M30 40q5-3 10 0M0 0q15 5 30 40",
  );
  expect(joinNeighbours([])).toEqual([]);
  expect(toArcs(joinNeighbours([a, { ...a, id: "same" }]))).toBe("");
});

test.each([
  ["Europe", [10, 50], 800],
  ["New Zealand, by the line where days meet", [178, -40], 3000],
  ["the Bering Strait", [-179, 66], 2000],
  ["the South Pole", [0, -88], 600],
  ["open sea", [-140, 20], 3000],
  ["half the globe", [0, 0], 250],
] as const)("no land in sight is left out: %s", (_, [x, y], scale) => {
  const view: [Point, Point] = [
    [0, 0],
    [700, 400],
  ];
  const projection = () =>
    geoAzimuthalEqualArea().rotate([-x, -y]).scale(scale).translate([350, 200]);
  expect(drawLand(projection(), view, "50m")).toBe(
    drawAll(projection().clipExtent(view)),
  );
});

test("nor on a map of the whole world, whose corners lie off the globe", () => {
  const view: [Point, Point] = [
    [0, 0],
    [960, 500],
  ];
  expect(drawLand(geoNaturalEarth1(), view, "50m")).toBe(
    drawAll(geoNaturalEarth1().clipExtent(view)),
  );
});

/** All land of the globe as path data. */
function drawAll(projection: ReturnType<typeof geoNaturalEarth1>): string {
  const atlas = createRequire(import.meta.url)(
    "world-atlas/land-50m.json",
  ) as Topology<{ land: GeometryCollection }>;
  const rings: Ring[] = [];
  geoPath(projection, {
    beginPath: () => undefined,
    arc: () => undefined,
    closePath: () => undefined,
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1)?.push([x, y]),
  })(feature(atlas, atlas.objects.land));
  return toPathData(rings);
}
