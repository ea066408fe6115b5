/** Several in one picture, told apart. */
import type { Ink } from "../ink.ts";

/** One's own in the colour of one's own, the others in those of the series. */
export function seriesColours(
  series: readonly { own?: boolean | undefined }[],
  { palette }: Ink,
): string[] {
  // Where none is one's own, the first has that colour.
  const first = Math.max(
    series.findIndex(({ own }) => own),
    0,
  );
  const others = [...palette.series];
  return series.map((_, index) =>
    index === first ? palette.own : (others.shift() ?? palette.soft),
  );
}
