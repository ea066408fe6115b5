/**
 * Browsing the practices: compact columns, one scan for each view, counts that stay true. Pure; the
 * build writes the columns, the browser reads them.
 */
import {
  dateOf,
  FACETS,
  valuesOf,
  type Facet,
  type PageFacet,
  type PracticeEntry,
} from "./practice.ts";

/** Rows shown at once; “more” adds as many, and so has each page of the list. */
export const ROWS_AT_ONCE = 50;
/** Rows on each page of the practices that have a value: they stand alone, without “more”. */
export const PAGE_LENGTH = 200;

/** When a practice began, and until when it went on: a year, or as far as is known until today. */
export interface Period {
  from: number | undefined;
  to: number | "ongoing" | undefined;
}

const yearOf = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : Number(date.slice(0, 4));

export function periodOf(
  practice: Pick<PracticeEntry, "start" | "year" | "end" | "ongoing">,
): Period {
  const from = yearOf(dateOf(practice));
  const end = yearOf(practice.end);
  return {
    from,
    to: practice.ongoing ? "ongoing" : end === from ? undefined : end,
  };
}

/** Words for a period; `{{year}}` is left open. */
export interface PeriodStrings {
  since: string;
  ongoing: string;
}

/** “2014”, “2014–2018”, “since 2014”, “ongoing”; empty where nothing is known. */
export function periodText(
  { from, to }: Period,
  strings: PeriodStrings,
): string {
  if (to === "ongoing") {
    return from === undefined
      ? strings.ongoing
      : strings.since.replace("{{year}}", String(from));
  }
  return [from, to].filter((year) => year !== undefined).join("–");
}

/**
 * What the browser needs to narrow the list, as it is sent. Labels are missing: the page has them.
 * Practices are rows, newest first; each member called after a fact of practices has one item for
 * each row.
 */
export interface BrowseData {
  /** By name in the language of the list, so that their order sorts. */
  cities: {
    id: string;
    country: string;
    networks: string[];
    size: string | undefined;
  }[];
  themes: string[];
  /** An id that begins with its city's leaves this beginning out, up to the hyphen. */
  id: string[];
  title: string[];
  /** Places in `cities` and `themes`. */
  city: number[];
  theme: number[][];
  sdg: number[][];
  /** Years, or 0 where none is known. */
  from: number[];
  /** Years; 0 where no end is known, -1 where the practice goes on. */
  to: number[];
  /** A figure for each row: 1 for yes. */
  full: string;
  figures: string;
  /** Languages of the rows whose text is not in the language of the list. */
  languages: Record<number, string>;
}

const ONGOING = -1;

/**
 * Makes columns of practices that stand in their order, newest first.
 * @param compare compares the names of cities in the language of the list
 */
export function toBrowseData(
  practices: readonly PracticeEntry[],
  language: string,
  compare: (a: string, b: string) => number,
): BrowseData {
  const cities = [
    ...new Map(practices.map(({ city }) => [city.id, city])).values(),
  ].sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const cityPlaces = new Map(cities.map(({ id }, place) => [id, place]));
  const themes = [...new Set(practices.flatMap((practice) => practice.themes))];
  const themePlaces = new Map(themes.map((theme, place) => [theme, place]));
  const periods = practices.map(periodOf);
  const flags = (has: (practice: PracticeEntry) => boolean) =>
    practices.map((practice) => (has(practice) ? "1" : "0")).join("");
  return {
    cities: cities.map(({ id, country, networks, size }) => ({
      id,
      country,
      networks,
      size,
    })),
    themes,
    id: practices.map(({ id, city }) =>
      id.startsWith(`${city.id}-`) ? id.slice(city.id.length) : id,
    ),
    title: practices.map(({ title }) => title),
    city: practices.map(({ city }) => cityPlaces.get(city.id) ?? 0),
    theme: practices.map((practice) =>
      practice.themes.map((theme) => themePlaces.get(theme) ?? 0),
    ),
    sdg: practices.map(({ sdgs }) => sdgs),
    from: periods.map(({ from }) => from ?? 0),
    to: periods.map(({ to }) => (to === "ongoing" ? ONGOING : (to ?? 0))),
    full: flags(({ depth }) => depth === "full"),
    figures: flags(({ figures }) => figures.length > 0),
    languages: Object.fromEntries(
      practices.flatMap(({ textLanguage }, row) =>
        textLanguage === language ? [] : [[row, textLanguage]],
      ),
    ),
  };
}

/** A row of the list as it is read back from the columns. */
export interface Row {
  id: string;
  title: string;
  city: string;
  country: string;
  themes: string[];
  period: Period;
  hasFigures: boolean;
  /** The language of its text, where it is not the list's. */
  language: string | undefined;
}

