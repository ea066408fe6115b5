import { once, readContent } from "../site/site.build.ts";
import { figuresSchema, type Figure } from "./schema.ts";

/** Figures about the programme, in the order of the file. */
export const getFigures: () => Figure[] = once(() =>
  readContent("figures.yml", figuresSchema),
);
