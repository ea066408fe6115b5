/** Practices as compact columns: the build writes them, the browser reads them. Pure. */
import { periodOf, type Period } from "./period.ts";
import type { PracticeEntry } from "./practice.ts";

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
