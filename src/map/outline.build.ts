/**
 * The ground of a map: the land of Natural Earth (public domain, in the package `world-atlas`),
 * projected, cut to the frame and thinned to what can be seen at that size. Borders are left out:
 * some are disputed, and where towns learn from each other they matter little.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoPath, type GeoProjection } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { once } from "../site/site.build.ts";
import { toPathData, type Ring } from "./thin.ts";

type Atlas = Topology<{ land: GeometryCollection }>;

/** Scale of the source, as its name says: 1 to 110 or 50 million. */
export type Detail = "110m" | "50m";

const readAtlas = (detail: Detail): Atlas =>
  JSON.parse(
    readFileSync(
      createRequire(import.meta.url).resolve(`world-atlas/land-${detail}.json`),
      "utf8",
    ),
  ) as Atlas;

const ATLAS: Readonly<Record<Detail, () => Atlas>> = {
  "110m": once(() => readAtlas("110m")),
  "50m": once(() => readAtlas("50m")),
};

/** Path data of the land, in the units of the projection. */
export function drawLand(projection: GeoProjection, detail: Detail): string {
  const atlas = ATLAS[detail]();
  const rings: Ring[] = [];
  geoPath(projection, recorder(rings))(feature(atlas, atlas.objects.land));
  return toPathData(rings);
}

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
