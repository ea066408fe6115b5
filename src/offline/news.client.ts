/** Tells the windows of a browser that what is kept has changed. */

export const CHANGED = "offline-changed";

const channel =
  typeof BroadcastChannel === "undefined"
    ? undefined
    : new BroadcastChannel(CHANGED);
channel?.addEventListener("message", () => dispatchEvent(new Event(CHANGED)));

/** Tells all windows but this one. */
export const tellOthers = (): void => channel?.postMessage(CHANGED);
