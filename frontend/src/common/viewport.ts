/** A list of rows of one height, of which only those around what is seen are drawn. */
export interface Viewport {
  top: number;
  height: number;
  row: number;
  total: number;
}

// Drawn beyond both edges, so that a quick finger finds rows and not white.
const BEYOND = 8;

/** The first row to draw, and the first one not to. */
export function drawn({ top, height, row, total }: Viewport): [from: number, to: number] {
  const from = Math.max(0, Math.floor(top / row) - BEYOND);
  const to = Math.max(0, Math.min(total, Math.ceil((top + height) / row) + BEYOND));
  return [Math.min(from, to), to];
}

/** Where to scroll so that a row is seen whole; where one is when it is already. */
export function revealing({ top, height, row }: Viewport, index: number): number {
  if (index * row < top) return index * row;
  return Math.max(top, (index + 1) * row - height);
}

/** The row that a key leads to, undefined for every other key. */
export function moved(key: string, index: number, { height, row, total }: Viewport): number | undefined {
  const screen = Math.max(1, Math.floor(height / row) - 1);
  const leads: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + screen,
    PageUp: index - screen,
    Home: 0,
    End: total - 1,
  };
  const to = leads[key];
  return to === undefined || total === 0 ? undefined : Math.min(Math.max(to, 0), total - 1);
}
