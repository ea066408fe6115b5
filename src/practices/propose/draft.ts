import { z } from "astro/zod";
import { FIELD_NAMES, type FieldName } from "./fields.ts";

/** What somebody has typed so far, as it was typed: nothing in it needs to be right yet. */
export const draftSchema = z.strictObject({
  texts: z.record(
    z.string().refine((name) => FIELD_NAMES.some((known) => known === name)),
    z.string(),
  ),
  themes: z.array(z.string()),
  sdgs: z.array(z.int()),
  ongoing: z.boolean(),
  documentation: z.array(
    z.strictObject({
      title: z.string(),
      language: z.string(),
      url: z.string(),
    }),
  ),
});

export type Draft = z.output<typeof draftSchema>;

export const EMPTY_DRAFT: Draft = {
  texts: {},
  themes: [],
  sdgs: [],
  ongoing: false,
  documentation: [],
};

export const textOf = ({ texts }: Draft, field: FieldName): string =>
  texts[field] ?? "";

/** Whether nothing at all has been filled in. */
export const isEmpty = (draft: Draft): boolean =>
  Object.values(draft.texts).every((text) => text.trim() === "") &&
  draft.themes.length === 0 &&
  draft.sdgs.length === 0 &&
  !draft.ongoing &&
  draft.documentation.every(({ title, url }) => `${title}${url}`.trim() === "");
