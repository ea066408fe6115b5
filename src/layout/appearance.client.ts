/**
 * Offers the choice between light and dark, and takes the mark “new” off what is no longer new.
 * Without script the page follows the device, and marks go with the next build.
 */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const select = this.querySelector("select");
    if (!select) return;
    select.value = document.documentElement.dataset["theme"] ?? "auto";
    select.addEventListener("change", () => {
      const { dataset } = document.documentElement;
      if (select.value === "auto") delete dataset["theme"];
      else dataset["theme"] = select.value;
      try {
        if (select.value === "auto") localStorage.removeItem("theme");
        else localStorage.setItem("theme", select.value);
      } catch {
        // A browser that denies storage keeps the choice for this page only.
      }
    });
  }
}

customElements.define("theme-switch", ThemeSwitch);

const today = new Date().toISOString().slice(0, 10);
for (const mark of document.querySelectorAll<HTMLElement>("[data-new-until]")) {
  if ((mark.dataset["newUntil"] ?? today) < today) mark.remove();
}
