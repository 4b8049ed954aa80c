import { type HomeAssistant, languageOf } from "./hass";
import type { InteractionKind, Line, Logged, NetworkHead } from "./model";
import type {
  AffiliationFields,
  Gatherings,
  Interaction,
  InvitationFields,
  TieFields,
  TiePage,
  Traced,
  WholeTie,
} from "./tie";

/** Which ties a list is of. What is left out is everybody. */
export interface Query {
  search?: string;
  standing?: string;
  reach?: string;
  strength?: number;
  tag?: string;
  organization?: string;
  starred?: boolean;
  about_to_slip?: boolean;
  archived?: boolean;
  sort?: string;
}

export interface Page {
  lines: Line[];
  total: number;
  offset: number;
  change: string;
}

/** What lists can be narrowed down by, the most frequent first. */
export interface Facets {
  tags: { name: string; ties: number }[];
  employers: { name: string; ties: number }[];
}

export interface KnownNetwork extends NetworkHead {
  loaded: boolean;
  ties: number | null;
}

/** Everything that may be said of one contact. */
export interface Contact {
  kind: InteractionKind;
  at?: string;
  note?: string;
  direction?: "in" | "out" | "both";
  reached?: boolean;
}

/** The networks that this reader may see, and the build that they are to be seen with. */
export function networksOf(hass: HomeAssistant): Promise<{ bundle: string; networks: KnownNetwork[] }> {
  return hass.callWS({ type: "weak_ties/networks" });
}

/** One network as the panel works with it: a method for each command of the socket, and no rule of its own. */
export class Backend {
  constructor(
    private readonly hass: HomeAssistant,
    private readonly network: string,
  ) {}

  ask<Answer>(command: string, fields: object = {}): Promise<Answer> {
    const language = languageOf(this.hass);
    return this.hass.callWS<Answer>({ type: `weak_ties/${command}`, network: this.network, language, ...fields });
  }

  /** Ask for what takes its time: `tell` hears how it goes. When this is done, nothing more is told. */
  async follow<Message>(command: string, fields: object, tell: (message: Message) => void): Promise<void> {
    const message = { type: `weak_ties/${command}`, network: this.network, language: languageOf(this.hass), ...fields };
    // Once is once: what was cut off is not begun anew when the socket comes back.
    const stop = await this.hass.connection.subscribeMessage<Message>(tell, message, { resubscribe: false });
    // The answer has been given: there is nothing to stop any more, only to forget.
    void stop().catch(() => undefined);
  }

  ties(query: Query, offset = 0, limit = 100): Promise<Page> {
    return this.ask("ties", { ...query, offset, limit });
  }

  facets(): Promise<Facets> {
    return this.ask("facets");
  }

  tie(tie: string): Promise<TiePage> {
    return this.ask("tie", { tie });
  }

  async add(fields: TieFields): Promise<WholeTie> {
    return (await this.ask<{ tie: WholeTie }>("add_tie", fields)).tie;
  }

  async update(tie: string, fields: TieFields): Promise<WholeTie> {
    return (await this.ask<{ tie: WholeTie }>("update_tie", { tie, ...fields })).tie;
  }

  /** Give somebody a picture, in base64. */
  setPicture(tie: string, picture: string): Promise<unknown> {
    return this.ask("set_picture", { tie, picture });
  }

  removePicture(tie: string): Promise<unknown> {
    return this.ask("remove_picture", { tie });
  }

  archive(tie: string): Promise<unknown> {
    return this.ask("archive_tie", { tie });
  }

  restore(tie: string): Promise<unknown> {
    return this.ask("restore_tie", { tie });
  }

  forget(tie: string): Promise<unknown> {
    return this.ask("forget_tie", { tie });
  }

  /** Make one of two that are the same person: `into` stays, `other` is in it afterwards. */
  merge(into: string, other: string): Promise<unknown> {
    return this.ask("merge_ties", { keep: into, into_it: other });
  }

  /** Make two again of one; gives the id of who comes back. */
  async undoMerge(tie: string): Promise<string> {
    return (await this.ask<{ restored: WholeTie }>("undo_merge", { tie })).restored.id;
  }

  snooze(tie: string, days: number): Promise<unknown> {
    return this.ask("snooze", { tie, days });
  }

  wake(tie: string): Promise<unknown> {
    return this.ask("wake", { tie });
  }

  /** Log a contact with one or several; gives the id that takes it back. */
  async log(tie: string | string[], contact: Contact): Promise<string> {
    const { logged } = await this.ask<Logged>("log_interaction", { tie, ...contact });
    const [first] = logged;
    if (first === undefined) throw new Error("nothing was logged");
    return first.interaction_id;
  }

  takeBack(interaction_id: string): Promise<unknown> {
    return this.ask("delete_interaction", { interaction_id });
  }

  /** Log again what was taken back. */
  logAgain(tie: string, { kind, at, direction, reached, minutes, note }: Interaction): Promise<unknown> {
    const length = minutes === null ? {} : { minutes };
    return this.ask("log_interaction", { tie, kind, at, direction, reached, note, ...length });
  }

  reportChannel(tie: string, channel: string, works: boolean): Promise<unknown> {
    return this.ask("report_channel", { tie, channel, works });
  }

  addAffiliation(tie: string, fields: AffiliationFields): Promise<unknown> {
    return this.ask("add_affiliation", { tie, ...fields });
  }

  removeAffiliation(tie: string, affiliation: string): Promise<unknown> {
    return this.ask("remove_affiliation", { tie, affiliation });
  }

  trace(tie: string): Promise<Traced> {
    return this.ask("trace", { tie });
  }

  tryLead(tie: string, lead: string, outcome: string): Promise<unknown> {
    return this.ask("try_lead", { tie, lead, outcome });
  }

  closeTrace(tie: string, found: Record<string, string> = {}): Promise<unknown> {
    return this.ask("close_trace", { tie, ...found });
  }

  gatherings(): Promise<Gatherings> {
    return this.ask("get_gatherings");
  }

  recordInvitation(fields: InvitationFields): Promise<unknown> {
    return this.ask("record_invitation", fields);
  }

  answerInvitation(gathering_id: string, answer: "accepted" | "declined"): Promise<unknown> {
    return this.ask("answer_invitation", { gathering_id, answer });
  }

  recordAttendance(gathering_id: string, ties: string[]): Promise<unknown> {
    return this.ask("record_attendance", { gathering_id, ties });
  }
}
