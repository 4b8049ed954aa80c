import type { ReactiveControllerHost } from "lit";
import type { Line } from "../data/model";

/** Who is ticked off in a list, in the order of the ticks. */
export class Selection {
  private ticked: ReadonlyMap<string, Line> = new Map();

  constructor(private readonly host: Pick<ReactiveControllerHost, "requestUpdate">) {}

  get lines(): Line[] {
    return [...this.ticked.values()];
  }

  get size(): number {
    return this.ticked.size;
  }

  has({ id }: Line): boolean {
    return this.ticked.has(id);
  }

  toggle(line: Line): void {
    this.take(this.has(line) ? this.lines.filter(({ id }) => id !== line.id) : [...this.lines, line]);
  }

  clear(): void {
    this.take([]);
  }

  take(lines: readonly Line[]): void {
    this.ticked = new Map(lines.map((line) => [line.id, line]));
    this.host.requestUpdate();
  }
}
