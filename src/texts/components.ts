/**
 * The components a page in MDX may use, by name, each with the attributes it takes. Nothing else
 * of MDX is allowed in content: no import, no export, no expression.
 */
export const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  Figures: [],
};
