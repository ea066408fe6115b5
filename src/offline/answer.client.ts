/** How the worker answers a request of a page. */
import { languageOf, paths } from "../i18n/paths.ts";
import {
  find,
  findBasic,
  readBasics,
  remember,
  type Stored,
} from "./store.client.ts";
import { typeOf } from "./media.ts";

/** Milliseconds the network may take where the device has an answer of its own. */
const PATIENCE = 4_000;
/** Where nothing is answered from the device: what it is filled from, and the worker itself. */
const NOT_OURS = /^\/(?:offline|packs|data|charts)\/|^\/worker\.js$/;
/** Files whose name changes with their content: what is there is right. */
const UNCHANGING = /^\/_astro\//;

/** A header of requests that the worker leaves to the network: what fills the device. */
export const FROM_NETWORK = "X-From-Network";

/** Whether a request is for the worker. */
export const isOurs = (
  { method, url, headers }: Request,
  own: string,
): boolean =>
  method === "GET" &&
  new URL(url).origin === own &&
  !headers.has("Range") &&
  !headers.has(FROM_NETWORK) &&
  !NOT_OURS.test(new URL(url).pathname);

/** What a page asks its worker: whether it came from the device. */
export const ASKED = "stored?";

/** What a page is told that came from the device. */
export type Told = Pick<Stored, "date" | "from">;

interface Answer {
  response: Response;
  /** Where it came from the device. */
  stored?: Told;
}

/**
 * Answers from the network, and from the device where that fails, says that it is out of order, or
 * takes too long.
 * @param load asks the network
 * @param later takes what is to be finished after the answer
 */
export async function answer(
  request: Request,
  load: () => Promise<Response>,
  later: (work: Promise<unknown>) => void,
): Promise<Answer> {
  const { pathname } = new URL(request.url);
  if (UNCHANGING.test(pathname)) {
    const known = await lookUp(pathname);
    if (known) return { response: known.response };
  }
  const loading = load().then(
    (response) => (response.status < 500 ? response : undefined),
    () => undefined,
  );
  // What comes too late for this reader is there for the next visit.
  later(
    loading.then(async (response) => {
      if (response && isWorthKeeping(pathname, response))
        await remember(pathname, response.clone()).catch(() => undefined);
    }),
  );
  const response = await Promise.race([
    loading,
    wait(PATIENCE).then(async () => {
      const known = await lookUp(pathname);
      return known ? toAnswer(known) : loading;
    }),
  ]);
  if (response instanceof Response) return { response };
  if (response) return response;
  const known = await lookUp(pathname);
  if (known) return toAnswer(known);
  if (request.mode !== "navigate") return { response: Response.error() };
  return { response: await notKept(pathname) };
}

const toAnswer = ({ response, date, from }: Stored): Answer => ({
  response,
  stored: { date, from },
});

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A store that cannot be read (denied, damaged) has nothing. */
const lookUp = (path: string): Promise<Stored | undefined> =>
  find(path).catch(() => undefined);

/** Whole pages, and what they need; not what a search index is made of. */
const isWorthKeeping = (path: string, response: Response): boolean =>
  response.status === 200 &&
  !response.redirected &&
  response.type === "basic" &&
  typeOf(path) !== undefined &&
  !/^\/[^/]+\/search-(?:index|shards)\//.test(path);

/** The page that says so, in the language of the address; else in one that the reader reads. */
async function notKept(path: string): Promise<Response> {
  const wanted = [languageOf(path) ?? "", ...navigator.languages].map((tag) =>
    paths.notKept(tag.replace(/-.*/, "")),
  );
  const known = (await readBasics().catch(() => [])).filter(
    (address) => address === paths.notKept(languageOf(address) ?? ""),
  );
  const address = wanted.find((one) => known.includes(one)) ?? known[0];
  const page = address && (await findBasic(address).catch(() => undefined));
  if (!page) return Response.error();
  return new Response(page.body, { status: 503, headers: page.headers });
}
