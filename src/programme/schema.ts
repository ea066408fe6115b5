import { z } from "astro/zod";
import { partialDateSchema } from "../documents/schema.ts";

/** `content/figures.yml`: figures about the programme. None stands without date and source. */
export const figuresSchema = z.array(
  z.strictObject({
    value: z.number(),
    date: partialDateSchema,
    source: z
      .string()
      .meta({ description: "an id of vocab/sources.yml or an https address" }),
    label: z.record(z.string(), z.string().min(1)),
  }),
);

export type Figure = z.output<typeof figuresSchema>[number];
