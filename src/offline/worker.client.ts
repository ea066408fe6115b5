/**
 * The service worker. It only answers: pages fill the device (see `keep.client.ts`), so a worker
 * that the browser stops loses nothing.
 */
import { answer, ASKED, isOurs, type Told } from "./answer.client.ts";
import { clear, findBasic, writeBasics } from "./store.client.ts";

/** What the types of windows do not know of workers. */
interface WorkerEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface RequestEvent extends WorkerEvent {
  request: Request;
  resultingClientId: string;
  preloadResponse: Promise<Response | undefined>;
  respondWith: (response: Promise<Response>) => void;
}
interface Scope {
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  registration: {
    navigationPreload?: { enable: () => Promise<void> };
  };
}
declare const BASICS: readonly string[];
const scope = globalThis as unknown as Scope;

addEventListener("install", (event) => {
  // It reads what any worker before it has kept: there is nothing to wait for.
  (event as WorkerEvent).waitUntil(
    writeBasics(BASICS).then(() => scope.skipWaiting()),
  );
});

addEventListener("activate", (event) => {
  (event as WorkerEvent).waitUntil(
    Promise.all([
      clear().catch(() => undefined),
      scope.registration.navigationPreload?.enable(),
      scope.clients.claim(),
    ]),
  );
});

addEventListener("fetch", (event) => {
  const { request } = event as RequestEvent;
  if (isOurs(request, location.origin))
    (event as RequestEvent).respondWith(respond(event as RequestEvent));
});

/** How the pages that came from the device did so, by the window that shows them. */
const told = new Map<string, Told>();

// A page asks when it is ready to listen.
addEventListener("message", (event) => {
  const { data, source } = event as MessageEvent<unknown> & {
    source: { id: string; postMessage: (data: unknown) => void };
  };
  const answer = told.get(source.id);
  if (data === ASKED && answer) source.postMessage(answer);
});

async function respond(event: RequestEvent): Promise<Response> {
  const load = async () =>
    (await event.preloadResponse) ?? fetch(event.request);
  const { response, stored } = await answer(event.request, load, (work) =>
    event.waitUntil(work),
  );
  if (stored && event.resultingClientId)
    told.set(event.resultingClientId, stored);
  if (response.type !== "error") return response;
  // A script of the page that says what is not kept.
  const { pathname } = new URL(event.request.url);
  return (await findBasic(pathname).catch(() => undefined)) ?? response;
}
