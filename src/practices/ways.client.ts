/** Ways on from a view: what is chosen, to be taken away, and the nearest views that find something. */

/** A button that takes a choice away. */
export function chip(
  label: string,
  description: string,
  remove: () => void,
): HTMLLIElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.ariaLabel = description;
  button.addEventListener("click", remove);
  return item(button);
}

/** A link to another view of this page, followed in place. */
export function viewLink(
  label: string,
  address: string,
  follow: () => void,
): HTMLLIElement {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = label;
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    follow();
  });
  return item(link);
}

function item(content: HTMLElement): HTMLLIElement {
  const element = document.createElement("li");
  element.append(content);
  return element;
}
