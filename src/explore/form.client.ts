/** The form of the explorer: what it says, and what it is to show. */
import { formatNumber } from "../i18n/format.ts";
import { FACETS, type ExploreData } from "./columns.ts";
import { isNarrowed, measuresOf, type State } from "./state.ts";
import { countsOf } from "./view.ts";

/** What is chosen in it. */
export const readForm = (form: HTMLFormElement): URLSearchParams =>
  new URLSearchParams(
    [...new FormData(form)].map(([name, value]) => [name, String(value)]),
  );

/** Shows a state in it, with how many cities each value of a facet would leave. */
export function fillForm(
  form: HTMLFormElement,
  state: State,
  data: ExploreData,
  language: string,
): void {
  const offered = new Set(measuresOf(data, state.extent).map(({ id }) => id));
  const counts = countsOf(data, state);
  const single: Record<string, string> = {
    generation: state.generation,
    index: state.extent,
    measure: state.measure,
    from: String(state.from ?? ""),
    to: String(state.to ?? ""),
    sort: state.sort,
  };
  for (const option of form.querySelectorAll<HTMLOptionElement>(
    "[name=measure] option",
  ))
    option.hidden = option.disabled = !offered.has(option.value);
  for (const select of form.querySelectorAll("select"))
    select.value = single[select.name] ?? "";
  for (const input of form.querySelectorAll("input")) {
    const facet = FACETS.find((name) => name === input.name);
    input.checked = facet
      ? state.facets[facet].includes(input.value)
      : single[input.name] === input.value;
    const count = input.closest("label")?.querySelector("[data-count]");
    if (facet && count)
      count.textContent = formatNumber(
        counts[facet].get(input.value) ?? 0,
        language,
      );
  }
  for (const reset of form.querySelectorAll<HTMLElement>(".reset"))
    reset.hidden = !isNarrowed(state);
}
