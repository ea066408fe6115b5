/** schema.org descriptions of pages, as JSON-LD objects. */

export type JsonLd = Record<string, unknown>;

/** https://schema.org/BreadcrumbList, from the home page down to this one. */
export const breadcrumbList = (
  crumbs: readonly { label: string; path: string }[],
  address: string,
): JsonLd => ({
  "@type": "BreadcrumbList",
  itemListElement: crumbs.map(({ label, path }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: label,
    item: new URL(path, address).href,
  })),
});

/** A JSON-LD document as text that cannot end its script element early. */
export const jsonLdText = (graph: readonly JsonLd[]): string =>
  JSON.stringify({
    "@context": "https://schema.org",
    "@graph": graph,
  }).replaceAll("<", "\\u003c");
