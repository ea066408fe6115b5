/** Bytes of a hash: half of SHA-256, which no accident and no search finds twice. */
const LENGTH = 16;

/** The beginning of the SHA-256 of some bytes, 22 letters that can stand in an address. */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return btoa(String.fromCharCode(...new Uint8Array(digest, 0, LENGTH)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