/** @throws for a row that is not there */
export function readRow(data: BrowseData, row: number): Row {
  const city = data.cities[data.city[row] ?? -1];
  const id = data.id[row];
  if (!city || id === undefined) throw new Error(`There is no row ${row}.`);
  const to = data.to[row];
  return {
    id: id.startsWith("-") ? city.id + id : id,
    title: data.title[row] ?? "",
    city: city.id,
    country: city.country,
    themes: (data.theme[row] ?? []).map((place) => data.themes[place] ?? ""),
    period: {
      from: data.from[row] || undefined,
      to: to === ONGOING ? "ongoing" : to || undefined,
    },
    hasFigures: data.figures[row] === "1",
    language: data.languages[row],
  };
}

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

export const SORTS = ["newest", "city", "relevance"] as const;
export type Sort = (typeof SORTS)[number];

/** Puts rows that are newest first into another order; within it they stay newest first. */
export function sortRows(
  rows: readonly number[],
  sort: Sort,
  { city }: Pick<BrowseData, "city">,
  hits: Uint8Array | undefined,
): number[] {
  const rank = (row: number) =>
    sort === "city" ? (city[row] ?? 0) : -(hits?.[row] ?? 0);
  return sort === "newest"
    ? [...rows]
    : rows.toSorted((a, b) => rank(a) - rank(b) || a - b);
}

/** What a reader looks at; its address holds all of it. */
export interface View {
  chosen: Selection;
  query: string;
  sort: Sort;
}

/** With words the best match comes first, without them the newest, unless the reader says so. */
const defaultSort = (query: string): Sort => (query ? "relevance" : "newest");

/** Reads a view from an address; what it does not know is left out. */
export function readView(parameters: URLSearchParams): View {
  const query = parameters.get("q")?.trim() ?? "";
  const asked = SORTS.find((sort) => sort === parameters.get("sort"));
  return {
    chosen: new Map(
      FACETS.map(
        (facet) => [facet, new Set(parameters.getAll(facet))] as const,
      ).filter(([, values]) => values.size > 0),
    ),
    query,
    sort:
      asked && (asked !== "relevance" || query) ? asked : defaultSort(query),
  };
}

/** The parameters of a view, always in the same order; the default order of rows is not named. */
export function writeView({ chosen, query, sort }: View): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const facet of FACETS) {
    for (const value of chosen.get(facet) ?? [])
      parameters.append(facet, value);
  }
  if (query) parameters.set("q", query);
  const isPossible = sort !== "relevance" || query !== "";
  if (isPossible && sort !== defaultSort(query)) parameters.set("sort", sort);
  return parameters;
}

/** A view with a value chosen, or given up where it was chosen. */
export function toggle(view: View, facet: Facet, value: string): View {
  const values = new Set(view.chosen.get(facet));
  if (!values.delete(value)) values.add(value);
  return { ...view, chosen: new Map(view.chosen).set(facet, values) };
}

/** A view with other words. The order changes with them, unless the reader chose it. */
export const withQuery = (view: View, query: string): View => ({
  ...view,
  query,
  sort: view.sort === defaultSort(view.query) ? defaultSort(query) : view.sort,
});

/** A view with some constraints given up. */
export const without = (
  view: View,
  constraints: readonly Constraint[],
): View => ({
  ...(constraints.includes("q") ? withQuery(view, "") : view),
  chosen: new Map(
    [...view.chosen].filter(([facet]) => !constraints.includes(facet)),
  ),
});

/** Each value of a facet with the number of practices that have it, most frequent first. */
export function countValues(
  practices: readonly PracticeEntry[],
  facet: Facet,
): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const practice of practices) {
    for (const value of valuesOf(practice, facet))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Values shown beside a selection: as many as one takes in at a glance. */
const RELATED = 12;

/**
 * Where to look further from all practices with a value: what they have most often beside it, and
 * for a city the others of its country.
 */
export function relatedValues(
  practices: readonly PracticeEntry[],
  facet: PageFacet,
  value: string,
): { facet: PageFacet; values: { value: string; count: number }[] } {
  const having = practices.filter((practice) =>
    valuesOf(practice, facet).includes(value),
  );
  const isPlace = facet === "city" || facet === "country";
  const country = having[0]?.city.country;
  const among = isPlace
    ? practices.filter(({ city }) => city.country === country)
    : having;
  const related = isPlace ? "city" : facet;
  return {
    facet: related,
    values: countValues(among, related)
      .filter((near) => facet === "country" || near.value !== value)
      .slice(0, RELATED),
  };
}
