import { createHash } from "node:crypto";

/** The fields whose change makes a translation older than its source. */
const TEXT_FIELDS = ["title", "summary", "description", "lead"] as const;
/** Further text that only some entries have. */
const MORE_FIELDS = [
  "name",
  "audience",
  "partners",
  "figures",
  "notes",
  "milestones",
] as const;

/**
 * A short hash of an entry's text: eight hexadecimal digits of SHA-256 over title, summary and
 * body. A translation carries the hash of the text it was made from in `follows`; when the source
 * moves on, the two differ. Facts and search words do not count.
 */
export function textHash(
  fields: Readonly<Record<string, unknown>>,
  body: string,
): string {
  const text: unknown[] = TEXT_FIELDS.map((name) => fields[name] ?? "");
  text.push(
    ...MORE_FIELDS.filter((name) => isSaid(fields[name])).map((name) =>
      textOf(fields[name]),
    ),
  );
  return createHash("sha256")
    .update(JSON.stringify([...text, body.trim().replaceAll("\r\n", "\n")]))
    .digest("hex")
    .slice(0, 8);
}

/** An empty list or group says as much as none. */
const isSaid = (value: unknown): boolean =>
  value !== undefined &&
  !(
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).length === 0
  );

/** Of a list of facts with a text each, the texts. */
const textOf = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((item: unknown) =>
        typeof item === "object" && item !== null && "text" in item
          ? item.text
          : item,
      )
    : value;
