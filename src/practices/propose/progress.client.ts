/** What the page says beside a draft as it grows: how far each part is, and what is known of its city. */
import { fill } from "../../findings/explain.ts";
import { countryName } from "../../i18n/format.ts";
import { part } from "./dom.client.ts";
import type { Draft } from "./draft.ts";
import { PARTS } from "./fields.ts";
import { cityOf, type Setting } from "./file.ts";
import { progressOf } from "./progress.ts";
import type { ProposeStrings } from "./strings.ts";

export function showProgress(
  root: HTMLElement,
  draft: Draft,
  { progress, states }: ProposeStrings,
): void {
  const required = PARTS.filter((known) => known.required);
  const done = required.filter(
    ({ name }) => progressOf(draft, name) === "done",
  );
  for (const { name, required: isRequired } of PARTS) {
    const state = progressOf(draft, name);
    part(root, `[data-progress="${name}"] [data-state]`).textContent =
      state === "empty" && !isRequired ? states.optional : states[state];
  }
  part(root, "[data-count]").textContent = fill(progress, {
    done: String(done.length),
    total: String(required.length),
  });
  part<HTMLProgressElement>(root, "progress").value = done.length;
}

/** Says whether the site knows the city, and asks for the country of one that it does not. */
export function showCity(
  root: HTMLElement,
  draft: Draft,
  setting: Setting,
  { cityKnown, cityNew }: ProposeStrings,
): void {
  const city = cityOf(draft, setting);
  part(root, '[data-field="country"]').hidden = !city?.isNew;
  const note = part(root, "[data-city]");
  const text = city
    ? fill(city.isNew ? cityNew : cityKnown, {
        city: city.isNew
          ? city.name
          : `${city.name} (${countryName(city.country, setting.language)})`,
      })
    : "";
  // Said anew only when it is new: the note is read aloud.
  if (note.textContent !== text) note.textContent = text;
}
