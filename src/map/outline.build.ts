/**
 * The ground of a map: the land of Natural Earth (public domain, in the package `world-atlas`),
 * projected, cut to the frame and thinned to what can be seen at that size. Borders are left out:
 * some are disputed, and where towns learn from each other they matter little.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoBounds, geoDistance, geoPath, type GeoProjection } from "d3-geo";
import type { MultiPolygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { once } from "../site/site.build.ts";
import { toPathData, type Point, type Ring } from "./thin.ts";

type Atlas = Topology<{ land: GeometryCollection }>;

/** Scale of the source, as its name says: 1 to 110 or 50 million. */
export type Detail = "110m" | "50m";

/** A piece of the globe around a point, in degrees; it reaches so far, in radians. */
interface Cap {
  middle: Point;
  reach: number;
}

/** The outline of one piece of land, and what it lies within. */
interface Island extends Cap {
  coordinates: Position[][];
}

const ISLANDS: Readonly<Record<Detail, () => Island[]>> = {
  "110m": once(() => readIslands("110m")),
  "50m": once(() => readIslands("50m")),
};

function readIslands(detail: Detail): Island[] {
  const atlas = JSON.parse(
    readFileSync(
      createRequire(import.meta.url).resolve(`world-atlas/land-${detail}.json`),
      "utf8",
    ),
  ) as Atlas;
  return feature(atlas, atlas.objects.land)
    .features.flatMap(({ geometry }) => (geometry as MultiPolygon).coordinates)
    .map((coordinates) => {
      const [[west, south], [east, north]] = geoBounds({
        type: "Polygon",
        coordinates,
      });
      return {
        coordinates,
        ...capOf([(west + east) / 2, (south + north) / 2], coordinates.flat()),
      };
    });
}

const capOf = (middle: Point, points: readonly Position[]): Cap => ({
  middle,
  reach: Math.max(
    ...points.map(([x = NaN, y = NaN]) => geoDistance(middle, [x, y])),
  ),
});

/** Path data of the land within a rectangle of the projection, in the projection's units. */
export function drawLand(
  projection: GeoProjection,
  [[left, top], [right, bottom]]: [Point, Point],
  detail: Detail,
): string {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const invert = (point: Point): Point =>
    projection.invert?.(point) ?? [NaN, NaN];
  const view = capOf(
    invert([x, y]),
    [left, x, right].flatMap((across) =>
      [top, y, bottom].map((down) => invert([across, down])),
    ),
  );
  const coordinates = ISLANDS[detail]()
    .filter((island) => !isBeyond(island, view))
    .map((island) => island.coordinates);
  const rings: Ring[] = [];
  projection.clipExtent([
    [left, top],
    [right, bottom],
  ]);
  geoPath(projection, recorder(rings))({ type: "MultiPolygon", coordinates });
  return toPathData(rings);
}

/** What bends between the points that were measured, in radians. */
const BEND = 0.05;

/**
 * Whether an island surely lies out of sight: to project it would be in vain. Of one that reaches
 * around half the globe nothing is sure, nor of a view whose corners lie off the globe.
 */
const isBeyond = (island: Cap, view: Cap): boolean =>
  island.reach < Math.PI / 2 &&
  view.reach < Math.PI / 2 &&
  geoDistance(island.middle, view.middle) > island.reach + view.reach + BEND;

/** A drawing context that keeps the outlines. */
const recorder = (rings: Ring[]) => ({
  beginPath: () => undefined,
  arc: () => undefined,
  moveTo: (x: number, y: number) => {
    rings.push([[x, y]]);
  },
  lineTo: (x: number, y: number) => {
    rings.at(-1)?.push([x, y]);
  },
  closePath: () => undefined,
});
