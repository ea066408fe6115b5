/** The body of a text: Markdown is data, and its structure has to make sense to a screen reader. */
import { markdownToMdast, mdxToMdast, type MdastNode } from "satteri";
import { findMail } from "../../findings/email.ts";
import { findPhone } from "../../findings/phone.ts";
import { REFERENCE } from "../../i18n/paths.ts";
import { COMPONENTS } from "../../texts/components.ts";
import {
  finding,
  type Finding,
  type FindingKind,
  type Place,
} from "../../findings/finding.ts";
import type { TextFile } from "../read.ts";

/** A heading of a body, and the text that follows it up to the next one. */
export interface Section extends Place {
  depth: number;
  title: string;
  isEmpty: boolean;
}

/** A link in a body. */
export interface Link extends Place {
  url: string;
}

export interface Body {
  findings: Finding[];
  sections: Section[];
  links: Link[];
  /** Addresses of pictures beside the text. */
  images: Link[];
}

type Node = MdastNode & {
  children?: Node[];
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number; column: number } };
};

/** Reads a body with the very parser the build uses. */
export function checkBody({ file, text, isMdx }: TextFile): Body {
  const body: Body = { findings: [], sections: [], links: [], images: [] };
  let tree: Node;
  try {
    tree = (isMdx ? mdxToMdast(text) : markdownToMdast(text)) as Node;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = /(\d+):(\d+)/.exec(message);
    const place = { line: Number(at?.[1] ?? 1), column: Number(at?.[2] ?? 1) };
    body.findings.push(
      finding("mdx-syntax", file, place, {
        detail: message.replace(/^\d+:\d+: /, ""),
      }),
    );
    return body;
  }
  for (const node of walk(tree)) checkNode(node, file, body);
  checkHeadings(tree.children ?? [], file, body);
  return body;
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

const placeOf = (node: Node): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

function checkNode(node: Node, file: string, body: Body): void {
  const add = (kind: FindingKind, params: Record<string, string> = {}) => {
    const place = placeOf(node);
    // An address that is its own link text would be found twice.
    const again = body.findings.some(
      (known) =>
        known.kind === kind &&
        known.line === place.line &&
        known.params["found"] === params["found"],
    );
    if (!again || params["found"] === undefined)
      body.findings.push(finding(kind, file, place, params));
  };
  const value = (node.value ?? "").trim();
  switch (node.type as string) {
    case "html":
      add("raw-html", { found: firstTag(value) });
      break;
    case "text": {
      const mail = findMail(node.value ?? "");
      if (mail) add("e-mail", { found: mail });
      const phone = findPhone(node.value ?? "");
      if (phone) add("phone", { found: phone });
      break;
    }
    case "link":
    case "definition":
      checkAddress(node, add);
      body.links.push({ ...placeOf(node), url: node.url ?? "" });
      if (node.type === "link" && textOf(node).trim() === "")
        add("empty-link", { found: node.url ?? "" });
      break;
    case "image":
    case "imageReference":
      if (!node.alt?.trim())
        add("image-without-text", { found: node.url ?? "" });
      if (/^[a-z][a-z0-9+.-]*:|^\//i.test(node.url ?? "")) {
        add("foreign-image", { found: node.url ?? "" });
      } else if (node.url) {
        body.images.push({ ...placeOf(node), url: node.url });
      }
      break;
    case "mdxjsEsm":
      add(value.startsWith("export") ? "mdx-export" : "mdx-import", {
        found: firstLine(value),
      });
      break;
    case "mdxFlowExpression":
    case "mdxTextExpression":
      add("mdx-expression", { found: `{${firstLine(value)}}` });
      break;
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      checkComponent(node, add);
      break;
  }
}

/** Links lead to https, to another entry, or within the page. Nothing else becomes a link. */
function checkAddress(
  { url = "" }: Node,
  add: (kind: FindingKind, params: Record<string, string>) => void,
): void {
  if (REFERENCE.test(url) || url.startsWith("#")) return;
  const mail = findMail(url);
  if (/^mailto:/i.test(url) && mail) add("e-mail", { found: mail });
  else if (/^http:\/\//i.test(url)) add("not-https", { found: url });
  else if (!/^https:\/\//i.test(url)) add("unsafe-address", { found: url });
  else if (!URL.canParse(url)) add("bad-address", { found: url });
}

function checkComponent(
  { name, attributes = [] }: Node,
  add: (kind: FindingKind, params: Record<string, string>) => void,
): void {
  const allowed = Object.hasOwn(COMPONENTS, name ?? "")
    ? COMPONENTS[name ?? ""]
    : undefined;
  if (!allowed) {
    add("mdx-component", {
      found: name ?? "",
      options: Object.keys(COMPONENTS).join(", "),
    });
    return;
  }
  for (const attribute of attributes) {
    const isPlain =
      attribute.type === "mdxJsxAttribute" &&
      typeof attribute.value === "string";
    if (!isPlain || !allowed.includes(attribute.name ?? "")) {
      add("mdx-attribute", {
        found: attribute.name ?? "{…}",
        component: name ?? "",
      });
    }
  }
}

/** Headings begin at level two and never skip a level: the title of the page is the first. */
function checkHeadings(nodes: readonly Node[], file: string, body: Body): void {
  let before = 1;
  for (const [index, node] of nodes.entries()) {
    if ((node.type as string) !== "heading") continue;
    const depth = node.depth ?? 2;
    const title = textOf(node).trim();
    const place = placeOf(node);
    if (title === "") body.findings.push(finding("empty-heading", file, place));
    if (depth === 1) {
      body.findings.push(finding("heading-one", file, place, { found: title }));
    } else if (depth > before + 1) {
      const params = {
        found: "#".repeat(depth),
        expected: "#".repeat(before + 1),
        title,
      };
      body.findings.push(finding("heading-order", file, place, params));
    }
    before = Math.max(depth, 2);
    const next = nodes[index + 1];
    const isEmpty =
      !next ||
      ((next.type as string) === "heading" && (next.depth ?? 2) <= depth);
    body.sections.push({ ...place, depth, title, isEmpty });
  }
}

const textOf = (node: Node): string =>
  (node.value ?? node.alt ?? "") + (node.children ?? []).map(textOf).join("");

const firstLine = (text: string): string =>
  text.split("\n")[0]?.slice(0, 80) ?? "";
const firstTag = (text: string): string =>
  /<[^>]*>?/.exec(text)?.[0].slice(0, 80) ?? firstLine(text);
