/** No personal data in the content: e-mail addresses and telephone numbers, in any field. */
import { findMail } from "../../findings/email.ts";
import { findPhone } from "../../findings/phone.ts";
import { finding, type Finding } from "../../findings/finding.ts";
import type { TextFile } from "../read.ts";

export const checkPrivacy = ({ file, data }: TextFile): Finding[] =>
  textsIn(data.value).flatMap(({ text, at }) => {
    if (text.startsWith("https://")) return [];
    const field = at.map(String).join(".");
    const [mail, phone] = [findMail(text), findPhone(text)];
    return [
      ...(mail
        ? [finding("e-mail", file, data.place(at), { found: mail }, field)]
        : []),
      ...(phone
        ? [finding("phone", file, data.place(at), { found: phone }, field)]
        : []),
    ];
  });

/** Every text of a value, with its path. */
function textsIn(
  value: unknown,
  at: PropertyKey[] = [],
): { text: string; at: PropertyKey[] }[] {
  if (typeof value === "string") return [{ text: value, at }];
  if (Array.isArray(value))
    return value.flatMap((item, index) => textsIn(item, [...at, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...at, key]),
  );
}
