import type { ReactiveControllerHost } from "lit";
import type { Backend } from "./backend";
import { Cards } from "./cards";
import { cardsOf, orderOf, type Season, type SeasonListName, seasonOf, type Totals } from "./season";

// What was ticked is seen first, in every browser. To count the lists reads everybody: once, when one pauses.
const ROWS_FIRST_MS = 400;

/** The season's lists as one works through them: which is shown, what is looked for, and what has happened since. */
export class Checklist {
  season: Season | undefined;
  list: SeasonListName = "send";
  search = "";
  readonly cards: Cards;
  private found: Totals | undefined;
  private question = 0;
  private round = 0;
  private before: SeasonListName = "send";

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly backend: () => Backend,
  ) {
    this.cards = new Cards(
      (ties) => cardsOf(this.backend(), ties),
      () => this.host.requestUpdate(),
    );
  }

  /** How many are on each list, as far as they fit what is looked for. */
  get totals(): Totals | undefined {
    return this.search ? this.found : this.season?.totals;
  }

  /** Show a list, as it is now. */
  show(list: SeasonListName): Promise<void> {
    this.list = list;
    return this.ask();
  }

  /** Look for somebody: on all lists, until another is chosen; afterwards it goes on where one was. */
  lookFor(text: string): Promise<void> {
    const search = text.trim();
    if (search && !this.search) {
      this.before = this.list;
      this.list = "everybody";
    }
    if (!search && this.list === "everybody") this.list = this.before;
    this.search = search;
    return this.ask();
  }

  /** Something has changed: the rows are asked for again, and stay where they are. */
  async refresh(): Promise<void> {
    this.round += 1;
    const { round } = this;
    this.cards.refresh();
    this.host.requestUpdate();
    if (this.season) await new Promise((resolve) => setTimeout(resolve, ROWS_FIRST_MS));
    if (round !== this.round) return;
    const before = this.season?.totals[this.list];
    this.season = await seasonOf(this.backend());
    const hasCome = before === undefined || this.season.totals[this.list] > before;
    if (this.search || hasCome) await this.ask({ again: true });
    this.host.requestUpdate();
  }

  /** Everything anew, for another network. */
  forget(): void {
    this.season = undefined;
    this.found = undefined;
    this.cards.lay(undefined);
    this.cards.refresh();
  }

  private async ask({ again = false } = {}): Promise<void> {
    this.question += 1;
    const { question } = this;
    const { ties, found } = await orderOf(this.backend(), this.list, this.search);
    if (question !== this.question) return;
    this.found = found;
    if (again) this.cards.append(ties);
    else this.cards.lay(ties);
    this.host.requestUpdate();
  }
}
