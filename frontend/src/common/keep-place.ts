interface Identified {
  readonly id: string;
}

/**
 * The incoming rows, with the held ones where they were.
 *
 * Whoever was just logged is no longer overdue, and their row would vanish with its undo. It stays in its place until
 * the ten seconds are over, so that nothing jumps under the finger.
 */
export function keepPlace<Row extends Identified>(
  shown: readonly Row[],
  incoming: readonly Row[],
  held: ReadonlySet<string>,
): Row[] {
  const fresh = new Map(incoming.map((row) => [row.id, row]));
  const kept = incoming.filter((row) => !held.has(row.id));
  shown.forEach((row, place) => {
    if (held.has(row.id)) kept.splice(Math.min(place, kept.length), 0, fresh.get(row.id) ?? row);
  });
  const placed = new Set(kept.map((row) => row.id));
  return [...kept, ...incoming.filter((row) => !placed.has(row.id))];
}
