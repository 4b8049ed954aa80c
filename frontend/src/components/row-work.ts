import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Undoing } from "../card/undoing";
import { keepPlace } from "../common/keep-place";
import { type Key, localize } from "../common/localize";
import { Actions } from "../data/actions";
import { sentenceOf } from "../data/failure";
import { type HomeAssistant, languageOf } from "../data/hass";
import type { Line } from "../data/model";
import { type Done, LOGGED_AS, type RowEvents } from "./tie-row";

const FAILURE_MS = 10_000;

type RowEvent<Name extends keyof RowEvents> = CustomEvent<RowEvents[Name]>;

interface Home {
  hass: HomeAssistant | undefined;
  /** Undefined is the only one there is. */
  network: string | undefined;
}

/** What happens when something is tapped in a list of rows: it is done, said in the row, and can be taken back there. */
export class RowWork implements ReactiveController {
  private readonly undoing = new Undoing(() => this.host.requestUpdate());
  private readonly failures = new Map<string, string>();
  private readonly busy = new Set<string>();
  private lists = new Map<string, Line[]>();

  constructor(private readonly host: ReactiveControllerHost & Home) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.undoing.clear();
    this.begin();
  }

  /** Other lists are shown from now on. */
  begin(): void {
    this.lists.clear();
  }

  isBusy(tie: string): boolean {
    return this.busy.has(tie);
  }

  /** What a row says in place of its reason. */
  of(tie: string): Done | undefined {
    const failure = this.failures.get(tie);
    return failure ? { text: failure, undo: this.undoing.of(tie)?.undo ?? false } : this.undoing.of(tie);
  }

  /** The rows of a list, with those that are being worked on where they were. */
  held<Row extends Line>(list: string, incoming: readonly Row[]): Row[] {
    // From the tap on: the change may be seen before its answer.
    const held = new Set([...this.busy, ...this.undoing.ids]);
    const kept = keepPlace((this.lists.get(list) ?? []) as Row[], incoming, held);
    this.lists.set(list, kept);
    return kept;
  }

  readonly log = ({ detail: { line, chip } }: RowEvent<"wt-log">): void => {
    const { kind, reached } = LOGGED_AS[chip];
    void this.attempt(line, async (actions) => {
      const logged = await actions.log(line.id, kind, reached);
      this.undoing.say(line, this.say(`done.${chip}`, line), () => actions.takeBack(logged));
    });
  };

  readonly snooze = ({ detail: { line, days } }: RowEvent<"wt-snooze">): void => {
    void this.attempt(line, async (actions) => {
      await actions.snooze(line.id, days);
      this.undoing.say(line, this.say("done.snoozed", line), () => actions.wake(line.id));
    });
  };

  readonly dismiss = ({ detail: { line } }: RowEvent<"wt-dismiss">): void => {
    void this.attempt(line, async (actions) => {
      await actions.dismissNudge(line.id);
      this.undoing.say(line, this.say("done.dismissed", line), () => actions.takeBackDismissal(line.id));
    });
  };

  readonly loosen = ({ detail: { line, offer } }: RowEvent<"wt-loosen">): void => {
    void this.attempt(line, async (actions) => {
      await actions.setCadence(line.id, offer.cadence_days);
      this.undoing.say(line, this.say("done.loosened", line), () => actions.setCadence(line.id, offer.instead_of));
    });
  };

  readonly undo = ({ detail: { line } }: RowEvent<"wt-undo">): void => {
    void this.attempt(line, () => this.undoing.takeBack(line.id));
  };

  private async attempt(line: Line, act: (actions: Actions) => Promise<void>): Promise<void> {
    const { hass, network } = this.host;
    if (!hass || this.busy.has(line.id)) return;
    this.busy.add(line.id);
    this.host.requestUpdate();
    try {
      await act(new Actions(hass, network));
      this.failures.delete(line.id);
    } catch (error) {
      this.fail(line.id, (await sentenceOf(hass, error).catch(() => "")) || localize(languageOf(hass), "failed"));
    } finally {
      this.busy.delete(line.id);
      this.host.requestUpdate();
    }
  }

  private fail(tie: string, text: string): void {
    this.failures.set(tie, text);
    setTimeout(() => {
      this.failures.delete(tie);
      this.host.requestUpdate();
    }, FAILURE_MS);
  }

  private say(key: Key, { name }: Line): string {
    return localize(languageOf(this.host.hass), key, { name });
  }
}
