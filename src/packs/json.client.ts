/** The pack's way of reading data of the site, in the place of `site/json.client.ts`. */
import { dataFile, dataName, FILES } from "./addresses.ts";
import { REGISTRY } from "./data.ts";

/** The address of the pack, known from the script that holds this. */
const root = new URL(
  "..",
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript.src
    : new URL(`${FILES}/`, location.href),
);

const registry = (): Readonly<Record<string, string>> =>
  ((globalThis as Record<string, unknown>)[REGISTRY] ?? {}) as Record<
    string,
    string
  >;

/** Reads a JSON file of the site, by its address there. @throws when the pack does not have it */
export async function loadJson<T>(address: string): Promise<T> {
  const name = dataName(address);
  if (registry()[name] === undefined) await run(dataFile(address));
  const text = registry()[name];
  if (text === undefined) throw new Error(`${address}: not in this pack`);
  return JSON.parse(text) as T;
}

const run = (file: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(file, root).href;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () =>
      reject(new Error(`${file}: not in this pack`)),
    );
    document.head.append(script);
  });
