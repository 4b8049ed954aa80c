import type { HomeAssistant } from "./hass";
import type { InteractionKind, Logged } from "./model";

/** What can be done from a row. Each is one command of the socket; the rules are the backend's. */
export class Actions {
  constructor(
    private readonly hass: HomeAssistant,
    private readonly network: string | undefined,
  ) {}

  /** Log a contact; gives the id that takes it back. */
  async log(tie: string, kind: InteractionKind, reached = true): Promise<string> {
    const tried = reached ? {} : { reached, direction: "out" };
    const { logged } = await this.act<Logged>("log_interaction", { tie, kind, ...tried });
    const [first] = logged;
    if (first === undefined) throw new Error("nothing was logged");
    return first.interaction_id;
  }

  async takeBack(interaction_id: string): Promise<void> {
    await this.act("delete_interaction", { interaction_id });
  }

  async snooze(tie: string, days: number): Promise<void> {
    await this.act("snooze", { tie, days });
  }

  /** Take a snooze back. */
  async wake(tie: string): Promise<void> {
    await this.act("wake", { tie });
  }

  async dismissNudge(tie: string): Promise<void> {
    await this.act("dismiss_nudge", { tie });
  }

  async takeBackDismissal(tie: string): Promise<void> {
    await this.act("take_back_dismissal", { tie });
  }

  /** Be in touch with somebody every so many days; null is as often as their strength asks for. */
  async setCadence(tie: string, cadence_days: number | null): Promise<void> {
    await this.act("update_tie", { tie, cadence_days });
  }

  private act<Answer>(action: string, fields: Record<string, unknown>): Promise<Answer> {
    const network = this.network ? { network: this.network } : {};
    return this.hass.callWS<Answer>({ type: `weak_ties/${action}`, ...network, ...fields });
  }
}
