import { fileURLToPath } from "node:url";
import {
  defineHastPlugin,
  defineMdastPlugin,
  type MdastPluginEntry,
} from "satteri";
import type { HastPluginEntry } from "satteri";
import { languageOfFile, readReference, referencePath } from "./paths.ts";
import { getStrings } from "./strings.build.ts";
import { typeset } from "./typography/index.ts";

/** Typesets the running text of a content file in the language of its folder; code stays as it is. */
export const typography: MdastPluginEntry = ({ fileURL }) => {
  const language = fileURL && languageOfFile(fileURLToPath(fileURL));
  if (!language) return null;
  return defineMdastPlugin({
    name: "typography",
    text(node, context) {
      const value = typeset(node.value, language);
      if (value !== node.value)
        context.replaceNode(node, { type: "text", value });
    },
  });
};

/** Leads `resource:<id>` and its like to the page in the reader's language; marks external links. */
export const links: HastPluginEntry = ({ fileURL }) => {
  const language = fileURL && languageOfFile(fileURLToPath(fileURL));
  if (!language) return null;
  return defineHastPlugin({
    name: "links",
    element: {
      filter: ["a"],
      visit(node, context) {
        const href = String(node.properties?.["href"] ?? "");
        const reference = readReference(href);
        if (reference) {
          context.setProperty(
            node,
            "href",
            referencePath(language, reference.kind, reference.id),
          );
        } else if (href.startsWith("https:")) {
          context.setProperty(node, "rel", "external");
          context.appendChild(node, {
            type: "element",
            tagName: "span",
            properties: { className: ["visually-hidden"] },
            children: [
              {
                type: "text",
                value: ` (${getStrings(language)("entry.external")})`,
              },
            ],
          });
        }
      },
    },
  });
};
