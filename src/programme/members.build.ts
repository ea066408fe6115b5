import { formatNumber } from "../i18n/format.ts";
import { getStrings } from "../i18n/strings.build.ts";
import type { Network } from "./schema.ts";

/** How many members a network has by its published figure: “30 members as published (undated)”. */
export const claimedText = (
  { value, year }: NonNullable<Network["members"]>,
  language: string,
): string =>
  getStrings(language)("networks.claimed", {
    count: value,
    number: formatNumber(value, language),
    year: year?.toString() ?? getStrings(language)("city.undated"),
  });
