/**
 * Takes the place of the worker where the site is to have none (`offline: false` in `site.yml`):
 * browsers that have one fetch this, which removes all that was kept and then itself.
 */
import { clear } from "./store.client.ts";

interface WorkerEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Scope {
  skipWaiting: () => Promise<void>;
  registration: { unregister: () => Promise<boolean> };
}
const scope = globalThis as unknown as Scope;

addEventListener("install", (event) => {
  (event as WorkerEvent).waitUntil(scope.skipWaiting());
});

addEventListener("activate", (event) => {
  (event as WorkerEvent).waitUntil(
    clear(true).then(() => scope.registration.unregister()),
  );
});
