/** The policy areas of the Index. */

/** An area as readers of one language meet it. */
export interface AreaEntry {
  id: string;
  name: string;
  /** The average of others: it stays out where areas are compared with each other. */
  isComposite: boolean;
  /** The composite it is averaged into. */
  composite: string | undefined;
  /** Optional areas form the extended index; all others its core. */
  isOptional: boolean;
  /** The questionnaire it first stood in. */
  since: string | undefined;
  /** The themes of good practices that belong to it, the nearest first. */
  themes: readonly string[];
}

/** The core index, or the extended one, which has the optional areas too. */
export type Extent = "core" | "extended";

/** The areas of the core or of the extended index. */
export const areasOfExtent = <Area extends Pick<AreaEntry, "isOptional">>(
  areas: readonly Area[],
  extent: Extent,
): Area[] =>
  areas.filter(({ isOptional }) => extent === "extended" || !isOptional);
