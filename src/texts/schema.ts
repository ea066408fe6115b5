import { z } from "astro/zod";
import { followsField } from "../i18n/entry.ts";

const text = {
  title: z.string().trim().min(1),
  description: z.string().trim().min(1).max(200).meta({
    description:
      "what the page offers, in at most 200 characters: search engines show it",
  }),
  lead: z.string().trim().min(1).optional(),
  searches: z.array(z.string().trim().min(1)).max(6).optional().meta({
    description: "examples of searches, offered under the search field",
  }),
} as const;

/** The text of one page of the site: lists, the home page, about, accessibility, legal … */
export const pageSchema = z.strictObject(text);
export const pageTranslationSchema = z.strictObject({
  ...text,
  ...followsField,
});

export type PageText = z.output<typeof pageSchema>;

/** Pages with a template of their own; all others share one. */
export const WITH_OWN_TEMPLATE: readonly string[] = [
  "home",
  "dossier",
  "good-practices",
  "propose",
  "policy-briefs",
  "resources",
  "cities",
  "networks",
  "index",
  "explore",
  "search",
  "data",
  "list",
  "not-found",
  "offline",
  "not-kept",
];

/** Pages with a template of their own that a site may do without. */
const OPTIONAL: readonly string[] = ["propose"];

/** Pages the site's frame links to: a site cannot do without them. */
export const REQUIRED_PAGES: readonly string[] = [
  ...WITH_OWN_TEMPLATE.filter((id) => !OPTIONAL.includes(id)),
  "about",
  "accessibility",
  "contribute",
  "legal",
];
