/** How every page reads data of the site. The file pack, which has no server, has its own way. */

/** Fetches a JSON file of the site. @throws when it cannot be had */
export async function loadJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}
