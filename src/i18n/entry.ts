import { z } from "astro/zod";
import { hasField, schemaBy } from "../site/schemaBy.ts";

/** The hash of the source text a translation was made from. */
export const followsField = {
  follows: z.string().regex(/^[0-9a-f]{8}$/),
} as const;

/** The schema of a content file that may be a source (facts and text) or a translation (text). */
export const entrySchema = <
  Source extends z.ZodType,
  Translation extends z.ZodType,
>(
  source: Source,
  translation: Translation,
) =>
  schemaBy((data): Source | Translation =>
    hasField(data, "follows") ? translation : source,
  );
