/** Evaluations, and the table that joins the Index's areas with the themes of practices. */
import { RESULTS_FOLDER, COLLECTIONS } from "../../collections.ts";
import { areaThemesSchema, resultSchema } from "../../scores/schema.ts";
import { checkFields, suggestion } from "../../findings/fields.ts";
import { finding, type Finding } from "../../findings/finding.ts";
import type { Content, DataFile } from "../read.ts";
import { idsOf } from "./references.ts";

/** The name of a file whose evaluation is not dated. */
const UNDATED = "undated";

const TOP = { line: 1, column: 1 };

/** Every evaluation: its fields, the city and date its file is named by, the areas it speaks of. */
export function checkResults(content: Content): Finding[] {
  const cities = [
    ...new Set(
      content.texts
        .filter(({ collection }) => collection === "cities")
        .map(({ id }) => id),
    ),
  ];
  const known = {
    areas: idsOf(content, "areas"),
    questionnaires: idsOf(content, "questionnaires"),
  };
  return [...content.data].flatMap(([path, data]) => {
    const [folder, city = "", name = ""] = path.split("/");
    if (folder !== RESULTS_FOLDER) return [];
    const fields = checkFields(data.file, data.data, resultSchema);
    const result = resultSchema.safeParse(data.data.value).data;
    return [
      ...(cities.includes(city)
        ? []
        : [
            finding("dangling-reference", data.file, TOP, {
              found: city,
              target: `${COLLECTIONS.cities.folder}/`,
              ...suggestion(city, cities),
            }),
          ]),
      ...fields,
      ...(result === undefined
        ? []
        : [
            ...checkName(data, name.replace(/\.json$/, ""), result.date),
            ...checkAreas(data, result, known.areas),
            ...notListed(
              data,
              "questionnaires",
              known.questionnaires,
              result.questionnaire === undefined ? [] : [result.questionnaire],
              () => ["questionnaire"],
            ),
          ]),
    ];
  });
}

/** A file is named by the date it gives, so that none is written twice. */
function checkName(
  { file, data }: DataFile,
  name: string,
  date: string | undefined,
): Finding[] {
  const expected = date ?? UNDATED;
  return name === expected
    ? []
    : [
        finding(
          "file-and-date",
          file,
          data.place(["date"]),
          { found: name, better: `${expected}.json` },
          "date",
        ),
      ];
}

const checkAreas = (
  data: DataFile,
  result: ReturnType<typeof resultSchema.parse>,
  areas: readonly string[],
): Finding[] => [
  ...notListed(data, "areas", areas, Object.keys(result.areas), (id) => [
    "areas",
    id,
  ]),
  ...notListed(
    data,
    "areas",
    areas,
    Object.keys(result.sample?.areas ?? {}),
    (id) => ["sample", "areas", id],
  ),
  ...notListed(data, "areas", areas, result.above, () => ["above"]),
  ...notListed(data, "areas", areas, result.below, () => ["below"]),
];

/** The ids that a list does not know. */
const notListed = (
  { file, data }: DataFile,
  list: string,
  options: readonly string[],
  found: readonly string[],
  toPath: (id: string) => readonly string[],
): Finding[] =>
  found
    .filter((id) => options.length > 0 && !options.includes(id))
    .map((id) => {
      const path = toPath(id);
      return finding(
        "dangling-reference",
        file,
        data.place(path),
        { found: id, target: `vocab/${list}.yml`, ...suggestion(id, options) },
        path.join("."),
      );
    });

/** Every area and theme of the table exists. */
export function checkAreaThemes(content: Content): Finding[] {
  const file = content.data.get("vocab/area-themes.yml");
  const table = areaThemesSchema.safeParse(file?.data.value).data;
  if (!file || !table) return [];
  return [
    ...notListed(
      file,
      "areas",
      idsOf(content, "areas"),
      Object.keys(table),
      (id) => [id],
    ),
    ...Object.entries(table).flatMap(([area, themes]) =>
      notListed(file, "themes", idsOf(content, "themes"), themes, () => [area]),
    ),
  ];
}
