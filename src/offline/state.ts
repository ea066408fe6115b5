/** What there is to say of a collection and to do with it. */
import type { Offer } from "./collections.ts";

/** What a record tells (see `KeptRecord`). */
interface Known {
  version: string;
  date: string;
  bytes: number;
  whole: boolean;
}

/**
 * `none`: nothing is kept. `part`: a first download has not come to its end. `kept`: whole, and as
 * far as known the latest. `outdated`: whole, and the site has a later version. `ready`: whole, and
 * a later version is on the device as well.
 */
export type State =
  | { name: "none" }
  | { name: "part" }
  | { name: "kept" | "outdated" | "ready"; date: string; bytes: number };

/**
 * @param offer what the site has; undefined without a network
 * @param kept what is read from
 * @param next what is on its way, or waits to be used
 */
export function stateOf(
  offer: Pick<Offer, "version"> | undefined,
  kept: Known | undefined,
  next: Known | undefined,
): State {
  if (!kept) return { name: next ? "part" : "none" };
  const { date, bytes, version } = kept;
  if (next?.whole && next.version !== version)
    return { name: "ready", date, bytes };
  const isLatest = !offer || offer.version === version;
  return { name: isLatest ? "kept" : "outdated", date, bytes };
}
