/** What the chart of all cities in one measure shows, in one sentence. */
import { formatNumber } from "../../i18n/format.ts";
import { quantileOf, type Distribution } from "../averages.ts";
import { OVERALL, type ComparedCity } from "../evaluation.ts";
import { counted, pointsText, type Wording } from "../wording.ts";

/** Where all cities stand in one area, and the reader's city among them. */
export function distributionSentence(
  { measure, values }: Distribution,
  /** The reader's city, if one is marked. */
  marked: Pick<ComparedCity, "id" | "name"> | undefined,
  /** The names of cities. */
  cityName: (id: string) => string,
  wording: Wording,
): string {
  const { t, language } = wording;
  const within =
    measure === OVERALL
      ? t("scores.distribution.overall")
      : t("scores.distribution.area", { area: wording.areaName(measure) });
  const [first] = values;
  if (!first) return t("scores.distribution.none", { within });
  const all = values.map(({ points }) => Math.round(points));
  const least = Math.min(...all);
  const most = Math.max(...all);
  if (values.length === 1 && (!marked || marked.id === first.city)) {
    return t("scores.distribution.one", {
      within,
      city: cityName(first.city),
      points: pointsText(least, wording),
    });
  }
  const { count, replace } = counted(values.length, wording);
  const text = t(
    least === most ? "scores.distribution.same" : "scores.distribution.range",
    {
      count,
      replace: {
        ...replace,
        within,
        points: pointsText(least, wording),
        least: formatNumber(Math.round(least), language),
        most: pointsText(most, wording),
        median: formatNumber(quantileOf(all, 0.5), language),
      },
    },
  );
  if (!marked) return t("scores.distribution.alone", { text });
  const own = values.find(({ city }) => city === marked.id);
  if (!own)
    return t("scores.distribution.without", { text, city: marked.name });
  const others = values.filter(({ city }) => city !== marked.id);
  const howMany = (accept: (points: number) => boolean) =>
    formatNumber(
      others.filter(({ points }) => accept(Math.round(points))).length,
      language,
    );
  return t("scores.distribution.with", {
    text,
    city: marked.name,
    points: pointsText(own.points, wording),
    fewer: howMany((points) => points < Math.round(own.points)),
    equal: howMany((points) => points === Math.round(own.points)),
    more: howMany((points) => points > Math.round(own.points)),
  });
}
