import type { CardRow } from "./season";

// A screen shows a dozen; this many let one scroll a good way before the next are asked for.
export const AT_ONCE = 50;

/**
 * A list of cards in an order that stays, of which only those that were looked at are here.
 *
 * Whoever is ticked off leaves the list in the backend and stays in this one, so that no row moves under the finger,
 * whoever ticks and in whatever browser. Who comes onto the list comes at its end.
 */
export class Cards {
  failed = false;
  private ties: readonly string[] | undefined;
  private rows = new Map<string, CardRow>();
  private asked = new Set<string>();
  private round = 0;

  constructor(
    private readonly load: (ties: string[]) => Promise<CardRow[]>,
    private readonly changed: () => void,
  ) {}

  /** How many there are; undefined before the first order. */
  get total(): number | undefined {
    return this.ties?.length;
  }

  idAt(index: number): string | undefined {
    return this.ties?.[index];
  }

  at(index: number): CardRow | undefined {
    return this.rows.get(this.ties?.[index] ?? "");
  }

  /** Another list; undefined until it is known. */
  lay(ties: readonly string[] | undefined): void {
    this.ties = ties;
  }

  /** The same list, with those who have come onto it. */
  append(ties: readonly string[]): void {
    const here = new Set(this.ties);
    this.ties = [...(this.ties ?? []), ...ties.filter((tie) => !here.has(tie))];
  }

  /** Ask for these rows, unless they are here or asked for. */
  want(from: number, to: number): void {
    const first = Math.floor(from / AT_ONCE) * AT_ONCE;
    for (let place = first; place < to; place += AT_ONCE) {
      const ties = (this.ties ?? []).slice(place, place + AT_ONCE).filter((tie) => !this.asked.has(tie));
      if (ties.length) void this.fetch(ties);
    }
  }

  /** What is shown may have changed; the old rows stay until the new ones come. */
  refresh(): void {
    this.round += 1;
    this.asked.clear();
  }

  private async fetch(ties: string[]): Promise<void> {
    const { round } = this;
    for (const tie of ties) this.asked.add(tie);
    try {
      const rows = await this.load(ties);
      if (round === this.round) this.take(ties, rows);
    } catch {
      if (round !== this.round) return;
      for (const tie of ties) this.asked.delete(tie);
      // To draw them asks for them: said once, or it would be asked again and again without a pause.
      if (this.failed) return;
      this.failed = true;
    }
    this.changed();
  }

  private take(ties: string[], rows: CardRow[]): void {
    this.failed = false;
    for (const tie of ties) this.rows.delete(tie);
    for (const row of rows) this.rows.set(row.tie_id, row);
  }
}
