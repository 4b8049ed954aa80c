import type { Page } from "../../data/backend";
import type { Line } from "../../data/model";
import type { Judgement } from "../../data/triage";

/** What was made of somebody. */
export interface Turn {
  line: Line;
  judgement: Judgement | "skipped";
}

// So many before the end more are fetched: nobody waits for the next person.
const FEW = 10;

/** The imported people as a deck of cards: one on top, what was made of those before, and how many there are. */
export class Deck {
  all = 0;
  private waiting: Line[] = [];
  private turns: Turn[] = [];

  get top(): Line | undefined {
    return this.waiting[0];
  }

  get done(): number {
    return this.turns.length;
  }

  get last(): Turn | undefined {
    return this.turns.at(-1);
  }

  get skipped(): number {
    return this.turns.filter(({ judgement }) => judgement === "skipped").length;
  }

  get judged(): number {
    return this.done - this.skipped;
  }

  get runsLow(): boolean {
    return this.waiting.length < FEW && this.done + this.waiting.length < this.all;
  }

  /** Where the next page begins: those who were skipped still stand before all others. */
  get offset(): number {
    return this.skipped;
  }

  /** Put those of a page below the deck who are not in it yet. */
  take({ lines, total }: Pick<Page, "lines" | "total">): void {
    const known = new Set([...this.waiting, ...this.turns.map(({ line }) => line)].map(({ id }) => id));
    const fresh = lines.filter(({ id }) => !known.has(id));
    this.waiting.push(...fresh);
    const here = this.done + this.waiting.length;
    // When there is nobody new, somebody was judged elsewhere, and this is all.
    this.all = fresh.length ? Math.max(here, this.all || total) : here;
  }

  /** Decide on the one on top; gives who it was. */
  turn(judgement: Turn["judgement"]): Turn | undefined {
    const line = this.waiting.shift();
    if (line === undefined) return undefined;
    const turn = { line, judgement };
    this.turns.push(turn);
    return turn;
  }

  /** Have the last one back on top; gives what had been made of them. */
  undo(): Turn | undefined {
    const turn = this.turns.pop();
    if (turn) this.waiting.unshift(turn.line);
    return turn;
  }

  /** What was made of them did not last: they are on top again. */
  putBack(turn: Turn): void {
    if (!this.turns.includes(turn)) return;
    this.turns = this.turns.filter((one) => one !== turn);
    this.waiting.unshift(turn.line);
  }

  /** Deal those who were skipped once more. */
  again(): void {
    const skipped = this.turns.filter(({ judgement }) => judgement === "skipped");
    this.turns = this.turns.filter(({ judgement }) => judgement !== "skipped");
    this.waiting.push(...skipped.map(({ line }) => line));
  }
}

/** What a key means here: a judgement, a skip or an undo. */
export function meaningOf(key: string): Turn["judgement"] | "undo" | undefined {
  if (/^[1-5]$/.test(key)) return Number(key) as Judgement;
  return KEYS[key.toLowerCase()];
}

const KEYS: Record<string, Turn["judgement"] | "undo"> = { "0": "skipped", x: "aside", z: "undo" };
