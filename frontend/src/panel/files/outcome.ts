import type { Count, ImportOutcome, LeftAside } from "../../data/files";

export const COUNTS: readonly Count[] = ["added", "updated", "merged", "suggested", "unchanged", "skipped"];

// Enough to find the trouble in the file; the count beside them is complete.
export const ROWS_SHOWN = 50;

/** The counts that say something: what is nought is left out, unless all are. */
export function tellingCounts({ counts }: Pick<ImportOutcome, "counts">): [Count, number][] {
  const telling = COUNTS.map((count): [Count, number] => [count, counts[count]]).filter(([, number]) => number > 0);
  return telling.length ? telling : [["added", 0]];
}

/** Whether an import would change anything. */
export function bringsAnything({ counts }: Pick<ImportOutcome, "counts">): boolean {
  return counts.added + counts.updated + counts.merged + counts.suggested > 0;
}

/** How many came in that nobody has judged yet. */
export function newcomers({ counts }: Pick<ImportOutcome, "counts">): number {
  return counts.added + counts.suggested;
}

/** What of the file was not taken, records and pictures, in the file's order. */
export function leftAside({ skipped, left_out }: Pick<ImportOutcome, "skipped" | "left_out">): LeftAside[] {
  return [...skipped, ...left_out].sort((one, other) => one.row - other.row);
}
