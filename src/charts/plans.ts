/** How each kind of figure is drawn. */
import type { Figure } from "./figure.ts";
import type { Ink, Size } from "./ink.ts";
import type { Plan } from "./plans/plan.ts";
import { planBars, planComparison, planContext } from "./plans/bars.ts";
import { planDistribution } from "./plans/distribution.ts";
import { planProgress } from "./plans/progress.ts";
import { planRadar } from "./plans/radar.ts";

/** Lays a figure out for a size. */
export function toPlan(figure: Figure, size: Size, ink: Ink): Plan {
  switch (figure.kind) {
    case "bars":
      return planBars(figure, size, ink);
    case "context":
      return planContext(figure, size, ink);
    case "comparison":
      return planComparison(figure, size, ink);
    case "radar":
      return planRadar(figure, ink);
    case "progress":
      return planProgress(figure, size, ink);
    case "distribution":
      return planDistribution(figure, size, ink);
  }
}

/** Whether the figure is drawn once for all widths. */
export const hasOneSize = ({ kind }: Figure): boolean => kind === "radar";
