import type { Page } from "./backend";
import type { Line } from "./model";

export const PAGE = 100;

/**
 * A long list of which only the pages that were looked at are here.
 *
 * After a change the old rows stay until the new ones come, so that the list doesn't flicker; after another question
 * they go at once.
 */
export class Pages {
  total: number | undefined;
  failed = false;
  private rows = new Map<number, Line>();
  private asked = new Set<number>();
  private running = new Set<Promise<void>>();
  private question = 0;

  constructor(
    private readonly load: (offset: number, limit: number) => Promise<Page>,
    private readonly changed: () => void,
  ) {}

  at(index: number): Line | undefined {
    return this.rows.get(index);
  }

  indexOf(id: string): number | undefined {
    for (const [index, line] of this.rows) if (line.id === id) return index;
    return undefined;
  }

  /** Ask for these rows, unless they are here or asked for. */
  want(first: number, last: number): void {
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) {
      if (page >= 0 && !this.asked.has(page)) this.begin(page);
    }
  }

  /** The first rows are those of the newest question when this is done; gives whether they could be read. */
  async settled(): Promise<boolean> {
    this.want(0, 0);
    while (this.running.size) await Promise.all(this.running);
    return !this.failed;
  }

  /** The same question again: what is shown may have changed. */
  refresh(): void {
    this.question += 1;
    this.asked.clear();
  }

  /** Another question. */
  restart(): void {
    this.refresh();
    this.rows.clear();
    this.total = undefined;
  }

  private begin(page: number): void {
    const fetching = this.fetch(page).finally(() => this.running.delete(fetching));
    this.running.add(fetching);
  }

  private async fetch(page: number): Promise<void> {
    const question = this.question;
    this.asked.add(page);
    try {
      const found = await this.load(page * PAGE, PAGE);
      if (question === this.question) this.take(page, found);
    } catch {
      if (question !== this.question) return;
      this.asked.delete(page);
      this.failed = true;
    }
    this.changed();
  }

  private take(page: number, found: Page): void {
    this.failed = false;
    this.total = found.total;
    for (let place = 0; place < PAGE; place++) {
      const line = found.lines[place];
      if (line) this.rows.set(page * PAGE + place, line);
      else this.rows.delete(page * PAGE + place);
    }
    for (const index of this.rows.keys()) if (index >= found.total) this.rows.delete(index);
  }
}
