import { z } from "astro/zod";

/**
 * A schema that is chosen by looking at the value, where several shapes are possible. Errors then
 * speak of the shape that was meant, not of all of them.
 */
export const schemaBy = <Schema extends z.ZodType>(
  choose: (value: unknown) => Schema,
) =>
  z.unknown().transform((value, context): z.output<Schema> => {
    const result = choose(value).safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
    }
    return z.NEVER;
  });

/** Whether a value is an object with that field. */
export const hasField = (value: unknown, field: string): boolean =>
  typeof value === "object" && value !== null && field in value;
