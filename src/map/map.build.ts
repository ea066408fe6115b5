import {
  geoAzimuthalEqualArea,
  geoNaturalEarth1,
  type GeoProjection,
} from "d3-geo";
import { memoise } from "../site/memo.ts";
import { drawLand, type Detail } from "./outline.build.ts";

export interface Place {
  id: string;
  /** Degrees north. */
  latitude: number;
  /** Degrees east. */
  longitude: number;
}

/** A piece of the globe, in degrees. */
export interface Frame {
  west: number;
  south: number;
  east: number;
  north: number;
}

export interface Drawing {
  /** Size, in the drawing's own units. */
  width: number;
  height: number;
  /** Path data. */
  land: string;
  /** The places within the frame. */
  points: { id: string; x: number; y: number }[];
  /** Ids of the places outside it. */
  outside: string[];
}

const WIDTH = 700;
/** The shape of a map is between these: height for each unit of width. */
const FLATTEST = 0.45;
const HIGHEST = 0.9;
/** Land is drawn as far as that beyond the edge, so that its cut is not seen. */
const EDGE = 2;
/** Degrees around places that lie close together, so that land can be recognised. */
const AROUND = 2.5;

/** The ways a map lays the globe flat. */
type Way = "world" | "piece";

/** The whole world, flat at its edges as readers know it. */
export const drawWorld = (places: readonly Place[]): Drawing =>
  draw(
    "world",
    { west: -168, south: -50, east: 189, north: 74 },
    "110m",
    places,
  );

/** A piece of the globe, in true areas around its middle. */
export const drawFrame = (
  frame: Frame,
  places: readonly Place[],
  detail: Detail = frame.east - frame.west > 90 ? "110m" : "50m",
): Drawing => draw("piece", frame, detail, places);

/** The frame that holds all places, with some land around; undefined where there is no place. */
export function frameOf(places: readonly Place[]): Frame | undefined {
  if (places.length === 0) return undefined;
  const latitudes = places.map(({ latitude }) => latitude);
  const longitudes = places.map(({ longitude }) => longitude);
  return {
    west: Math.min(...longitudes) - AROUND,
    south: Math.min(...latitudes) - AROUND,
    east: Math.max(...longitudes) + AROUND,
    north: Math.max(...latitudes) + AROUND,
  };
}

function draw(
  way: Way,
  frame: Frame,
  detail: Detail,
  places: readonly Place[],
): Drawing {
  const { project, height, land } = getGround(
    JSON.stringify([way, frame, detail]),
  );
  const projected = places.map((place) => ({
    id: place.id,
    at: project([place.longitude, place.latitude]),
  }));
  const points = projected.flatMap(({ id, at }) => {
    const [x, y] = (at ?? [-1, -1]).map(Math.round);
    return x === undefined || y === undefined || !inside(x, y, height)
      ? []
      : [{ id, x, y }];
  });
  const shown = new Set(points.map(({ id }) => id));
  return {
    width: WIDTH,
    height,
    land,
    points,
    outside: places.map(({ id }) => id).filter((id) => !shown.has(id)),
  };
}

/** The ground of a map, which is the same in every language. */
const getGround = memoise((key: string) =>
  makeGround(...(JSON.parse(key) as [Way, Frame, Detail])),
);

/** Fits a frame into the drawing's width, and draws the land in it. */
function makeGround(way: Way, frame: Frame, detail: Detail) {
  const projection = PROJECTIONS[way](frame).scale(1000).translate([0, 0]);
  const edge = edgeOf(frame).map(
    (point): [number, number] => projection(point) ?? [0, 0],
  );
  const xs = edge.map(([x]) => x);
  const ys = edge.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const height = Math.round(
    WIDTH *
      Math.min(HIGHEST, Math.max(FLATTEST, (bottom - top) / (right - left))),
  );
  const scale = Math.min(WIDTH / (right - left), height / (bottom - top));
  projection
    .scale(1000 * scale)
    .translate([
      WIDTH / 2 - (scale * (left + right)) / 2,
      height / 2 - (scale * (top + bottom)) / 2,
    ]);
  return {
    height,
    land: drawLand(
      projection,
      [
        [-EDGE, -EDGE],
        [WIDTH + EDGE, height + EDGE],
      ],
      detail,
    ),
    project: projection,
  };
}

const PROJECTIONS: Readonly<Record<Way, (frame: Frame) => GeoProjection>> = {
  world: () => geoNaturalEarth1().rotate([-11, 0]),
  piece: ({ west, south, east, north }) =>
    geoAzimuthalEqualArea().rotate([-(west + east) / 2, -(south + north) / 2]),
};

const inside = (x: number, y: number, height: number): boolean =>
  x >= 0 && x <= WIDTH && y >= 0 && y <= height;

/** Points along the edge of a frame: what is straight on the globe is bent on a map. */
function edgeOf({ west, south, east, north }: Frame): [number, number][] {
  const STEPS = 12;
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const longitude = west + ((east - west) * step) / STEPS;
    const latitude = south + ((north - south) * step) / STEPS;
    return [
      [longitude, south],
      [longitude, north],
      [west, latitude],
      [east, latitude],
    ] as [number, number][];
  }).flat();
}
