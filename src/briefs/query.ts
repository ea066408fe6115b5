import { getCollection, type CollectionEntry } from "astro:content";
import { localise, type Localised } from "../i18n/localise.ts";
import { onceInBuild } from "../site/site.build.ts";
import type { Brief, BriefText } from "./schema.ts";

export type LocalisedBrief = Localised<
  Brief,
  BriefText,
  CollectionEntry<"briefs">
>;

const files = onceInBuild(() => getCollection("briefs"));

/** All policy briefs, for readers of that language. */
export const getBriefs = async (language: string): Promise<LocalisedBrief[]> =>
  localise<Brief, BriefText, CollectionEntry<"briefs">>(
    await files(),
    language,
  );
