/** The ways a proposal leaves the browser: addresses that open a forge, or a message. */
import type { ContentFile } from "./file.ts";

/** Longer addresses are cut off or refused by forges. */
const LONGEST_ADDRESS = 8000;
/** Longer ones are cut off by programs for mail. */
const LONGEST_MAIL = 1800;

/** The address that opens a new file on the repository; undefined where the text is too long. */
export function newFileAddress(
  base: string,
  { path, text }: ContentFile,
): string | undefined {
  const address = `${base}?filename=${encodeURIComponent(path)}&value=${encodeURIComponent(text)}`;
  return address.length <= LONGEST_ADDRESS ? address : undefined;
}

/** What a message is made of. */
export interface Message {
  /** Nobody where the site names nobody: who writes fills it in. */
  to: string;
  subject: string;
  /** Who writes, and how to answer. */
  contact: string;
  files: readonly ContentFile[];
  /** Stands where the files would be too long. */
  attached: string;
}

/** The address that opens a message, with the files in it unless they are too long. */
export function mailAddress({
  to,
  subject,
  contact,
  files,
  attached,
}: Message): { address: string; hasFiles: boolean } {
  const addressOf = (...parts: string[]) =>
    `mailto:${encodeURIComponent(to).replaceAll("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(parts.join("\n\n").replaceAll("\n", "\r\n"))}`;
  const whole = addressOf(
    contact,
    ...files.map(({ path, text }) => `${path}\n\n${text}`),
  );
  return whole.length <= LONGEST_MAIL
    ? { address: whole, hasFiles: true }
    : { address: addressOf(contact, attached), hasFiles: false };
}
