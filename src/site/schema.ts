import { z } from "astro/zod";

const https = z.url({ protocol: /^https$/ });

/** One language of the site: its BCP 47 code, its own name, its direction. */
export const languageSchema = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z]{2,3}(-[a-z0-9]+)*$/)
    .meta({
      description: "BCP 47 code in lower case, as it stands in addresses",
    }),
  name: z
    .string()
    .min(1)
    .meta({ description: "the language's own name, as its speakers write it" }),
  direction: z.enum(["ltr", "rtl"]).default("ltr"),
});

/** `content/site.yml`: everything that differs between two sites made with this generator. */
export const siteSchema = z.strictObject({
  address: https.meta({
    description: "public address of the site, without a path",
  }),
  name: z.record(z.string(), z.string().min(1)),
  languages: z.array(languageSchema).min(1),
  sourceLanguage: z.string().meta({
    description:
      "the language whose interface text is complete; others are measured against it",
  }),
  programmePage: z.record(z.string(), https).meta({
    description:
      "the programme's own page: the way in when no address is known",
  }),
  repository: z
    .strictObject({
      edit: https.meta({
        description:
          "address that opens the editor; the file's path is appended",
      }),
      newFile: https.optional().meta({
        description:
          "address that opens a new file; ?filename=…&value=… is appended",
      }),
      newIssue: https.optional().meta({
        description:
          "address that opens a new issue; ?title=…&body=… is appended",
      }),
    })
    .optional(),
  contact: z.email().optional().meta({
    description: "where proposals are sent by e-mail: an office, not a person",
  }),
  edition: z.iso.date().meta({
    description:
      "date of the content where the repository's history is not at hand",
  }),
  licence: z
    .strictObject({ name: z.string().min(1), url: https })
    .meta({ description: "the licence of texts and data" }),
  map: z
    .strictObject({
      west: z.number().min(-180).max(180),
      south: z.number().min(-90).max(90),
      east: z.number().min(-180).max(180),
      north: z.number().min(-90).max(90),
    })
    .optional()
    .meta({
      description:
        "the piece of the globe the map of cities shows first, in degrees",
    }),
  fictional: z.boolean().default(false).meta({
    description:
      "true where cities and results are made up: every page then says so",
  }),
  offline: z.boolean().default(true).meta({
    description:
      "false where nothing is to be kept on readers' devices: what was kept is removed at their next visit",
  }),
  pdf: z.boolean().default(false).meta({
    description:
      "true where the deployment runs `npm run pdf`: pages then link the PDF",
  }),
});

export type Language = z.output<typeof languageSchema>;
export type Site = z.output<typeof siteSchema>;
