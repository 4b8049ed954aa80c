import type { Backend, Page } from "./backend";
import type { Line } from "./model";

/** The strengths, as keys from 1 to 5. */
export type Strength = 1 | 2 | 3 | 4 | 5;

export const STRENGTHS: readonly Strength[] = [1, 2, 3, 4, 5];

/** What somebody in the queue can be judged to be. */
export type Judgement = Strength | "aside";

/** Whom an import brought and nobody has judged yet. */
export function queueOf(backend: Backend, offset: number, limit: number): Promise<Page> {
  return backend.ask("triage", { offset, limit });
}

/** Judge somebody. A mere acquaintance is deliberately not kept, or they would come up again. */
export function judge(backend: Backend, line: Line, judgement: Judgement): Promise<unknown> {
  if (judgement === "aside") return backend.archive(line.id);
  return backend.update(line.id, judgement === 1 ? { strength: 1, cadence_days: 0 } : { strength: judgement });
}

/** Have somebody as they were imported. */
export function unjudge(backend: Backend, line: Line, judgement: Judgement): Promise<unknown> {
  if (judgement === "aside") return backend.restore(line.id);
  return backend.update(line.id, { strength: line.strength, cadence_days: null });
}
