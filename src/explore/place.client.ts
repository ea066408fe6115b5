/** Where a reader is in the explorer, while what is shown changes. */

/**
 * Remembers the control in use.
 * @returns gives it its focus and its place on the screen again; to be called after the change
 */
export function keepPlace(explorer: HTMLElement): () => void {
  const { activeElement } = document;
  if (!activeElement || !explorer.contains(activeElement))
    return () => undefined;
  const { top } = activeElement.getBoundingClientRect();
  const tick = activeElement.closest<HTMLInputElement>(".tick input");
  const isButton = activeElement.matches("button");
  return () => {
    const control = tick
      ? explorer.querySelector<HTMLElement>(
          `.shown .tick input[value="${CSS.escape(tick.value)}"]`,
        )
      : activeElement;
    if (control instanceof HTMLElement && control.checkVisibility()) {
      if (control !== document.activeElement)
        control.focus({ preventScroll: true });
      scrollBy(0, control.getBoundingClientRect().top - top);
    }
    // A button that took itself away leaves the reader at what it did.
    else if (isButton)
      explorer
        .querySelector<HTMLElement>(".status")
        ?.focus({ preventScroll: true });
  };
}
