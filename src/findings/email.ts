/** An e-mail address anywhere in a text: personal data, which no content may hold. */
export const E_MAIL =
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;

/** Characters of an address before and after its @ at most (RFC 5321). */
const LOCAL_PART = 64;
const DOMAIN = 255;

/**
 * The first e-mail address in a text. It is looked for around each @ only: over a long text
 * without one the pattern alone would take minutes.
 */
export function findMail(text: string): string | undefined {
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const near = text.slice(Math.max(0, at - LOCAL_PART), at + DOMAIN);
    const mail = E_MAIL.exec(near);
    if (mail) return mail[0];
  }
  return undefined;
}
