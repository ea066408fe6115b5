import * as z from "zod/mini";
import {
  isRef,
  LONGEST_NOTE,
  LONGEST_TITLE,
  type ReadingList,
  type Ref,
} from "./list.ts";

/** A list as a browser keeps it; `zod/mini`, because it is sent to readers. */
const storedSchema = z.strictObject({
  title: z.string().check(z.maxLength(LONGEST_TITLE)),
  items: z
    .array(
      z.strictObject({
        ref: z.custom<Ref>((ref) => typeof ref === "string" && isRef(ref)),
        note: z.string().check(z.maxLength(LONGEST_NOTE)),
      }),
    )
    .check(
      z.refine(
        (items) => new Set(items.map(({ ref }) => ref)).size === items.length,
      ),
    ),
});

/** The list in a stored text; undefined where the text holds none. */
export function parseStored(text: string): ReadingList | undefined {
  try {
    return storedSchema.safeParse(JSON.parse(text)).data;
  } catch {
    // Not JSON: cut off, or another program's.
    return undefined;
  }
}
