import { getCollection, type CollectionEntry } from "astro:content";
import { localise, type Localised } from "../i18n/localise.ts";
import { onceInBuild } from "../site/site.build.ts";
import type { Resource, ResourceText } from "./schema.ts";

export type LocalisedResource = Localised<
  Resource,
  ResourceText,
  CollectionEntry<"resources">
>;

const files = onceInBuild(() => getCollection("resources"));

/** All resources, in the dossier and outside it, for readers of that language. */
export const getResources = async (
  language: string,
): Promise<LocalisedResource[]> =>
  localise<Resource, ResourceText, CollectionEntry<"resources">>(
    await files(),
    language,
  );
