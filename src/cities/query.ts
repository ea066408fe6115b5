import { getCollection, type CollectionEntry } from "astro:content";
import { localise, type Localised } from "../i18n/localise.ts";
import { memoiseInBuild, onceInBuild } from "../site/site.build.ts";
import type { City, CityText } from "./schema.ts";

export type LocalisedCity = Localised<
  City,
  CityText,
  CollectionEntry<"cities">
>;

const files = onceInBuild(() => getCollection("cities"));

/** All cities, by id, for readers of that language. */
export const getCities = memoiseInBuild(
  async (language: string): Promise<Map<string, LocalisedCity>> =>
    new Map(
      localise<City, CityText, CollectionEntry<"cities">>(
        await files(),
        language,
      ).map((city) => [city.id, city]),
    ),
);
