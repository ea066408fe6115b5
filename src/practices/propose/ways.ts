/** The ways a proposal leaves the browser: addresses that open a forge, or a message. */
import type { ContentFile } from "./file.ts";

/** Characters of an address. Longer ones are cut off or refused by forges. */
const LONGEST_ADDRESS = 8000;
/** Longer ones are cut off by programs for mail. */
const LONGEST_MAIL = 1800;

/** The address that opens a new file on the repository; undefined where the text is too long. */
export function newFileAddress(
  base: string,
  { path, text }: ContentFile,
): string | undefined {
  const address = withQuery(base, { filename: path, value: text });
  return address.length <= LONGEST_ADDRESS ? address : undefined;
}

/** What a message is made of. */
export interface Message {
  subject: string;
  files: readonly ContentFile[];
  /** Stands where the files would be too long. */
  attached: string;
}

/** An address that opens a message. */
export interface Opening {
  address: string;
  /** Whether the files are in it; else they are to be attached. */
  hasFiles: boolean;
}

/**
 * The address that opens an issue on the repository, with the files in it unless they are too
 * long. Issues are public: there is nothing of the contact in them.
 */
export function issueAddress(
  base: string,
  { subject, files, attached }: Message,
): Opening {
  const addressOf = (body: string) => withQuery(base, { title: subject, body });
  const whole = addressOf(
    files.map(({ path, text }) => `\`${path}\`\n\n${fence(text)}`).join("\n\n"),
  );
  return whole.length <= LONGEST_ADDRESS
    ? { address: whole, hasFiles: true }
    : { address: addressOf(attached), hasFiles: false };
}

/** A text as a block of code in Markdown, whatever it holds. */
function fence(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const longest = Math.max(2, ...runs.map(({ length }) => length));
  const marks = "`".repeat(longest + 1);
  return `${marks}markdown\n${text}${marks}`;
}

/** The address that opens an e-mail, with the files in it unless they are too long. */
export function mailAddress({
  to,
  subject,
  contact,
  files,
  attached,
}: Message & {
  /** Nobody where the site names nobody: who writes fills it in. */
  to: string;
  /** Who writes, and how to answer. */
  contact: string;
}): Opening {
  const addressOf = (...parts: string[]) =>
    withQuery(`mailto:${encodeURIComponent(to).replaceAll("%40", "@")}`, {
      subject,
      body: parts.join("\n\n").replaceAll("\n", "\r\n"),
    });
  const whole = addressOf(
    contact,
    ...files.map(({ path, text }) => `${path}\n\n${text}`),
  );
  return whole.length <= LONGEST_MAIL
    ? { address: whole, hasFiles: true }
    : { address: addressOf(contact, attached), hasFiles: false };
}

/** An address with values appended, which may have some already: `…/issues/new?labels=practice`. */
function withQuery(
  base: string,
  values: Readonly<Record<string, string>>,
): string {
  const query = Object.entries(values).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${base}${base.includes("?") ? "&" : "?"}${query.join("&")}`;
}
