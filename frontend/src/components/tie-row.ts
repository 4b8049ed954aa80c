import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { defineForPage } from "../common/define";
import { type Key, localize, localizeCount } from "../common/localize";
import type { Album } from "../data/album";
import type { ChannelKind, ChannelLink, InteractionKind, Line, NudgeLine, Offer } from "../data/model";
import { personName } from "./name";
import { tieRowStyles } from "./tie-row-styles";
import "./face";

/** What was tapped. The row does nothing by itself: it asks. */
export interface RowEvents {
  "wt-log": { line: Line; chip: LogChip };
  "wt-snooze": { line: Line; days: number };
  "wt-dismiss": { line: Line };
  "wt-loosen": { line: Line; offer: Offer };
  "wt-open": { line: Line };
  "wt-undo": { line: Line };
}

export type LogChip = "call" | "message" | "meeting" | "email" | "tried";

export const LOGGED_AS: Record<LogChip, { kind: InteractionKind; reached: boolean }> = {
  call: { kind: "call", reached: true },
  message: { kind: "message", reached: true },
  meeting: { kind: "meeting", reached: true },
  email: { kind: "email", reached: true },
  tried: { kind: "call", reached: false },
};

/** What a row says in place of its reason, after something was done; `undo` while it can be taken back. */
export interface Done {
  text: string;
  undo: boolean;
}

const CHIPS = Object.keys(LOGGED_AS) as LogChip[];
// The cadences that have words; whatever else is offered is said in days.
const OFFERS: Record<number, Key> = {
  30: "offer.month",
  90: "offer.quarter",
  180: "offer.half_year",
  365: "offer.year",
  730: "offer.two_years",
};
const WEEK = 7;
const MONTH = 30;

export const ICONS: Record<ChannelKind, string> = {
  phone: "mdi:phone",
  email: "mdi:email-outline",
  post: "mdi:mailbox-outline",
  linkedin: "mdi:linkedin",
  facebook: "mdi:facebook",
  line: "mdi:chat-outline",
  x: "mdi:account-outline",
  website: "mdi:web",
  other: "mdi:account-outline",
};

export class TieRow extends LitElement {
  static override properties = {
    line: { attribute: false },
    language: {},
    album: { attribute: false },
    done: { attribute: false },
    busy: { type: Boolean },
    canOpen: { type: Boolean },
    canDismiss: { type: Boolean },
    opened: { state: true },
  };

  declare line: Line;
  declare language: string;
  /** Where the picture comes from. */
  declare album: Album | undefined;
  declare done: Done | undefined;
  declare busy: boolean;
  declare canOpen: boolean;
  declare canDismiss: boolean;
  declare private opened: "log" | "more" | undefined;
  /** Whether what happens next is the answer to a tap in this row. */
  private asked = false;

