import type { Done } from "../components/tie-row";
import type { Line } from "../data/model";

export const UNDO_MS = 10_000;

interface Entry {
  line: Line;
  done: Done;
  undo: (() => Promise<void>) | undefined;
  timer: ReturnType<typeof setTimeout>;
}

/** What was just done to which tie, for as long as it can be taken back. */
export class Undoing {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly changed: () => void) {}

  get ids(): ReadonlySet<string> {
    return new Set(this.entries.keys());
  }

  of(tie: string): Done | undefined {
    return this.entries.get(tie)?.done;
  }

  /** Say what was done, for ten seconds; with `undo` it can be taken back meanwhile. */
  say(line: Line, text: string, undo?: () => Promise<void>): void {
    this.forget(line.id);
    const timer = setTimeout(() => {
      this.entries.delete(line.id);
      this.changed();
    }, UNDO_MS);
    this.entries.set(line.id, { line, done: { text, undo: undo !== undefined }, undo, timer });
    this.changed();
  }

  async takeBack(tie: string): Promise<void> {
    const entry = this.entries.get(tie);
    if (entry?.undo === undefined) return;
    await entry.undo();
    this.forget(tie);
    this.changed();
  }

  clear(): void {
    for (const tie of [...this.entries.keys()]) this.forget(tie);
  }

  private forget(tie: string): void {
    clearTimeout(this.entries.get(tie)?.timer);
    this.entries.delete(tie);
  }
}
