/** Turns findings into words. The words come in as data, so that a browser gets only those it needs. */
import type { Finding, FindingKind } from "./finding.ts";

/** A finding in words. */
export interface Explanation {
  found: string;
  expected: string;
  remedy: string;
}

/** The words for some kinds of findings, in one language. */
export interface Words {
  nearest: string;
  types: Readonly<Record<string, string>>;
  reasons: Readonly<Record<string, string>>;
  kinds: Readonly<Partial<Record<FindingKind, Explanation>>>;
}

/** What there is to say about a finding. @throws for a kind there are no words for */
export function explain({ kind, params }: Finding, words: Words): Explanation {
  const explanation = words.kinds[kind];
  if (!explanation) throw new Error(`There are no words for “${kind}”.`);
  const { type, reason } = params;
  const named = {
    ...params,
    ...(type !== undefined && { type: words.types[type] ?? type }),
    ...(reason !== undefined && { reason: words.reasons[reason] ?? reason }),
  };
  const nearest = params["nearest"] ? ` ${fill(words.nearest, named)}` : "";
  return {
    found: fill(explanation.found, named) + nearest,
    expected: fill(explanation.expected, named),
    remedy: fill(explanation.remedy, named),
  };
}

/** Puts values where a text names them: `{{name}}`. */
export const fill = (
  text: string,
  params: Readonly<Record<string, string>>,
): string =>
  text.replace(
    /\{\{(\w+)\}\}/g,
    (whole, name: string) => params[name] ?? whole,
  );