  constructor() {
    super();
    this.language = "en";
    this.busy = false;
    this.canOpen = false;
    this.canDismiss = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("done") && this.done) this.opened = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("done") || !this.asked) return;
    this.asked = false;
    // Whoever works with keys goes on from here: the chip that they pressed is gone, or the undo is.
    if (this.done?.undo) this.focusOn(".undo");
    else if (!this.done) this.focusOn(".log");
  }

  protected override render(): TemplateResult {
    const { line } = this;
    return html`
      <div class="row" @keydown=${this.onKey}>
        <wt-face .line=${line} .album=${this.album}></wt-face>
        ${this.who()}
        <div class="controls">${this.done ? this.undoButton() : this.buttons()}</div>
      </div>
      ${this.done ? nothing : this.offer()}
      ${this.opened && !this.done ? this.chips(this.opened) : nothing}
    `;
  }

  private who(): TemplateResult {
    const text = html`<span class="name">${personName(this.line)}</span>
      <span class="why" role=${this.done ? "status" : nothing}>${this.done?.text ?? this.line.why}</span>`;
    return this.canOpen
      ? html`<button class="who" @click=${() => this.ask("wt-open", {})}>${text}</button>`
      : html`<div class="who">${text}</div>`;
  }

  private undoButton(): TemplateResult | typeof nothing {
    if (!this.done?.undo) return nothing;
    return html`<button class="text undo" @click=${() => this.ask("wt-undo", {})}>
      ${this.say("undo")}
    </button>`;
  }

  private buttons(): TemplateResult {
    const { channel } = this.line;
    return html`
      ${channel?.href ? this.channelLink(channel, channel.href) : nothing}
      ${this.toggle("log", "mdi:check", "row.log")}${this.toggle("more", "mdi:dots-horizontal", "row.more")}
    `;
  }

  private channelLink(channel: ChannelLink, href: string): TemplateResult {
    const key = channel.kind === "phone" ? "row.call" : channel.kind === "email" ? "row.write" : "row.profile";
    const label = this.say(key);
    const outside = href.startsWith("https:");
    return html`<a
      class="icon"
      href=${href}
      title=${channel.label}
      aria-label=${label}
      target=${outside ? "_blank" : nothing}
      rel=${outside ? "noopener noreferrer" : nothing}
      ><ha-icon icon=${ICONS[channel.kind]}></ha-icon
    ></a>`;
  }

  private toggle(what: "log" | "more", icon: string, key: Key): TemplateResult {
    return html`<button
      class="icon ${what}"
      aria-label=${this.say(key)}
      aria-expanded=${this.opened === what}
      ?disabled=${this.busy}
      @click=${() => this.open(this.opened === what ? undefined : what)}
    >
      <ha-icon icon=${icon}></ha-icon>
    </button>`;
  }

  private offer(): TemplateResult | typeof nothing {
    const offer = "offer" in this.line ? (this.line as NudgeLine).offer : null;
    if (!offer) return nothing;
    const key = OFFERS[offer.cadence_days];
    const text = key ? this.say(key) : localizeCount(this.language, "offer.days", offer.cadence_days);
    return html`<button class="text offer" ?disabled=${this.busy} @click=${() => this.ask("wt-loosen", { offer })}>
      ${text}</button>`;
  }

  private chips(what: "log" | "more"): TemplateResult {
    const chips = what === "log" ? this.logChips() : this.moreChips();
    return html`<div class="chips" role="group" aria-label=${this.say(what === "log" ? "row.log" : "row.more")}
      @keydown=${this.onKey}>${chips}</div>`;
  }

  private logChips(): TemplateResult[] {
    return CHIPS.map((chip) => this.chip(`log.${chip}`, () => this.ask("wt-log", { chip })));
  }

  private moreChips(): (TemplateResult | typeof nothing)[] {
    return [
      this.chip("later.week", () => this.ask("wt-snooze", { days: WEEK })),
      this.chip("later.month", () => this.ask("wt-snooze", { days: MONTH })),
      this.canDismiss ? this.chip("later.dismiss", () => this.ask("wt-dismiss", {})) : nothing,
      this.canOpen ? this.chip("later.open", () => this.ask("wt-open", {})) : nothing,
    ];
  }

  private chip(key: Key, then: () => void): TemplateResult {
    return html`<button class="chip" ?disabled=${this.busy} @click=${then}>${this.say(key)}</button>`;
  }

  private say(key: Key): string {
    return localize(this.language, key, { name: this.line.name });
  }

  private ask<Name extends keyof RowEvents>(name: Name, detail: Omit<RowEvents[Name], "line">): void {
    this.asked = true;
    const event = new CustomEvent(name, { detail: { line: this.line, ...detail }, bubbles: true, composed: true });
    this.dispatchEvent(event);
  }

  private open(what: "log" | "more" | undefined): void {
    const closed = this.opened;
    this.opened = what;
    this.focusOn(what ? ".chip" : `.${closed}`);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.opened) return;
    event.stopPropagation();
    this.open(undefined);
  };

  private focusOn(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  static override styles = tieRowStyles;
}

// It comes with the card, which may be faster than the page.
defineForPage("wt-tie-row", TieRow);
