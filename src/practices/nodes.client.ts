/** Changes to the page that touch only what is different: a tick has to be quick. */

/** Makes these the children of an element, in this order; those that stay are not moved. */
export function arrange(parent: Element, children: readonly Element[]): void {
  const wanted = new Set(children);
  const gone = [...parent.children].filter((child) => !wanted.has(child));
  for (const child of gone) child.remove();
  children.forEach((child, place) => {
    const there = parent.children[place];
    if (there !== child) parent.insertBefore(child, there ?? null);
  });
}
