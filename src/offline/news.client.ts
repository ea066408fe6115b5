/** Tells the windows of a browser that what is kept has changed. */

export const CHANGED = "offline-changed";

const channel =
  typeof BroadcastChannel === "undefined"
    ? undefined
    : new BroadcastChannel(CHANGED);
channel?.addEventListener("message", () => dispatchEvent(new Event(CHANGED)));

/** Tells this window and all others. */
export function tellAll(): void {
  dispatchEvent(new Event(CHANGED));
  channel?.postMessage(CHANGED);
}
