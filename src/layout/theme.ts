/**
 * Runs in the page's head, before anything is painted: applies the appearance the reader chose.
 * The only script that stands inside pages; the Content-Security-Policy names it by its hash.
 */
export const THEME_SCRIPT =
  'try{const t=localStorage.getItem("theme");if(t)document.documentElement.dataset.theme=t}catch{}';

/** What a reader can choose; `auto` follows the device. */
export const THEMES = ["auto", "light", "dark"] as const;
