/** One scan of the columns for each view: rows, counts that stay true, and the nearest views. Pure. */
import type { BrowseData } from "./columns.ts";
import { FACETS, type Facet } from "./practice.ts";

/** The values of one facet: row `r` has `codes[starts[r] … starts[r + 1]]`, places in `values`. */
export interface Column {
  values: readonly string[];
  /** Where each value stands in `values`. */
  places: ReadonlyMap<string, number>;
  starts: Uint32Array;
  codes: Uint32Array;
}

/** The rows by facet, ready to be scanned. */
export interface Table {
  size: number;
  columns: Readonly<Record<Facet, Column>>;
}

/** The values of each facet of a row: the same as `valuesOf` a practice. */
function readers(
  data: BrowseData,
): Record<Facet, (row: number) => readonly string[]> {
  const cityOf = (row: number) => data.cities[data.city[row] ?? -1];
  const one = (value: string | undefined) =>
    value === undefined ? [] : [value];
  return {
    theme: (row) =>
      (data.theme[row] ?? []).map((place) => data.themes[place] ?? ""),
    country: (row) => one(cityOf(row)?.country),
    city: (row) => one(cityOf(row)?.id),
    network: (row) => cityOf(row)?.networks ?? [],
    size: (row) => one(cityOf(row)?.size),
    sdg: (row) => (data.sdg[row] ?? []).map(String),
    year: (row) => (data.from[row] ? [String(data.from[row])] : []),
    depth: (row) => [data.full[row] === "1" ? "full" : "short"],
    figures: (row) => (data.figures[row] === "1" ? ["yes"] : []),
  };
}

function toColumn(
  size: number,
  valuesAt: (row: number) => readonly string[],
): Column {
  const places = new Map<string, number>();
  const starts = new Uint32Array(size + 1);
  const codes: number[] = [];
  for (let row = 0; row < size; row++) {
    for (const value of valuesAt(row)) {
      const place = places.get(value) ?? places.size;
      places.set(value, place);
      codes.push(place);
    }
    starts[row + 1] = codes.length;
  }
  return {
    values: [...places.keys()],
    places,
    starts,
    codes: Uint32Array.from(codes),
  };
}

export function toTable(data: BrowseData): Table {
  const size = data.id.length;
  const read = readers(data);
  return {
    size,
    columns: Object.fromEntries(
      FACETS.map((facet) => [facet, toColumn(size, read[facet])]),
    ) as Record<Facet, Column>,
  };
}

/** The values chosen under each facet. An empty or missing set asks for nothing. */
export type Selection = ReadonlyMap<Facet, ReadonlySet<string>>;

/** What a row can fail: a facet, or the words typed. */
export type Constraint = Facet | "q";
const CONSTRAINTS: readonly Constraint[] = [...FACETS, "q"];
const WORDS_BIT = 1 << FACETS.length;

export interface Scan {
  /** The rows that match, newest first. */
  rows: number[];
  /** For each value of a facet, in their order, how many rows it shows when it is chosen as well. */
  counts: Readonly<Record<Facet, Uint32Array>>;
  /** How many rows fail exactly these constraints: a bit for each, in their order. */
  failing: Uint32Array;
}

/**
 * One pass over all rows: any of the values within a facet, all facets together. A row that fails
 * nothing matches. The counts of a facet come from the rows that fail nothing else: so they stay
 * true when another value of the same facet is chosen already.
 * @param hits for each row, more than 0 where the words typed are found; undefined for no words
 */
export function scan(
  { size, columns }: Table,
  selection: Selection,
  hits: Uint8Array | undefined,
): Scan {
  const all = FACETS.map((facet, index) => {
    const column = columns[facet];
    const wanted = selection.get(facet);
    return {
      ...column,
      facet,
      bit: 1 << index,
      counts: new Uint32Array(column.values.length),
      chosen: wanted?.size
        ? Uint8Array.from(column.values, (value) => Number(wanted.has(value)))
        : undefined,
    };
  });
  const byBit = new Map(all.map((facet) => [facet.bit, facet]));
  const active = all.flatMap(({ chosen, bit, starts, codes }) =>
    chosen ? [{ chosen, bit, starts, codes }] : [],
  );
  const rows: number[] = [];
  const failing = new Uint32Array(1 << CONSTRAINTS.length);
  for (let row = 0; row < size; row++) {
    let failed = hits && hits[row] === 0 ? WORDS_BIT : 0;
    for (const { bit, starts, codes, chosen } of active) {
      if (!hasChosen(starts, codes, chosen, row)) failed |= bit;
    }
    failing[failed] = (failing[failed] ?? 0) + 1;
    if (failed === 0) {
      rows.push(row);
      for (const facet of all) countRow(facet, row);
    } else {
      const only = byBit.get(failed);
      if (only) countRow(only, row);
    }
  }
  return {
    rows,
    counts: Object.fromEntries(
      all.map(({ facet, counts }) => [facet, counts]),
    ) as Record<Facet, Uint32Array>,
    failing,
  };
}

/** How many rows a value shows; none where no row has it. */
export const countOf = (
  { columns }: Table,
  counts: Scan["counts"],
  facet: Facet,
  value: string,
): number => counts[facet][columns[facet].places.get(value) ?? -1] ?? 0;

function hasChosen(
  starts: Uint32Array,
  codes: Uint32Array,
  chosen: Uint8Array,
  row: number,
): boolean {
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    if (chosen[codes[at] ?? 0]) return true;
  }
  return false;
}

function countRow(
  {
    starts,
    codes,
    counts,
  }: { starts: Uint32Array; codes: Uint32Array; counts: Uint32Array },
  row: number,
): void {
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    const code = codes[at] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

/** A view that finds something when some constraints are given up. */
export interface NearView {
  without: Constraint[];
  count: number;
}

const bitsOf = (mask: number): number => {
  let bits = 0;
  for (let rest = mask; rest > 0; rest >>= 1) bits += rest & 1;
  return bits;
};

/**
 * The views nearest to one that finds nothing: those that give up the fewest constraints, and among
 * them those that find most. A view that gives up more than another offered one is left out.
 */
export function nearest(failing: Uint32Array, most: number): NearView[] {
  const failed = [...failing.keys()].filter((mask) => failing[mask]);
  const within = (mask: number, other: number) => (mask & other) === mask;
  return failed
    .filter(
      (mask) => !failed.some((less) => less !== mask && within(less, mask)),
    )
    .map((mask) => ({ mask, count: failing[mask] ?? 0 }))
    .sort(
      (a, b) =>
        bitsOf(a.mask) - bitsOf(b.mask) || b.count - a.count || a.mask - b.mask,
    )
    .slice(0, most)
    .map(({ mask, count }) => ({
      without: CONSTRAINTS.filter((_, index) => mask & (1 << index)),
      count,
    }));
}
