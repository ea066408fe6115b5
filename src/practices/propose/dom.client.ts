/** What the scripts of the form do with the page: find its parts, make elements, hand out files. */

/** Finds what the page has to have. @throws where it has not */
export function part<T extends HTMLElement = HTMLElement>(
  root: ParentNode,
  selector: string,
): T {
  const element = root.querySelector<T>(selector);
  if (!element) throw new Error(`The form has no ${selector}.`);
  return element;
}

export function element(
  name: string,
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** Hands a text to the reader as a file. */
export function download(name: string, text: string, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(
    new Blob([text], { type: `${type};charset=utf-8` }),
  );
  link.download = name;
  link.click();
  // Not at once: the browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
