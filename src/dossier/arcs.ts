/** The arcs of the home page: entries in a row, joined where they share a theme. Pure geometry. */

export interface Dot {
  x: number;
  section: string;
}

export interface Arc {
  from: number;
  to: number;
  height: number;
  section: string;
}

export interface ArcFigure {
  width: number;
  height: number;
  dots: Dot[];
  arcs: Arc[];
}

/**
 * Places entries from left to right with a gap between sections, and joins each entry to the next
 * one of the same theme.
 * @param entries section and themes of each entry, in the order of the dossier
 * @param width of the drawing, in its own units; the height follows from the widest arc
 */
export function drawArcs(
  entries: readonly { section: string; themes: readonly string[] }[],
  width: number,
): ArcFigure {
  const GAP = 2.5; // between sections, in steps between entries
  const RISE = 1.35; // arcs are ellipses, higher than half circles
  const MARGIN = 6;

  let position = 0;
  const steps = entries.map(({ section }, index) => {
    if (index > 0)
      position += section === entries[index - 1]?.section ? 1 : GAP;
    return position;
  });
  const scale = (width - 2 * MARGIN) / Math.max(position, 1);
  const dots = entries.map(({ section }, index) => ({
    x: round(MARGIN + (steps[index] ?? 0) * scale),
    section,
  }));

  const arcs = new Map<string, Arc>();
  const lastWith = new Map<string, number>();
  for (const [index, { themes }] of entries.entries()) {
    for (const theme of themes) {
      const before = lastWith.get(theme);
      lastWith.set(theme, index);
      const from = before === undefined ? undefined : dots[before];
      const to = dots[index];
      if (!from || !to) continue;
      arcs.set(`${before} ${index}`, {
        from: from.x,
        to: to.x,
        height: round(((to.x - from.x) / 2) * RISE),
        section: from.section,
      });
    }
  }
  const drawn = [...arcs.values()];
  return {
    width,
    height: round(Math.max(...drawn.map((arc) => arc.height), 0) + 2 * MARGIN),
    dots,
    arcs: drawn,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
